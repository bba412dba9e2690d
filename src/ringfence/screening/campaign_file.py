"""The campaign file: what holds for every row, where the facts lie, what the columns say.

It is a question in YAML without number, moment and the four lists, plus ``files`` and
``columns``; `docs/screen.md` is its reference.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from ringfence.core.law.moment import Moment, read_moment
from ringfence.core.law.read_question import QuestionError, read_question
from ringfence.rulepacks.strict_yaml import Lines, YamlError, load_yaml_with_lines
from ringfence.screening.column_keys import BLOCKS, scalar_keys
from ringfence.screening.file_bytes import FileBytes, Limits, read_bytes
from ringfence.screening.list_error import ListError

# Any number does: it stands where a row's own number will, while the blocks are being checked.
PLACEHOLDER_NUMBER = "+493023125000"
LISTS_OF_FACTS = ("objections", "consents", "attempts")

_LIMITS = Limits(unpacked=2_000_000)
_UNKNOWN_KEY = re.compile(r"unknown key '([^']*)'")
_MISSING_KEY = re.compile(r"missing key (\w+)")


@dataclass(frozen=True, kw_only=True)
class RegisterFile:
    """An extract of a do-not-call register, and the day or instant it shows."""

    id: str
    path: Path
    as_of: Moment


@dataclass(frozen=True, kw_only=True)
class CampaignFile:
    """A campaign file that has been checked.

    ``blocks`` is the question's part as plain values. Of the facts, ``"none"`` is looked up and
    empty, None not looked up. ``columns`` maps keys of a question to headers of the list.
    """

    file: FileBytes
    path: Path
    blocks: dict[str, object]
    number_column: str | None
    columns: dict[str, str]
    objections: Path | Literal["none"] | None
    consents: Path | Literal["none"] | None
    attempts: Path | Literal["none"] | None
    registers: tuple[RegisterFile, ...] | None


def read_campaign_file(
    path: Path, *, now: datetime, default_region: str | None = None
) -> CampaignFile:
    """Read and check a campaign file. Raises ListError naming line, key and what is allowed."""
    file = read_bytes(path, limits=_LIMITS)
    try:
        text = file.content.decode("utf-8-sig")
        raw, lines = load_yaml_with_lines(text, source=str(path))
    except UnicodeDecodeError as error:
        line = file.content[: error.start].count(b"\n") + 1
        raise ListError("not UTF-8", file=str(path), line=line) from None
    except YamlError as error:
        raise ListError(error.message, file=str(path), line=error.line) from None
    return _Reader(file, path, lines).campaign(raw, now=now, default_region=default_region)


class _Reader:
    """Reads one campaign file; knows its lines, so that every error can name them."""

    def __init__(self, file: FileBytes, path: Path, lines: Lines) -> None:
        self._file = file
        self._path = path
        self._lines = lines

    def campaign(self, raw: object, *, now: datetime, default_region: str | None) -> CampaignFile:
        top = self._mapping(raw, (), allowed=(*BLOCKS, "files", "columns"))
        blocks = {key: top[key] for key in BLOCKS if key in top}
        self._check_blocks(blocks, now=now, default_region=default_region)
        files = self._mapping(
            top.get("files") or {}, ("files",), allowed=(*LISTS_OF_FACTS, "registers")
        )
        number, columns = self._columns(top.get("columns") or {})
        return CampaignFile(
            file=self._file,
            path=self._path,
            blocks=blocks,
            number_column=number,
            columns=columns,
            registers=self._registers(files.get("registers")),
            objections=self._fact_file(files, "objections"),
            consents=self._fact_file(files, "consents"),
            attempts=self._fact_file(files, "attempts"),
        )

    def error(self, message: str, path: tuple[str | int, ...], value: object = None) -> ListError:
        at = path
        while at and at not in self._lines:
            at = at[:-1]
        key = "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in path).lstrip(".")
        told = f"{key}: {message}" if key else message
        shown = None if value is None or isinstance(value, dict | list) else str(value)
        return ListError(told, file=str(self._path), line=self._lines.get(at, 1), value=shown)

    def _check_blocks(
        self, blocks: dict[str, object], *, now: datetime, default_region: str | None
    ) -> None:
        campaign = self._mapping(blocks.get("campaign"), ("campaign",), allowed=None)
        for key in ("purpose", "basis"):
            given = campaign.get(key)
            if given is None or (isinstance(given, str) and not given.strip()):
                raise self.error(
                    "is required: a campaign has a purpose and a basis", ("campaign", key)
                )
        try:
            read_question(
                {**blocks, "number": PLACEHOLDER_NUMBER}, now=now, default_region=default_region
            )
        except QuestionError as error:
            raise self._explained(error, blocks) from None

    def _explained(self, error: QuestionError, blocks: dict[str, object]) -> ListError:
        path = _steps(error.path)
        unknown = _UNKNOWN_KEY.match(error.message)
        missing = _MISSING_KEY.fullmatch(error.message)
        value = None if unknown or missing else _given_at(blocks, path)
        if unknown:
            path = (*path, unknown.group(1))
        return self.error(error.message, path, value)

    def _mapping(
        self, raw: object, path: tuple[str | int, ...], *, allowed: tuple[str, ...] | None
    ) -> dict[str, object]:
        if not isinstance(raw, dict):
            what = "is required" if raw is None and path else "must be a mapping of keys to values"
            raise self.error(what, path)
        for key in raw:
            if allowed is not None and key not in allowed:
                raise self.error(
                    f"unknown key; allowed: {', '.join(sorted(allowed))}", (*path, key)
                )
        return raw

    def _fact_file(self, files: Mapping[str, object], key: str) -> Path | Literal["none"] | None:
        given = files.get(key)
        if given is None or given == "none":
            return "none" if given == "none" else None
        if not isinstance(given, str) or not given.strip():
            raise self.error("must be the path of a file, or none", ("files", key), given)
        return self._path.parent / given

    def _registers(self, given: object) -> tuple[RegisterFile, ...] | None:
        path = ("files", "registers")
        if given is None or given == "none":
            return () if given == "none" else None
        if not isinstance(given, list):
            raise self.error("must be a list of {id, path, as_of}, or none", path, given)
        return tuple(self._register(entry, (*path, at)) for at, entry in enumerate(given))

    def _register(self, raw: object, path: tuple[str | int, ...]) -> RegisterFile:
        keys = ("id", "path", "as_of")
        entry = self._mapping(raw, path, allowed=keys)
        words: dict[str, str] = {}
        for key in keys:
            given = entry.get(key)
            if not isinstance(given, str) or not given.strip():
                raise self.error("is required, as text", (*path, key), given)
            words[key] = given
        if not re.fullmatch(r"[a-z]{2}-[a-z0-9-]{1,60}", words["id"]):
            raise self.error(
                "allowed is <country>-<short name> in lower case, as gb-tps",
                (*path, "id"),
                words["id"],
            )
        try:
            as_of = read_moment(words["as_of"])
        except ValueError as error:
            raise self.error(str(error), (*path, "as_of")) from None
        return RegisterFile(id=words["id"], path=self._path.parent / words["path"], as_of=as_of)

    def _columns(self, raw: object) -> tuple[str | None, dict[str, str]]:
        given = self._mapping(raw, ("columns",), allowed=None)
        number: str | None = None
        columns: dict[str, str] = {}
        for key, value in given.items():
            path = ("columns", key)
            if key != "number" and key not in scalar_keys():
                raise self.error(
                    "no such key of a question that a column can fill; allowed are "
                    "number and keys with their block, as subject.kind",
                    path,
                )
            header = self._header(value, path, several=key == "number")
            if key == "number":
                number = header
            else:
                columns[key] = header
        return number, columns

    def _header(self, given: object, path: tuple[str | int, ...], *, several: bool) -> str:
        if several and isinstance(given, list):
            if len(given) != 1:
                raise self.error("name one column, and screen the list once for each", path)
            given = given[0]
        if not isinstance(given, str) or not given.strip():
            raise self.error("must be a header of the list, as text", path, given)
        return given


def _steps(path: str) -> tuple[str | int, ...]:
    words = [word for word in re.split(r"\.|\[|\]", path) if word]
    return tuple(int(word) if word.isdecimal() else word for word in words)


def _given_at(raw: object, path: tuple[str | int, ...]) -> object:
    for step in path:
        if isinstance(raw, dict):
            raw = raw.get(step)
        elif isinstance(raw, list) and isinstance(step, int) and step < len(raw):
            raw = raw[step]
        else:
            return None
    return raw
