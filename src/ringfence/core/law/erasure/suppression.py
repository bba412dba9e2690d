"""The entry that stays, so that a number bought again is not called again (21(3); SU-01…SU-06)."""

from collections.abc import Iterator

from ringfence.core.law.erasure.facts import SuppressionEntry
from ringfence.core.law.erasure.hearing import ErasureHearing, ErasureRule, must_be
from ringfence.core.law.erasure.words import BOOK
from ringfence.core.law.found import Found

SCOPE = ("controller", "brand", "channel", "purpose")
FIELDS = frozenset(
    {"token", "key_id", "scope", "origin", "created_at", "evidence_ref"}
    | set(SCOPE)
    | {f"scope.{part}" for part in SCOPE}
)
"""SU-02: all an entry may hold; ``scope`` as one field or by its parts."""
SUPPRESSION = "suppression"
LONGEST_NAME = 60


def _entry(hearing: ErasureHearing) -> SuppressionEntry | None:
    """The entry there is, None where there surely is none or nobody says."""
    entry = hearing.asked.suppression
    return None if entry is None or entry.fields == () else entry


def made(hearing: ErasureHearing) -> Iterator[Found]:
    """SU-01: the entry is made in the same step as the erasure, not some time after it.

    An entry nobody recorded is missing once the data are gone; before that it may still come.
    """
    owed, asked = hearing.person_spoke(), hearing.asked
    if owed is False or _entry(hearing) is not None:
        return
    nothing_done = asked.suppression is None and (asked.method is None or hearing.all_held())
    if owed is None or nothing_done:
        yield BOOK.unknown("suppression.missing", "suppression")
    else:
        yield BOOK.refused("suppression.missing")


def fields(hearing: ErasureHearing) -> Iterator[Found]:
    """SU-01, SU-02, SU-06: what finds the number and says for whom, and nothing beyond."""
    entry = _entry(hearing)
    if entry is None:
        return
    if entry.fields is None:
        yield BOOK.unknown("suppression.beyond", "suppression.fields")
        return
    for name in dict.fromkeys(entry.fields):
        if name not in FIELDS:
            yield BOOK.refused("suppression.beyond", name[:LONGEST_NAME])
    if "token" not in entry.fields:
        yield BOOK.refused("suppression.no_token")
    if "key_id" not in entry.fields:
        yield BOOK.refused("suppression.no_key_id")


def token(hearing: ErasureHearing) -> Iterator[Found]:
    """SU-03: a keyed hash; a number and a plain hash of it can both be read."""
    entry = _entry(hearing)
    if entry is None:
        return
    if entry.token is None:
        yield BOOK.unknown("suppression.readable", "suppression.token")
    elif entry.token != "keyed":
        yield BOOK.refused("suppression.readable")


def key_apart(hearing: ErasureHearing) -> Iterator[Found]:
    """SU-03: the key lies apart from the entries."""
    entry = _entry(hearing)
    if entry is not None and entry.token in ("keyed", None):
        yield from must_be(
            entry.key_apart, True, rule="suppression.key_beside", key="suppression.key_apart"
        )


def use(hearing: ErasureHearing) -> Iterator[Found]:
    """SU-01, SU-05: used to suppress, and for nothing else."""
    entry = _entry(hearing)
    if entry is None:
        return
    if entry.used_for is None:
        yield BOOK.unknown("suppression.other_use", "suppression.used_for")
        return
    for name in dict.fromkeys(entry.used_for):
        if name != SUPPRESSION:
            yield BOOK.refused("suppression.other_use", name[:LONGEST_NAME])
    if SUPPRESSION not in entry.used_for:
        yield BOOK.refused("suppression.unused")


SUPPRESSED: tuple[ErasureRule, ...] = (made, fields, token, key_apart, use)
