"""What a person should know though it did not change the answer."""

from msgspec import UNSET

from ringfence.core.law.case import Case
from ringfence.core.law.finding import Notice
from ringfence.core.law.law_in_force import LawInForce

AMBIGUOUS = Notice(
    rule="number.ambiguous",
    text="The number can be read in two ways; both are looked up in objections and registers, "
    "and a consent counts only for the form it was given for.",
)


def warnings_of(case: Case, laws: tuple[LawInForce, ...]) -> tuple[Notice, ...]:
    """All warnings of a case."""
    found: list[Notice] = []
    if case.question.number.alternatives:
        found.append(AMBIGUOUS)
    for place in case.countries.uncovered:
        found.append(_not_reviewed(place))
    checks = case.question.registers
    if checks is not UNSET and checks:
        for register_id in {check.id: None for check in checks}:
            if not _known(case, register_id, laws):
                found.append(_unknown_register(register_id))
    return tuple(found)


def _not_reviewed(place: str) -> Notice:
    return Notice(
        rule="law.subdivision_not_reviewed",
        text=f"The rules of {place} itself have not been reviewed; those of its country "
        "were applied.",
    )


def _unknown_register(register_id: str) -> Notice:
    return Notice(
        rule="register.unknown",
        text=f"No rule pack knows a register called {register_id[:40]!r}; it was ignored.",
    )


def _known(case: Case, register_id: str, laws: tuple[LawInForce, ...]) -> bool:
    for law in laws:
        if register_id in law.registers:
            return True
    country, _, rest = register_id.partition("-")
    codes = (country.upper(), f"{country}-{rest.partition('-')[0]}".upper())
    return any(
        code in case.packs and f"registers.{register_id}" in case.packs.pack(code).rules
        for code in codes
    )
