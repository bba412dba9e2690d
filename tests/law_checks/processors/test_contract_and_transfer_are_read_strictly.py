"""Unknown keys, unknown words and wrong types are errors that name the key and what is allowed."""

import pytest

from ringfence.core.law.read_question import QuestionError
from tests.law_checks.processors.base_cases import Facts
from tests.law_checks.processors.conftest import Bind, Send

CONTRACTS: dict[str, tuple[Facts, str, str]] = {
    "unknown key": ({"signed": True}, "", "unknown key 'signed'"),
    "unknown letter": ({"clauses.i": True}, "clauses", "unknown key 'i'"),
    "unknown key of sub-processors": (
        {"sub_processors.named": True},
        "sub_processors",
        "unknown key 'named'",
    ),
    "unknown authorisation": (
        {"sub_processors.authorisation": "tacit"},
        "sub_processors.authorisation",
        "none, specific, general",
    ),
    "unknown role": ({"role": "agency"}, "role", "processor, controller, joint"),
    "text for a flag": ({"clauses.a": "yes"}, "clauses.a", "bool"),
    "text for hours": ({"breach_notice_hours": "24"}, "breach_notice_hours", "int"),
    "a flag for hours": ({"breach_notice_hours": True}, "breach_notice_hours", "bool"),
    "hours below nothing": ({"breach_notice_hours": -1}, "breach_notice_hours", "0 or more"),
    "hours without end": (
        {"breach_notice_hours": float("inf")},
        "breach_notice_hours",
        "0 or more",
    ),
    "hours that are no number": (
        {"breach_notice_hours": float("nan")},
        "breach_notice_hours",
        "0 or more",
    ),
    "no offset": ({"until": "2027-12-31T00:00:00"}, "until", "offset"),
}
TRANSFERS: dict[str, tuple[Facts, str, str]] = {
    "unknown key": ({"purpose": "calls"}, "", "unknown key 'purpose'"),
    "unknown kind of importer": ({"importer_kind.cbpr": True}, "importer_kind", "'cbpr'"),
    "unknown access": ({"access": "screen"}, "access", "stored, remote"),
    "unknown tool": (
        {"tool.kind": "derogation"},
        "tool.kind",
        "scc, bcr, code, certification, art49, none",
    ),
    "unknown module": ({"tool.module": 5}, "tool.module", "1, 2, 3, 4"),
    "unknown result": ({"tia.result": "ok"}, "tia.result", "pass, fail"),
    "no country": ({"exporter": "EU"}, "exporter", "ISO 3166-1"),
    "a country by another name": ({"importer": "UK"}, "importer", "GB may be meant"),
    "no host": ({"hosted_in": "de"}, "hosted_in", "DE may be meant"),
    "no onward country": (
        {"onward": [{"importer": "Xx", "covered": True}]},
        "onward[0].importer",
        "ISO 3166-1",
    ),
    "unknown onward key": ({"onward": [{"to": "IN"}]}, "onward[0]", "unknown key 'to'"),
    "too many": ({"onward": [{}] * 10_001}, "onward", "10,000"),
    "no day": ({"tia.at": "2026-02-30"}, "tia.at", "day"),
}


@pytest.mark.parametrize(("change", "path", "word"), CONTRACTS.values(), ids=CONTRACTS)
def test_a_contract(bind: Bind, change: Facts, path: str, word: str) -> None:
    with pytest.raises(QuestionError) as error:
        bind(change)
    assert error.value.path == path
    assert word in error.value.message


@pytest.mark.parametrize(("change", "path", "word"), TRANSFERS.values(), ids=TRANSFERS)
def test_a_transfer(send: Send, change: Facts, path: str, word: str) -> None:
    with pytest.raises(QuestionError) as error:
        send(change)
    assert error.value.path == path
    assert word in error.value.message
