"""A reason carries its identifier, the facts it read, its variant and the figures of its words."""

from datetime import datetime, timedelta

import pytest

from tests.law.answers import reason
from tests.law.base_question import (
    BRITAIN,
    FLORIDA,
    FRANCE,
    GERMANY,
    IRELAND,
    ITALY,
    NETHERLANDS,
    RUNNING_CUSTOMER,
    SPAIN,
    Facts,
    clean,
)
from tests.law.conftest import Ask

AT = datetime.fromisoformat("2026-11-25T11:00:00+01:00")
SOURCE = "source.kind source.verified source.decision"
PLACES = "number subject.residence subject.located_in subject.time_zone"
RPO = "Registro pubblico delle opposizioni (RPO)|it-rpo"
OBJECTED: Facts = {"received_at": "2026-11-20"}


def objection(**more: object) -> Facts:
    return {"objections": [{**OBJECTED, **more}]}


def ago(outcome: str, *hours: float) -> Facts:
    """Attempts of some hours before the call."""
    return {
        "attempts": [
            {"at": (AT - timedelta(hours=one)).isoformat(), "outcome": outcome, "purpose": None}
            for one in hours
        ]
    }


def customer(**changes: object) -> Facts:
    return {
        "campaign.basis": "existing_customer",
        "subject.existing_customer": {**RUNNING_CUSTOMER, **changes},
    }


