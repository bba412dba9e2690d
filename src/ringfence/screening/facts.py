"""The facts that are looked up by number: objections, consents, attempts, registers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any, Literal, NamedTuple

from ringfence.core.law.consent_record import Consent
from ringfence.core.law.question import Objection
from ringfence.core.numbers.reading import Reading
from ringfence.screening.campaign_file import CampaignFile
from ringfence.screening.fact_files import (
    FactFile,
    forms_for_bars,
    forms_for_consents,
    read_attempts,
    read_consents,
    read_objections,
)
from ringfence.screening.fact_views import FactViews, Term
from ringfence.screening.file_bytes import FileBytes
from ringfence.screening.register_files import ReadInRegion, Register, read_registers
from ringfence.screening.repairs import Repairs

Kept = FactFile | Literal["none"] | None


class LookedUp(NamedTuple):
    """What is known of one number, as interned facts; None = nobody looked.

    Two numbers of which the same is known have equal values, so that a law that sees only facts
    answers both alike.
    """

    objections: tuple[int, ...] | None
    consents: tuple[int, ...] | None
    attempts: tuple[int, ...] | None
    registers: tuple[bool, ...] | None


@dataclass(kw_only=True)
class Facts:
    """All local files of facts, ready to be asked for a number."""

    objections: Kept
    consents: Kept
    attempts: Kept
    registers: list[Register] | None
    views: FactViews
    _interned: dict[object, int] = field(default_factory=dict)
    _facts: list[object] = field(default_factory=list)

    def look_up(self, reading: Reading) -> LookedUp:
        """What the files say of a number, under every form that may be the same number."""
        bars = forms_for_bars(reading)
        objections = self._facts_of(self.objections, bars, unknown_as=())
        consents = self._facts_of(self.consents, forms_for_consents(reading), unknown_as=())
        attempts = self._facts_of(self.attempts, bars, unknown_as=None)
        listed = (
            None
            if self.registers is None
            else tuple(not register.numbers.isdisjoint(bars) for register in self.registers)
        )
        return LookedUp(
            objections=self._seen(objections, alone=not consents),
            consents=self._seen(consents, alone=not objections and attempts == ()),
            attempts=self._seen(attempts, alone=False),
            registers=listed,
        )

    def fields(self, looked_up: LookedUp) -> dict[str, Any]:
        """The four lists of a question; a list that nobody looked up is absent."""
        result: dict[str, Any] = {}
        for key in ("objections", "consents", "attempts"):
            ids = getattr(looked_up, key)
            if ids is not None:
                result[key] = tuple(self._facts[at] for at in ids)
        if looked_up.registers is not None and self.registers is not None:
            result["registers"] = tuple(
                register.check(listed=listed)
                for register, listed in zip(self.registers, looked_up.registers, strict=True)
            )
        return result

    def files(self) -> Iterator[tuple[str, FileBytes]]:
        """Every file read, with what it is for."""
        for role in ("objections", "consents", "attempts"):
            kept = getattr(self, role)
            if isinstance(kept, FactFile):
                yield role, kept.file
        for register in self.registers or ():
            for file in register.files:
                yield f"register {register.id}", file

    def repairs(self) -> Iterator[Repairs]:
        """The files in which rows are to be mended."""
        kept = (self.objections, self.consents, self.attempts)
        found = [k.repairs for k in kept if isinstance(k, FactFile)]
        for register in self.registers or ():
            found.extend(register.repairs)
        return (repairs for repairs in found if repairs.rows)

    def ignored_columns(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """File names with the columns in them that mean nothing here."""
        for kept in (self.objections, self.consents, self.attempts):
            if isinstance(kept, FactFile) and kept.ignored_columns:
                yield kept.file.name, kept.ignored_columns

    def _facts_of(
        self, kept: Kept, forms: tuple[str, ...], *, unknown_as: tuple[object, ...] | None
    ) -> tuple[object, ...] | None:
        if kept is None:
            return None
        if kept == "none":
            return ()
        if kept.unknown and not kept.unknown.isdisjoint(forms):
            return unknown_as
        return tuple(kept.facts[at] for at in kept.at(forms))

    def _seen(self, facts: tuple[object, ...] | None, *, alone: bool) -> tuple[int, ...] | None:
        """The facts by what the law sees of them; ``alone``: no other dated fact is known."""
        if facts is None:
            return None
        return tuple(self._intern(fact, self._view(fact) if alone else fact) for fact in facts)

    def _view(self, fact: object) -> object:
        if isinstance(fact, Consent):
            return self.views.of_consent(fact)
        return self.views.of_objection(fact) if isinstance(fact, Objection) else fact

    def _intern(self, fact: object, view: object) -> int:
        place = self._interned.setdefault(view, len(self._facts))
        if place == len(self._facts):
            self._facts.append(fact)
        return place


def read_facts(
    campaign: CampaignFile,
    *,
    read: ReadInRegion,
    default_region: str | None,
    at: datetime,
    now: datetime | None = None,
    terms: tuple[Term, ...] | None = None,
) -> Facts:
    """Read the files that the campaign file names. Raises ListError.

    ``now`` is the moment of reading, where it is known: nobody has objected after it. ``terms``
    are those that the packs name (`fact_views.py`).
    """

    def own(text: str) -> Reading:
        return read(text, default_region)

    def kept(path: Any, reader: Any) -> Kept:
        return path if path is None or path == "none" else reader(path, read=own, at=at)

    return Facts(
        views=FactViews(at, terms),
        objections=kept(campaign.objections, partial(read_objections, now=now)),
        consents=kept(campaign.consents, read_consents),
        attempts=kept(campaign.attempts, read_attempts),
        registers=None
        if campaign.registers is None
        else read_registers(campaign.registers, read=read),
    )
