"""Rules on single rows: a right number, plausible dates, not barred (PL-04, PL-11…15, PL-20)."""

from collections.abc import Iterator

from ringfence.core.law.checks.registers import check_registers
from ringfence.core.law.finding import Finding
from ringfence.core.law.found import Found
from ringfence.core.law.interests.stand_in import Calls, stand_in
from ringfence.core.law.jurisdictions import law_of
from ringfence.core.law.lists.hearing import source_of
from ringfence.core.law.lists.row_hearing import RowHearing
from ringfence.core.law.lists.words import REGISTERS, ROW_BOOK
from ringfence.core.law.words import text_of


def numbered(hearing: RowHearing) -> Iterator[Found]:
    """PL-20: later calls can name the row."""
    if hearing.row.row is None:
        yield ROW_BOOK.unknown("row.unnamed", "rows[].row")
    elif hearing.row.row in hearing.repeats.row_numbers:
        yield ROW_BOOK.refused("row.repeated")


def evidence(hearing: RowHearing) -> Iterator[Found]:
    """PL-04: the row's own evidence is named."""
    if not (hearing.row.evidence or "").strip():
        yield ROW_BOOK.unknown("evidence.none", "rows[].evidence")


def number(hearing: RowHearing) -> Iterator[Found]:
    """PL-11: a valid number, of a country the list is for."""
    reading, facts = hearing.reading, hearing.whole.facts()
    if reading is None:
        yield ROW_BOOK.unknown("number.invalid", "rows[].number")
    elif not hearing.valid() or reading.region is None:
        yield ROW_BOOK.refused("number.invalid")
    elif facts.countries is None:
        yield ROW_BOOK.unknown("number.wrong_country", "list.countries")
    else:
        territory = hearing.whole.territory()
        wanted = {law_of(country, territory) for country in facts.countries}
        if law_of(reading.region, territory) not in wanted:
            yield ROW_BOOK.refused("number.wrong_country", reading.region)


def dates(hearing: RowHearing) -> Iterator[Found]:
    """PL-12: collected, then delivered, then now; and not too many at one instant."""
    collected, moment = hearing.row.collected_at, hearing.whole.moment
    delivered = hearing.whole.facts().delivered_at
    if collected is None:
        yield ROW_BOOK.unknown("dates.implausible", "rows[].collected_at")
        return
    if delivered is None:
        yield ROW_BOOK.unknown("dates.implausible", "list.delivered_at")
    if (
        not moment.begun(collected)
        or (delivered is not None and not moment.begun(delivered))
        or (delivered is not None and moment.surely_later(collected, delivered))
    ):
        yield ROW_BOOK.refused("dates.implausible")
    if collected.instant is not None and collected.instant in hearing.repeats.instants:
        yield ROW_BOOK.refused("dates.repeated")


def not_too_old(hearing: RowHearing) -> Iterator[Found]:
    """PL-13: not older than the policy lets it be, nor than the law of its country."""
    collected, moment = hearing.row.collected_at, hearing.whole.moment
    if collected is None or not moment.begun(collected):
        return
    months = hearing.whole.max_age_months()
    law = hearing.law()
    life = law.consent_life if law is not None and law.consent_life.certainty != "policy" else None
    if life is not None and life.value.months is not None:
        months = min(months, life.value.months)
    if moment.older_than(collected, months=months):
        yield ROW_BOOK.refused("row.too_old", f"{months} months")
        return
    days = life.value.days if life is not None else None
    if days is not None and moment.older_than(collected, days=days):
        yield ROW_BOOK.refused("row.too_old", f"{days} days")


def not_suppressed(hearing: RowHearing) -> Iterator[Found]:
    """PL-14: not on the suppression list: no objection, no withdrawal."""
    if hearing.row.on_suppression is None:
        yield ROW_BOOK.unknown("row.suppressed", "rows[].on_suppression")
    elif hearing.row.on_suppression:
        yield ROW_BOOK.refused("row.suppressed")


def registers(hearing: RowHearing) -> Iterator[Found]:
    """PL-15: clean in every register of its law, asked lately enough.

    The gate's own check is asked, without any consent: whether one outlives an entry is for the
    call to show. A register no pack knows is ignored, with a warning.
    """
    check, reading, law = hearing.row.register, hearing.reading, hearing.law()
    if reading is None or not hearing.valid():
        return
    if law is None or hearing.code is None:
        if reading.region is not None:
            yield ROW_BOOK.refused("jurisdiction.no_pack", reading.region)
        return
    local = stand_in(
        hearing.code,
        packs=hearing.whole.packs,
        moment=hearing.whole.moment,
        calls=Calls(kind=hearing.whole.kind(), source=source_of(hearing.whole.asked)),
        number=reading,
        registers=() if check is None else (check,),
    )
    for finding in check_registers(local):
        if finding.outcome != "pass":
            yield _against(finding)
    if check is not None and check.id not in law.registers:
        yield ROW_BOOK.refused("register.ignored")


def _against(finding: Finding) -> Found:
    if finding.missing is not None:
        return ROW_BOOK.unknown(finding.rule, finding.missing)
    return ROW_BOOK.refused(
        finding.rule, text_of(finding), citations=finding.citations or REGISTERS
    )
