"""`ringfence law check`: are the packs well formed, and what should a person look at in them?"""

import textwrap
from collections.abc import Iterator
from datetime import date
from importlib.resources.abc import Traversable
from pathlib import Path

import msgspec

from ringfence.core.law.pack import RulePack
from ringfence.interfaces.cli.text_input import UnreadableInput
from ringfence.rulepacks.load import pack_files, read_pack
from ringfence.rulepacks.pack_error import PackError

OLD_DAYS = 180
MAXIMUM_BYTES = 8 * 1024 * 1024


class Checked(msgspec.Struct, kw_only=True):
    """What the check of one file found; ``fault`` None where the pack is well formed."""

    file: str
    jurisdiction: str | None = None
    well_formed: bool
    fault: str | None = None
    line: int | None = None
    key: str | None = None
    values: int = 0
    without_citation: list[str] = []
    citations_not_seen: int = 0
    checked_long_ago: list[str] = []


def check_packs(paths: tuple[str, ...], today: date) -> Iterator[Checked]:
    """Each of the given files, else each of our own packs.

    Raises UnreadableInput for a file that cannot be read.
    """
    if not paths:
        for entry in pack_files():
            yield _checked(entry.read_bytes(), name=entry.name, today=today, own=entry)
    for path in paths:
        yield _checked(_bytes_of(path), name=path, today=today, own=None)


def _bytes_of(path: str) -> bytes:
    try:
        with Path(path).open("rb") as file:
            data = file.read(MAXIMUM_BYTES + 1)
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise UnreadableInput(f"{path}: {reason}; give readable pack files") from None
    if len(data) > MAXIMUM_BYTES:
        raise UnreadableInput(f"{path}: larger than the {MAXIMUM_BYTES:,} bytes of a pack")
    return data


def _checked(data: bytes, *, name: str, today: date, own: Traversable | None) -> Checked:
    try:
        pack = read_pack(data, source=name)
        if own is not None and name != f"{pack.code.lower()}.yaml":
            raise PackError(
                f"{pack.code} must stand in {pack.code.lower()}.yaml",
                source=name,
                line=1,
                key="jurisdiction",
            )
    except PackError as error:
        return Checked(
            file=name, well_formed=False, fault=str(error), line=error.line, key=error.key
        )
    return _remarked(pack, name, today)


def _remarked(pack: RulePack, name: str, today: date) -> Checked:
    values = [(family, dated) for family, timeline in pack.rules.items() for dated in timeline]
    return Checked(
        file=name,
        jurisdiction=pack.code,
        well_formed=True,
        values=len(values),
        without_citation=_names(family for family, dated in values if not dated.citations),
        citations_not_seen=sum(
            citation.seen == "no" for _, dated in values for citation in dated.citations
        ),
        checked_long_ago=_names(
            family for family, dated in values if (today - dated.checked_on).days > OLD_DAYS
        ),
    )


def _names(families: Iterator[str]) -> list[str]:
    return list(dict.fromkeys(families))


def remark_lines(checked: Checked) -> Iterator[str]:
    """What a person should look at in a sound pack; none of it makes it faulty."""
    parts = [f"{checked.values} value{'' if checked.values == 1 else 's'}"]
    if checked.citations_not_seen:
        parts.append(f"{checked.citations_not_seen} times 'citation not seen'")
    yield f"{checked.jurisdiction}: {', '.join(parts)}"
    for what, families in (
        ("no citation", checked.without_citation),
        (f"checked more than {OLD_DAYS} days ago", checked.checked_long_ago),
    ):
        if families:
            yield from textwrap.wrap(
                f"{what}: {', '.join(families)}",
                95,
                initial_indent="    ",
                subsequent_indent="      ",
                break_long_words=False,
                break_on_hyphens=False,
            )


def closing_line(sound: int, faulty: int) -> str:
    """How many packs are well formed, and how many are not."""
    packs = "1 pack is" if sound == 1 else f"{sound} packs are"
    return f"{packs} well formed, {faulty} {'is' if faulty == 1 else 'are'} not."
