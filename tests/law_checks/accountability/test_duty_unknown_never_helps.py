"""No duty goes away by leaving a fact out, whichever it is."""

from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ringfence.core.law.accountability.facts import Always, Criterion
from tests.law_checks.accountability.base_company import EXEMPT, Facts
from tests.law_checks.accountability.conftest import Owed
from tests.law_checks.accountability.test_duty_rules import REQUIRED

KEYS = (
    "employees",
    "occasional",
    "criteria",
    "always",
    "core_activity.monitoring",
    "core_activity.special",
    "core_activity.large_scale",
    "core_activity",
    "establishment",
    "targets",
    "public_body",
    "residual_risk",
)
EXEMPTING: dict[str, tuple[str, Facts, tuple[str, ...]]] = {
    "a record": (
        "ropa",
        {},
        ("employees", "occasional", "residual_risk", "core_activity.special"),
    ),
    "an assessment": ("dpia", {}, ("criteria", "always")),
    "an officer in Germany": (
        "dpo",
        {"establishment": "DE", "employees": 19},
        ("employees", "public_body"),
    ),
    "an officer elsewhere": ("dpo", {}, ("establishment", "public_body")),
    "an officer for special data": (
        "dpo",
        {"core_activity.special": True},
        ("core_activity.large_scale",),
    ),
    "an officer where people are watched": (
        "dpo",
        {"core_activity.monitoring": True},
        ("core_activity.large_scale",),
    ),
    "an officer at scale": (
        "dpo",
        {"core_activity.large_scale": True},
        ("core_activity.monitoring", "core_activity.special"),
    ),
    "a representative": (
        "eu_representative",
        {},
        ("occasional", "residual_risk", "core_activity.large_scale"),
    ),
    "a representative at scale": (
        "eu_representative",
        {"core_activity": {"monitoring": False, "special": False, "large_scale": True}},
        ("core_activity.special",),
    ),
    "a representative of a company of the EEA": (
        "eu_representative",
        {"occasional": False, "establishment": "IE"},
        ("establishment",),
    ),
    "a representative of a public body": (
        "eu_representative",
        {"occasional": False, "public_body": True},
        ("public_body",),
    ),
    "a consultation": ("prior_consultation", {}, ("residual_risk",)),
}


@pytest.mark.parametrize(("name", "change", "keys"), EXEMPTING.values(), ids=EXEMPTING)
def test_a_duty_is_owed_where_what_would_exempt_is_unknown(
    owed: Owed, name: str, change: Facts, keys: tuple[str, ...]
) -> None:
    assert owed(name, change)["result"] == "not_required"
    for key in keys:
        answer = owed(name, {**change, key: None})
        assert answer["result"] == "required", key
        assert key in [reason["missing"] for reason in answer["reasons"]], key


@pytest.mark.parametrize(("name", "change"), [row[:2] for row in REQUIRED.values()], ids=REQUIRED)
def test_a_duty_that_is_owed_is_owed_with_less_said(owed: Owed, name: str, change: Facts) -> None:
    for key in KEYS:
        assert owed(name, {**change, key: None})["result"] == "required", key


FLAG = st.booleans()
COMPANIES = st.fixed_dictionaries(
    {
        "employees": st.sampled_from([0, 19, 20, 249, 250]),
        "occasional": FLAG,
        "criteria": st.lists(st.sampled_from(get_args(Criterion)), max_size=3),
        "always": st.lists(st.sampled_from(get_args(Always)), max_size=1),
        "core_activity": st.fixed_dictionaries(
            {"monitoring": FLAG, "special": FLAG, "large_scale": FLAG}
        ),
        "establishment": st.sampled_from(["DE", "IE", "JO"]),
        "targets": st.lists(st.sampled_from(["DE", "JO"]), max_size=2),
        "public_body": FLAG,
        "residual_risk": st.sampled_from(["low", "medium", "high"]),
    }
)


@given(name=st.sampled_from(sorted(EXEMPT)), company=COMPANIES, key=st.sampled_from(KEYS))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
def test_of_any_company(owed: Owed, name: str, company: Facts, key: str) -> None:
    if owed(name, company)["result"] == "required":
        assert owed(name, {**company, key: None})["result"] == "required"


@pytest.mark.parametrize("name", EXEMPT)
def test_of_nothing_everything_is_owed(owed: Owed, name: str) -> None:
    answer = owed(name, dict.fromkeys(KEYS[:4] + KEYS[7:]))
    assert answer["result"] == "required"
    assert {reason["outcome"] for reason in answer["reasons"]} == {"unknown"}
