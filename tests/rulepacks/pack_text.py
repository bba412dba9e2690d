"""A small pack that loads; every test spoils one thing in its text."""

from typing import Final

from ringfence.core.law.pack import RulePack
from ringfence.rulepacks.load import read_pack

CITED: Final = '{law: Act, article: "s. 1", url: null, seen: read}'


def dated(value: str, *, start: str = "2020-01-01", until: str = "null", more: str = "") -> str:
    """One dated value, as the lines of a timeline."""
    return (
        f"    - from: {start}\n"
        f"      until: {until}\n"
        f"      value: {value}\n"
        "      certainty: settled\n"
        f"      citation: {CITED}\n"
        f"{more}"
    )


def rule(family: str, *values: str) -> str:
    """A family with its timeline."""
    return f"  {family}:\n" + "".join(values)


HEAD: Final = """\
jurisdiction: ZZ
name: Nowhere
calling_code: null
time_zones: []
languages: []
checked_on: 2026-11-23
authorities: []
sources: []
own_knowledge: []
notes: []
rules:
"""
FAMILIES: Final = (
    "live_calls.consumer",
    "live_calls.business",
    "automated_calls.consumer",
    "automated_calls.business",
    "existing_customer",
    "hours",
    "attempt_limits",
    "abandoned_calls",
    "caller_id",
    "disclosures",
)
"""What a country's pack must speak of."""
LIVE: Final = rule("live_calls.consumer", dated("{regime: opt_in}"))
REST: Final = "".join(rule(family, dated("none_found")) for family in FAMILIES[1:])
PACK: Final = HEAD + LIVE + REST
SOURCE: Final = "zz.yaml"


def line_of(text: str, part: str) -> int:
    """The line, from 1, on which a part of a text first stands."""
    return text[: text.index(part)].count("\n") + 1


def read(text: str) -> RulePack:
    """The pack of a text."""
    return read_pack(text.encode(), source=SOURCE)
