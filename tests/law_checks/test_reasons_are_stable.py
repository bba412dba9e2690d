"""Names, identifiers and facts of every reason are public: none changes unread."""

from ringfence.rulepacks import load_packs
from tests.law_checks.reasons_told import OF_CALLS, OF_CONSENTS, lines_of, of_calls, of_consents

RENEW = "if it is meant: python -m tests.law_checks.reasons_told, and read what changed"


def test_reasons_of_calls() -> None:
    told, listed = of_calls(load_packs()), set(lines_of(OF_CALLS))
    assert sorted(told - listed) == [], RENEW
    assert sorted(listed - told) == [], RENEW


def test_defects_of_consents() -> None:
    told, listed = of_consents(load_packs()), set(lines_of(OF_CONSENTS))
    assert sorted(told - listed) == [], RENEW
    assert sorted(listed - told) == [], RENEW
