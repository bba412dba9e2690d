"""Unknown keys, unknown words and wrong types are errors that name the key and what is allowed."""

import pytest

from ringfence.core.law.packs import Packs
from ringfence.core.law.read_question import QuestionError
from ringfence.interfaces.cli.checks import duty
from tests.law_checks.accountability.base_company import Facts
from tests.law_checks.accountability.conftest import NOW, Owed

ROWS: dict[str, tuple[Facts, str, str]] = {
    "unknown key": ({"staff": 40}, "", "unknown key 'staff'"),
    "unknown core activity": (
        {"core_activity.profiling": True},
        "core_activity",
        "unknown key 'profiling'",
    ),
    "unknown duty": (
        {"duty": "lia"},
        "duty",
        "ropa, dpia, dpo, eu_representative, prior_consultation",
    ),
    "no duty": ({"duty": None}, "duty", "null"),
    "unknown criterion": ({"criteria": ["scoring"]}, "criteria[0]", "evaluation"),
    "unknown case": (
        {"always": ["scoring"]},
        "always[0]",
        "systematic_evaluation, large_scale_special, public_monitoring",
    ),
    "unknown risk": ({"residual_risk": "none"}, "residual_risk", "low, medium, high"),
    "employees below nothing": ({"employees": -1}, "employees", "0 or more"),
    "half an employee": ({"employees": 19.5}, "employees", "int"),
    "a flag for employees": ({"employees": True}, "employees", "bool"),
    "no number": ({"employees": float("nan")}, "employees", "int"),
    "text for a flag": ({"public_body": "no"}, "public_body", "bool"),
    "a number for a flag": ({"occasional": 1}, "occasional", "bool"),
    "no establishment": ({"establishment": "EU"}, "establishment", "ISO 3166-1"),
    "an empty establishment": ({"establishment": ""}, "establishment", "ISO 3166-1"),
    "a country by another name": ({"targets": ["DE", "UK"]}, "targets[1]", "GB may be meant"),
    "half a character": ({"targets": ["\ud800"]}, "targets[0]", "ISO 3166-1"),
    "too many targets": ({"targets": ["DE"] * 10_001}, "targets", "10,000"),
    "too many criteria": ({"criteria": ["matching"] * 10_001}, "criteria", "10,000"),
    "a time without offset": ({"at": "2026-11-23T10:00:00"}, "at", "offset"),
}


@pytest.mark.parametrize(("change", "path", "word"), ROWS.values(), ids=ROWS)
def test_errors_name_the_key(owed: Owed, change: Facts, path: str, word: str) -> None:
    with pytest.raises(QuestionError) as error:
        owed("dpia", change)
    assert error.value.path == path
    assert word in error.value.message


@pytest.mark.parametrize("raw", [None, [], "dpo", 1, {}], ids=str)
def test_what_is_no_question_is_an_error(packs: Packs, raw: object) -> None:
    with pytest.raises(QuestionError):
        duty.answer(raw, now=NOW, packs=packs)


def test_any_number_of_employees_is_read(owed: Owed) -> None:
    assert owed("ropa", {"employees": 10**400})["result"] == "required"
