"""Bytes to text: which encoding a list is written in, found from its bytes."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from ringfence.screening.list_error import ListError

SAMPLE = 4096


@dataclass(frozen=True, kw_only=True)
class DecodedText:
    """The text without its byte-order mark, and the encoding's name as people know it."""

    text: str
    encoding: str


def decode_text(content: bytes, *, file: str) -> DecodedText:
    """The text that the bytes hold: UTF-8 or UTF-16 with or without mark, else Windows-1252.

    Raises ListError for a NUL byte and for bytes that fit no encoding, naming the line.
    """
    for mark, codec, name in (
        (codecs.BOM_UTF8, "utf-8", "UTF-8 with BOM"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16LE"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16BE"),
    ):
        if content.startswith(mark):
            return _decoded(content[len(mark) :], codec, name, file)
    for start, codec, name in ((1, "utf-16-le", "UTF-16LE"), (0, "utf-16-be", "UTF-16BE")):
        if _every_other_byte_is_nul(content[:SAMPLE], start):
            return _decoded(content, codec, name, file)
    try:
        return _decoded(content, "utf-8", "UTF-8", file)
    except _NotThisEncoding:
        return _decoded(content, "cp1252", "Windows-1252", file)


class _NotThisEncoding(ListError):
    """The bytes are not text in the encoding tried."""


def _decoded(content: bytes, codec: str, name: str, file: str) -> DecodedText:
    try:
        text = content.decode(codec)
    except UnicodeDecodeError as error:
        line = _lines_before(content[: error.start].decode(codec, errors="replace")) + 1
        wrong = content[error.start : error.start + 1].hex()
        raise _NotThisEncoding(
            f"byte 0x{wrong} is not {name}; allowed are UTF-8, UTF-16 and Windows-1252",
            file=file,
            line=line,
        ) from None
    nul = text.find("\0")
    if nul >= 0:
        raise ListError("NUL byte; a list is text", file=file, line=_lines_before(text[:nul]) + 1)
    return DecodedText(text=text.removeprefix("\ufeff"), encoding=name)


def _every_other_byte_is_nul(sample: bytes, start: int) -> bool:
    """Latin text in UTF-16 without a mark: nearly all bytes of one half are NUL."""
    half, other = sample[start::2], sample[1 - start :: 2]
    if len(half) < 8:
        return False
    return half.count(0) > 0.7 * len(half) and other.count(0) == 0


def _lines_before(text: str) -> int:
    return text.count("\n") + text.count("\r") - text.count("\r\n")
