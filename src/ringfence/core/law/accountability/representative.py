"""The representative of a company from outside (GDPR 27; SC-11)."""

from collections.abc import Iterator

from ringfence.core.law.accountability.hearing import DutyHearing, DutyRule
from ringfence.core.law.accountability.words import BOOK
from ringfence.core.law.found import Found


def outside_and_reaching_in(hearing: DutyHearing) -> Iterator[Found]:
    """SC-11: whoever reaches people in the EEA from outside, unless an exception is shown."""
    established, states = hearing.established_in_eea(), hearing.targets_in_eea()
    if established or states == () or hearing.asked.public_body:
        return
    against = list(_against_the_exception(hearing, _where(states)))
    if not against:
        return
    if established is None:
        yield BOOK.unknown("representative.establishment", "establishment")
    if states is None:
        yield BOOK.unknown("representative.targets", "targets")
    if hearing.asked.public_body is None:
        yield BOOK.unknown("representative.public_body", "public_body")
    yield from against


def _where(states: tuple[str, ...] | None) -> str:
    if not states:
        return "a state of the EEA where the people are"
    return states[0] if len(states) == 1 else f"one of {', '.join(states)}"


def _against_the_exception(hearing: DutyHearing, where: str) -> Iterator[Found]:
    """What keeps GDPR 27(2)(a) from applying: occasional, no risk, no data of 9 or 10 at scale."""
    asked, core = hearing.asked, hearing.core()
    if asked.occasional is None:
        yield BOOK.unknown("representative.not_occasional", "occasional")
    elif not asked.occasional:
        yield BOOK.refused("representative.not_occasional", where)
    if asked.residual_risk is None:
        yield BOOK.unknown("representative.risk", "residual_risk")
    elif asked.residual_risk != "low":
        yield BOOK.refused("representative.risk", where)
    if core.special is False or core.large_scale is False:
        return
    if core.special is None:
        yield BOOK.unknown("representative.special", "core_activity.special")
    if core.large_scale is None:
        yield BOOK.unknown("representative.special", "core_activity.large_scale")
    if core.special and core.large_scale:
        yield BOOK.refused("representative.special", where)


ALL: tuple[DutyRule, ...] = (outside_and_reaching_in,)
