"""What is a transfer, and what carries it where no decision does (TR-01, TR-03…TR-07)."""

import pytest

from ringfence.interfaces.cli.checks import transfer
from tests.law_checks.processors.base_cases import NO_TOOL, Facts, specs
from tests.law_checks.processors.conftest import Send

IN_FRANCE: Facts = {"importer": "FR", "hosted_in": "FR", **NO_TOOL}
IN_BRITAIN: Facts = {"importer": "GB", "hosted_in": "GB", **NO_TOOL}
NO_TRANSFER: dict[str, Facts] = {
    "given by the person": {"given_by_subject": True, "exporter": None, **NO_TOOL},
    "an employee on the road": {"same_entity": True, **NO_TOOL},
    "within the EEA": IN_FRANCE,
    "a region of a member state": IN_FRANCE | {"importer": "RE", "hosted_in": "GP"},
    "looked at from the EEA": IN_FRANCE | {"access": "remote", "hosted_in": "US"},
}
PERMITTED: dict[str, Facts] = {
    "clauses": {},
    "module 1": {"tool.module": 1},
    "module 3": {"tool.module": 3},
    "module 4": {"tool.module": 4},
    "binding rules": {"tool.kind": "bcr", "tool.module": None},
    "a code": {"tool.kind": "code", "tool.module": None},
    "a certification": {"tool.kind": "certification", "tool.module": None},
    "signed today": {"tool.signed_at": "2026-11-23"},
    "signed this instant": {"tool.signed_at": "2026-11-23T10:00:00+01:00"},
    "assessed today": {"tia.at": "2026-11-23"},
    "assessed twelve months ago": {"tia.at": "2025-11-23"},
    "assessed twelve months ago to the second": {"tia.at": "2025-11-23T10:00:00+01:00"},
    "onward, covered": {"onward": [{"importer": "TN", "covered": True}]},
    "nobody said who gave it": {"given_by_subject": None, "same_entity": None},
    "with a tool, wherever it lies": {"hosted_in": None, "access": None},
    "looked at from an adequate country": IN_BRITAIN | {"access": "remote", "hosted_in": None},
    "held in a country with a tool": {"importer": "FR"},
}
REFUSED: dict[str, tuple[Facts, set[str]]] = {
    "looked at from afar": (NO_TOOL | {"access": "remote", "hosted_in": "DE"}, {"TR-03", "TR-04"}),
    "held elsewhere by an importer of the EEA": (
        IN_FRANCE | {"hosted_in": "IN"},
        {"TR-03", "TR-04"},
    ),
    "held elsewhere by an adequate importer": (
        IN_BRITAIN | {"hosted_in": "IN"},
        {"TR-03", "TR-04"},
    ),
    "a host is not certified by its customer": (
        {
            "importer": "FR",
            "hosted_in": "US",
            "importer_kind": {"dpf_certified": True, "dpf_covers_data": True},
            "tool": {"kind": "none"},
        },
        {"TR-03"},
    ),
    "held nobody knows where": (IN_BRITAIN | {"hosted_in": None}, {"TR-01"}),
    "exporter unknown": ({"exporter": None}, {"TR-01"}),
    "importer unknown": ({"importer": None}, {"TR-01"}),
    "no tool": ({"tool.kind": "none"}, {"TR-03"}),
    "tool unknown": ({"tool": None}, {"TR-03"}),
    "kind unknown": ({"tool.kind": None}, {"TR-03"}),
    "clauses of no module": ({"tool.module": None}, {"TR-03"}),
    "annexes open": ({"tool.annexes_complete": False}, {"TR-03"}),
    "annexes unknown": ({"tool.annexes_complete": None}, {"TR-03"}),
    "not signed": ({"tool.signed_at": None}, {"TR-03"}),
    "signed tomorrow": ({"tool.signed_at": "2026-11-24"}, {"TR-03"}),
    "signed a second later": ({"tool.signed_at": "2026-11-23T10:00:01+01:00"}, {"TR-03"}),
    "not assessed": ({"tia": None}, {"TR-04"}),
    "assessed with a bad result": ({"tia.result": "fail"}, {"TR-04"}),
    "result unknown": ({"tia.result": None}, {"TR-04"}),
    "assessed without a date": ({"tia.at": None}, {"TR-04"}),
    "assessed tomorrow": ({"tia.at": "2026-11-24"}, {"TR-04"}),
    "assessed a day more than twelve months ago": ({"tia.at": "2025-11-22"}, {"TR-04"}),
    "assessed a second more": ({"tia.at": "2025-11-23T09:59:59+01:00"}, {"TR-04"}),
    "for single cases": ({"tool.kind": "art49"}, {"TR-05"}),
    "onward, uncovered": ({"onward": [{"importer": "TN", "covered": False}]}, {"TR-06"}),
    "onward, one of two": (
        {
            "onward": [
                {"importer": "TN", "covered": True},
                {"importer": "SN", "covered": None},
            ]
        },
        {"TR-06"},
    ),
    "onward unknown": ({"onward": None}, {"TR-06"}),
    "onward from an adequate country": (
        IN_BRITAIN | {"onward": [{"importer": "IN", "covered": False}]},
        {"TR-06"},
    ),
    "two at once": ({"tool.annexes_complete": False, "tia.result": "fail"}, {"TR-03", "TR-04"}),
}


@pytest.mark.parametrize("change", NO_TRANSFER.values(), ids=NO_TRANSFER)
def test_it_is_no_transfer(send: Send, change: Facts) -> None:
    answer = send(change)
    assert answer == {"result": "no_transfer", "carried_by": None, "reasons": [], "warnings": []}


@pytest.mark.parametrize("change", PERMITTED.values(), ids=PERMITTED)
def test_it_is_permitted(send: Send, change: Facts) -> None:
    answer = send(change)
    assert answer["reasons"] == []
    assert answer["result"] == "permitted"


@pytest.mark.parametrize(("change", "expected"), REFUSED.values(), ids=REFUSED)
def test_it_is_not_permitted(send: Send, change: Facts, expected: set[str]) -> None:
    answer = send(change)
    assert answer["result"] == "not_permitted"
    assert answer["carried_by"] is None
    assert specs(answer) == expected


def test_the_country_is_named_and_a_fact_that_lacks_too(send: Send) -> None:
    (reason,) = send({"tool.kind": "none"})["reasons"]
    assert "MA" in reason["text"]
    (reason,) = send({"tia.at": None})["reasons"]
    assert (reason["outcome"], reason["missing"]) == ("unknown", "tia.at")


def test_what_is_to_be_told_of_a_transfer_stands_among_the_warnings(send: Send) -> None:
    (warning,) = send()["warnings"]
    assert warning["spec"] == "TR-07"
    assert "MA" in warning["text"]
    assert send(IN_FRANCE)["warnings"] == []


def test_without_a_moment_it_is_judged_now(send: Send) -> None:
    assert send({"at": None})["result"] == "permitted"
    assert send({"at": None, "tia.at": "2025-11-22"})["result"] == "not_permitted"


def test_the_good_answers_are_those_of_exit_status_0(send: Send) -> None:
    assert transfer.is_good(send())
    assert transfer.is_good(send(IN_FRANCE))
    assert not transfer.is_good(send(NO_TOOL))
