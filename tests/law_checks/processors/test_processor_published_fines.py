"""Published fines over agencies and offshore centres: the facts fail for the decision's reason."""

import pytest

from tests.law_checks.processors.base_cases import NO_TOOL, Facts, specs
from tests.law_checks.processors.conftest import Bind, Send

CONTRACTS: dict[str, tuple[Facts, str, Facts]] = {
    "Enel Energia 2024: agencies without a contract": ({"exists": False}, "PC-01", {}),
    "TIM 2020: partners not bound to instructions": ({"clauses.a": False}, "PC-03", {}),
    "Vodafone Espana 2021: agencies nobody could inspect": ({"clauses.h": False}, "PC-10", {}),
    "Eni Plenitude 2024: agencies outside the contract": ({"exists": False}, "PC-01", {}),
    "Sky Italia 2021: suppliers that were never bound": ({"written": False}, "PC-01", {}),
    "Acea Energia 2025: a sub-agency nobody had authorised": (
        {"sub_processors.authorisation": "none"},
        "PC-11",
        {"sub_processors.authorisation": "specific"},
    ),
    "Mas and others 2023: call centres without instructions": (
        {"exists": False, "clauses.a": False},
        "PC-03",
        {},
    ),
}
TRANSFERS: dict[str, tuple[Facts, str, Facts]] = {
    "Vodafone Espana 2021: calls from Peru": (
        {"exporter": "ES", "importer": "PE", "hosted_in": "PE", **NO_TOOL},
        "TR-03",
        {"exporter": "ES", "importer": "PE", "hosted_in": "PE"},
    ),
    "Futura Internationale 2019: centres in Africa": (
        {"exporter": "FR", "importer": "TN", "hosted_in": "TN", **NO_TOOL},
        "TR-03",
        {"exporter": "FR", "importer": "TN", "hosted_in": "TN"},
    ),
}


@pytest.mark.parametrize(("facts", "spec", "twin"), CONTRACTS.values(), ids=CONTRACTS)
def test_a_contract_fails_and_its_lawful_twin_passes(
    bind: Bind, facts: Facts, spec: str, twin: Facts
) -> None:
    answer = bind(facts)
    assert answer["result"] == "fail"
    assert spec in specs(answer)
    assert bind(twin)["result"] == "pass"


@pytest.mark.parametrize(("facts", "spec", "twin"), TRANSFERS.values(), ids=TRANSFERS)
def test_a_transfer_is_refused_and_its_lawful_twin_permitted(
    send: Send, facts: Facts, spec: str, twin: Facts
) -> None:
    answer = send(facts)
    assert answer["result"] == "not_permitted"
    assert spec in specs(answer)
    assert send(twin)["result"] == "permitted"