ROWS: list[tuple[Facts, Facts, str, str]] = [
    (
        GERMANY,
        {"source.decision": "reject"},
        "source.rejected",
        f"EU PL-20 refuse - [{SOURCE}] []",
    ),
    (
        GERMANY,
        {"source.decision": "quarantine"},
        "source.unverified",
        f"EU PL-20 refuse quarantine [{SOURCE}] []",
    ),
    (
        GERMANY,
        {"source.kind": "unknown"},
        "source.unverified",
        f"EU PL-03 refuse - [{SOURCE}] []",
    ),
    (
        GERMANY,
        {"source.verified": False},
        "source.unverified",
        f"EU PL-03 refuse - [{SOURCE}] []",
    ),
    (
        GERMANY,
        {"source.expires_at": "2026-11-24"},
        "source.expired",
        "EU PL-19 refuse - [source.obtained_at source.expires_at] []",
    ),
    (
        GERMANY,
        {"source.notice_given_at": None, "source.obtained_at": "2026-10-01"},
        "notice.overdue",
        "EU NT-03 refuse - [source.obtained_at source.notice_given_at] []",
    ),
    (
        GERMANY,
        {"campaign.opens": "2026-11-26"},
        "campaign.closed",
        "EU None defer not_yet [campaign.opens campaign.closes] []",
    ),
    (
        GERMANY,
        {"campaign.closes": "2026-11-24"},
        "campaign.closed",
        "EU None refuse over [campaign.opens campaign.closes] []",
    ),
    (
        GERMANY,
        {"campaign.suspended": True},
        "campaign.suspended",
        "EU None refuse - [campaign.suspended] []",
    ),
    (
        GERMANY,
        objection(scope="all"),
        "objection.recorded",
        "EU OB-01 refuse all [objections] []",
    ),
    (
        GERMANY,
        objection(scope="purpose", purpose="garden-furniture-offers"),
        "objection.recorded",
        "EU OB-04 refuse purpose [objections] []",
    ),
    (
        GERMANY,
        objection(scope="hours", not_between=["09:00", "18:00"]),
        "hours.closed",
        "EU OB-04 defer objection [objections] []",
    ),
    (
        GERMANY,
        ago("refused", 24),
        "cap.cooldown",
        "DE None defer refused [attempts] [60 days]",
    ),
    (
        GERMANY,
        ago("abandoned", 2),
        "cap.cooldown",
        "DE None defer abandoned [attempts] [72 hours]",
    ),
    (
        GERMANY,
        ago("busy", 1, 2, 3, 4),
        "cap.reached",
        "DE None defer - [attempts] [4|30 days]",
    ),
    (
        FLORIDA,
        {
            "attempts": [
                {"at": f"2026-11-24T10:{minute}:00-05:00", "outcome": "answered"}
                for minute in ("00", "10", "20", "30")
            ]
        },
        "cap.reached",
        "US-FL None defer - [attempts] [3|24 hours]",
    ),
    (FRANCE, ago("refused", 144), "cap.refused", "FR None refuse - [attempts] []"),
    (
        GERMANY,
        {
            "campaign.call_type": "predictive",
            "campaign.abandoned": {"calls": 100, "abandoned": 4},
        },
        "abandoned.too_many",
        "DE None refuse - [campaign.abandoned] [3 %]",
    ),
    (
        GERMANY,
        {"number": "+819012345678"},
        "jurisdiction.no_pack",
        "JP None refuse - [number subject.located_in subject.residence] [JP]",
    ),
    (
        GERMANY,
        {"number": "garden"},
        "number.invalid",
        "EU None refuse letters [number] []",
    ),
    (
        GERMANY,
        {"subject.erased": True},
        "subject.erased",
        "EU SU-01 refuse - [subject.erased] []",
    ),
    (
        GERMANY,
        {"subject.restricted": True},
        "subject.restricted",
        "EU RS-01 refuse - [subject.restricted] []",
    ),
    (
        GERMANY,
        {"campaign.caller_id": None},
        "caller_id.missing",
        "DE EP-06 refuse - [campaign.caller_id] []",
    ),
    (
        GERMANY,
        {"processor.contract_until": "2026-01-01"},
        "processor.no_contract",
        "EU PC-01 refuse over [processor.contract_until processor.clauses_complete] []",
    ),
    (
        FRANCE,
        {"at": "2026-11-28T11:00:00+01:00"},
        "hours.closed",
        f"FR None defer - [at {PLACES}] [none]",
    ),
    (
        FRANCE,
        {"at": "2026-12-25T11:00:00+01:00"},
        "hours.holiday",
        f"FR None defer - [at {PLACES}] [Christmas Day]",
    ),
    (
        ITALY,
        {"campaign.caller_id_reachable": False},
        "caller_id.not_allowed",
        "IT EP-06 refuse unreachable [campaign.caller_id_reachable] []",
    ),
    (
        ITALY,
        {"registers": []},
        "register.unchecked",
        f"IT EP-03 unknown registers[it-rpo] - [registers] [{RPO}]",
    ),
    (
        ITALY,
        {"registers": [clean("it-rpo", "2026-10-01T11:00:00+00:00")]},
        "register.stale",
        f"IT EP-03 refuse - [registers] [{RPO}]",
    ),
    (
        SPAIN,
        {"campaign.caller_id": SPAIN["number"]},
        "caller_id.not_allowed",
        "ES EP-06 refuse range [campaign.caller_id controller.size] [+34400]",
    ),
    (
        BRITAIN,
        {"campaign.sector": "pensions"},
        "sector.banned",
        "GB None refuse - [campaign.sector campaign.product] [pensions|]",
    ),
    (
        IRELAND,
        {"subject.line": "mobile", **customer(could_object_then=False)},
        "customer.not_met",
        "IE EP-04 refuse - [subject.existing_customer] []",
    ),
    (
        NETHERLANDS,
        {"consents": [], **customer(running_contract=False, last_contract_end="2020-01-01")},
        "customer.not_met",
        "NL EP-04 refuse - [subject.existing_customer] []",
    ),
    (
        GERMANY,
        {"processor.contract_until": None},
        "processor.no_contract",
        "EU PC-01 unknown processor.contract_until - [processor.contract_until] []",
    ),
]


@pytest.mark.parametrize(("base", "change", "rule", "expected"), ROWS)
def test_a_reason_carries_what_it_rests_on(
    ask: Ask, base: Facts, change: Facts, rule: str, expected: str
) -> None:
    found = reason(ask(change, base=base), rule)
    missing = f"{found.missing} " if found.missing else ""
    assert expected == (
        f"{found.jurisdiction} {found.spec} {found.outcome} {missing}{found.variant or '-'} "
        f"[{' '.join(found.facts)}] [{'|'.join(found.details)}]"
    )


def test_a_law_before_its_first_day_is_named(ask: Ask) -> None:
    verdict = ask(at="2016-01-01T11:00:00+01:00")
    found = {
        (one.jurisdiction, one.outcome, one.facts, one.details)
        for one in verdict.reasons
        if one.rule == "law.unknown_on_date"
    }
    assert found == {
        ("EU", "refuse", ("at",), ("European Union and European Economic Area",)),
        ("DE", "refuse", ("at",), ("Germany",)),
    }


def test_each_missing_fact_of_a_source_is_named(ask: Ask) -> None:
    for key in ("source.kind", "source.verified", "source.obtained_at"):
        found = reason(ask({key: None}), "source.unverified")
        assert (found.outcome, found.missing, found.spec) == ("unknown", key, "PL-03")
