"""Adequacy is that of the day and of the importer, where a decision covers some only (TR-02)."""

import pytest

from tests.law_checks.processors.base_cases import NO_TOOL, Facts, specs
from tests.law_checks.processors.conftest import Send

EEA = ["AT", "NO", "IS", "LI", "RE", "AX", "GF"]
ADEQUATE = ["AD", "AR", "BR", "CH", "FO", "GB", "GG", "IL", "IM", "JE", "KR", "NZ", "UY"]
NOT_ADEQUATE = [
    "JO",
    "MA",
    "TN",
    "EG",
    "IN",
    "PH",
    "AL",
    "TR",
    "RS",
    "XK",
    "ZA",
    "MU",
    "MG",
    "SN",
    "CO",
    "GI",
    "AE",
    "MC",
]
DPF = {"importer_kind.dpf_certified": True, "importer_kind.dpf_covers_data": True}
PARTIAL: dict[str, tuple[str, Facts, bool]] = {
    "US certified": ("US", DPF, True),
    "US certified, other data": ("US", DPF | {"importer_kind.dpf_covers_data": False}, False),
    "US not certified": ("US", DPF | {"importer_kind.dpf_certified": False}, False),
    "US unknown": ("US", DPF | {"importer_kind.dpf_certified": None}, False),
    "US the day before": ("US", DPF | {"at": "2023-07-09T12:00:00+02:00"}, False),
    "US the first day": ("US", DPF | {"at": "2023-07-10T12:00:00+02:00"}, True),
    "CA commercial": ("CA", {"importer_kind.pipeda": True}, True),
    "CA another": ("CA", {"importer_kind.appi": True}, False),
    "JP business": ("JP", {"importer_kind.appi": True}, True),
    "JP another": ("JP", {"importer_kind.pipeda": True}, False),
    "IN calling itself certified": ("IN", DPF, False),
}
DATES: dict[str, tuple[str, str, str]] = {
    "BR the day before": ("BR", "2026-01-25T23:59:59+01:00", "not_permitted"),
    "BR the first day": ("BR", "2026-01-26T00:00:00+01:00", "permitted"),
    "GB the last second": ("GB", "2031-12-27T23:59:59+01:00", "permitted"),
    "GB when it is over": ("GB", "2031-12-28T00:00:00+01:00", "not_permitted"),
    "GB before the renewal": ("GB", "2025-12-18T12:00:00+01:00", "permitted"),
    "GB still of the Union": ("GB", "2020-12-31T12:00:00+01:00", "no_transfer"),
    "a day is meant to its end": ("GB", "2031-12-27", "permitted"),
}


def to(country: str, change: Facts | None = None) -> Facts:
    """Sent to a country and held there, without a tool."""
    return {"importer": country, "hosted_in": country, **NO_TOOL, **(change or {})}


@pytest.mark.parametrize("country", EEA)
def test_a_state_of_the_eea_is_no_third_country(send: Send, country: str) -> None:
    answer = send(to(country))
    assert answer == {"result": "no_transfer", "carried_by": None, "reasons": [], "warnings": []}


@pytest.mark.parametrize("country", ADEQUATE)
def test_an_adequate_country_needs_no_tool(send: Send, country: str) -> None:
    answer = send(to(country))
    assert answer["result"] == "permitted"
    assert answer["carried_by"] == "adequacy"


@pytest.mark.parametrize("country", NOT_ADEQUATE)
def test_any_other_needs_one(send: Send, country: str) -> None:
    assert send(to(country))["result"] == "not_permitted"
    assert send({"importer": country, "hosted_in": country})["carried_by"] == "scc"


@pytest.mark.parametrize(("country", "change", "good"), PARTIAL.values(), ids=PARTIAL)
def test_a_partial_decision_covers_its_importers(
    send: Send, country: str, change: Facts, good: bool
) -> None:
    answer = send(to(country, change))
    assert answer["result"] == ("permitted" if good else "not_permitted")


@pytest.mark.parametrize(("country", "at", "result"), DATES.values(), ids=DATES)
def test_the_decision_holds_on_its_days(send: Send, country: str, at: str, result: str) -> None:
    assert send(to(country, {"at": at}))["result"] == result


def test_what_keeps_an_importer_out_is_said_or_asked(send: Send) -> None:
    answer = send(to("US", {"importer_kind": {"dpf_certified": False}}))
    found = [
        (reason["outcome"], reason["missing"])
        for reason in answer["reasons"]
        if reason["spec"] == "TR-02"
    ]
    assert found == [("refuse", None), ("unknown", "importer_kind.dpf_covers_data")]
    assert "TR-03" in specs(answer)


def test_a_tool_carries_what_a_partial_decision_does_not(send: Send) -> None:
    answer = send({"importer": "US", "hosted_in": "US"})
    assert (answer["result"], answer["carried_by"], answer["reasons"]) == ("permitted", "scc", [])
