"""The kinds of entries, each in versions, each with its fields: open for more, never changed.

A field is added by a new version; the old one stays, so that an entry of any year can be read.
"""

from collections.abc import Mapping
from types import MappingProxyType

import msgspec

from ringfence.core.ledger.fact_kinds import FactKind


class KindError(ValueError):
    """A kind or version nobody has defined, or one defined twice; the message is one line."""


class Shape(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of one version of a kind.

    `facts` stand in clear; `commitments` must all be there, `may_commit` where there is
    something to commit to. Nothing else may stand in such an entry.
    """

    facts: Mapping[str, FactKind] = MappingProxyType({})
    commitments: frozenset[str]
    may_commit: frozenset[str] = frozenset()


class Kinds:
    """What kinds of entries there are. A value: adding one makes another."""

    __slots__ = ("_shapes",)

    def __init__(self, shapes: Mapping[tuple[str, int], Shape]) -> None:
        self._shapes = MappingProxyType(dict(shapes))

    def shape(self, kind: str, version: int) -> Shape:
        """The fields of a kind in a version. Raises KindError naming what is known."""
        found = self._shapes.get((kind, version))
        if found is not None:
            return found
        versions = sorted(number for name, number in self._shapes if name == kind)
        if versions:
            known = ", ".join(map(str, versions))
            raise KindError(f"version {version} of {kind!r} is not known; known are: {known}")
        known = ", ".join(sorted({name for name, _ in self._shapes}))
        raise KindError(f"the kind {kind!r} is not known; known are: {known}")

    def adding(self, kind: str, version: int, shape: Shape) -> "Kinds":
        """These kinds and one more. Raises KindError if it is there already."""
        if (kind, version) in self._shapes:
            raise KindError(
                f"version {version} of {kind!r} is already defined, and stays as it is"
            )
        return Kinds({**self._shapes, (kind, version): shape})

    def all(self) -> tuple[tuple[str, int], ...]:
        """Every kind and version, in order."""
        return tuple(sorted(self._shapes))


def _act(*may_commit: str) -> Shape:
    """An act of, or for, a data subject: when it happened in the world, and who recorded it."""
    return Shape(
        facts=MappingProxyType({"occurred_at": "moment"}),
        commitments=frozenset({"controller", "record", "subject"}),
        may_commit=frozenset({"staff", *may_commit}),
    )


KINDS = Kinds(
    {
        ("decision", 1): Shape(
            facts=MappingProxyType({"outcome": "code"}),
            commitments=frozenset(
                {"campaign", "controller", "derived", "facts", "number", "verdict", "versions"}
            ),
            may_commit=frozenset({"agent", "dialer"}),
        ),
        ("decision.batch", 1): Shape(
            facts=MappingProxyType({"root": "digest", "size": "count"}),
            commitments=frozenset({"campaign", "controller", "versions"}),
            may_commit=frozenset({"list", "staff"}),
        ),
        ("permit.issued", 1): Shape(
            facts=MappingProxyType({"decision": "digest", "expires_at": "moment"}),
            commitments=frozenset({"controller", "permit"}),
            may_commit=frozenset({"dialer"}),
        ),
        ("consent.given", 1): _act("evidence"),
        ("consent.invalidated", 1): _act("evidence"),
        ("consent.reaffirmed", 1): _act("evidence"),
        ("consent.withdrawn", 1): _act("evidence"),
        ("objection.recorded", 1): _act("evidence"),
        ("objection.overtaken", 1): _act("evidence"),
        ("notice.delivered", 1): _act("notice"),
        ("erasure.done", 1): _act("certificate"),
    }
)
