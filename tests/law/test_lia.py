"""The assessment behind a legitimate interest: there, passed, not past its review."""

import pytest

from tests.law.answers import reasons
from tests.law.base_question import AMERICA, ASSESSMENT, BRITAIN, FINLAND, Facts
from tests.law.conftest import Ask

ROWS = {
    "complete": ({}, set()),
    "failed": ({"outcome": "fail"}, {"lia.failed"}),
    "decided later": ({"decided_at": "2026-11-26"}, {"lia.missing"}),
    "decided at the very moment": ({"decided_at": "2026-11-25T11:00:00+02:00"}, set()),
    "decided a second later": ({"decided_at": "2026-11-25T11:00:01+02:00"}, {"lia.missing"}),
    "reviewed until today": ({"review_by": "2026-11-25"}, set()),
    "reviewed until yesterday": ({"review_by": "2026-11-24"}, {"lia.expired"}),
    "reviewed until this instant": (
        {"review_by": "2026-11-25T11:00:00+02:00"},
        {"lia.expired"},
    ),
    "failed and past": (
        {"outcome": "fail", "review_by": "2026-11-24"},
        {"lia.failed", "lia.expired"},
    ),
    "never decided": ({"decided_at": None}, {"lia.missing"}),
}


@pytest.mark.parametrize(("change", "expected"), ROWS.values(), ids=ROWS)
def test_an_assessment_is_there_passed_and_current(
    ask: Ask, change: Facts, expected: set[str]
) -> None:
    verdict = ask({"campaign.lia": {**ASSESSMENT, **change}}, base=FINLAND)
    assert reasons(verdict) == expected


def test_it_is_asked_where_the_gdpr_applies_and_where_a_law_says_so(ask: Ask) -> None:
    assert reasons(ask({"campaign.lia": None}, base=BRITAIN)) == {"lia.missing"}
    assert reasons(ask({"campaign.lia": None}, base=AMERICA)) == set()


def test_it_is_not_asked_of_a_campaign_on_consent(ask: Ask) -> None:
    assert reasons(ask({"campaign.lia": {**ASSESSMENT, "outcome": "fail"}})) == set()
