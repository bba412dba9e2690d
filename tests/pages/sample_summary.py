"""An invented screening of 5,000 rows, as counts, for the tests of the pages.

Its laws and addresses are invented too: the pages must show what they are given, and a test that
quoted real law would have to be right about it.
"""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from ringfence.screening.summary import (
    CitationText,
    ClosingCount,
    CountryCount,
    DutyCount,
    FileHash,
    OpeningCount,
    PackUsed,
    ReasonCount,
    Summary,
    WarningCount,
)

AT = datetime(2026, 11, 23, 17, 30, tzinfo=timezone(timedelta(hours=1)))

# Code, name, callable now, deferred, refused.
COUNTRIES = (
    ("DE", "Germany", 318, 96, 402),
    ("FR", "France", 0, 74, 513),
    ("ES", "Spain", 41, 120, 288),
    ("IT", "Italy", 57, 88, 345),
    ("IE", "Ireland", 112, 31, 93),
    ("DK", "Denmark", 63, 22, 149),
    ("FI", "Finland", 48, 19, 118),
    ("NL", "Netherlands", 86, 14, 231),
    ("GR", "Greece", 29, 41, 120),
    ("GB", "United Kingdom", 264, 73, 266),
    ("US", "United States", 301, 240, 172),
    ("JO", "Jordan", 3, 8, 45),
)


def _act(article: str, *, seen: Any = "read", path: str | None = "act") -> CitationText:
    url = f"https://law.example/{path}" if path else None
    return CitationText(law="Telecommunications Act", article=article, url=url, seen=seen)


REASONS = (
    ReasonCount(
        rule="consent.missing",
        spec="EP-02",
        outcome="refuse",
        jurisdiction="DE",
        rows=398,
        text="A consumer may be called for advertising only with prior express consent, and none"
        " is recorded for this number.",
        remedy="A consent of the subscriber for this purpose and for live calls, given before the"
        " call.",
        certainty="settled",
        in_force_from=date(2021, 10, 1),
        checked_on=date(2026, 11, 23),
        citations=(_act("§ 7(2) no. 1"), _act("§ 7a", path="act-7a")),
    ),
    ReasonCount(
        rule="consent.missing",
        outcome="refuse",
        jurisdiction="FR",
        rows=505,
        text="Since the change from register to prior consent, a consumer may be called only with"
        " consent, and none is recorded for this number.",
        remedy="A prior consent that is free, specific, informed and unambiguous.",
        certainty="likely",
        in_force_from=date(2026, 8, 11),
        checked_on=date(2026, 11, 23),
        citations=(_act("art. L. 223-1", seen="reported"),),
    ),
    ReasonCount(
        rule="register.unchecked",
        outcome="unknown",
        jurisdiction="IT",
        rows=301,
        text="The law asks for a look into the register of objections, and no extract was given.",
        remedy="An extract of the register, not older than fifteen days at the time of the call.",
        missing="registers[it-rpo]",
        certainty="settled",
        in_force_from=date(2022, 7, 27),
        checked_on=date(2026, 11, 23),
        citations=(_act("art. 1(5)"),),
    ),
    ReasonCount(
        rule="hours.closed",
        spec="EP-11",
        outcome="defer",
        jurisdiction="US",
        rows=233,
        text="Outside the calling hours at the place of the person called.",
        remedy=None,
        certainty="settled",
        in_force_from=date(1991, 12, 20),
        citations=(_act("47 CFR 64.1200(c)(1)"),),
    ),
    ReasonCount(
        rule="caller_id.not_allowed",
        outcome="refuse",
        jurisdiction="ES",
        rows=288,
        text="Commercial calls need a caller number of the range kept for them.",
        remedy="A caller id of the range 400.",
        certainty="contested",
        in_force_from=date(2026, 10, 17),
        checked_on=date(2026, 11, 23),
        citations=(_act("art. 4", seen="no", path=None),),
    ),
    ReasonCount(
        rule="hours.holiday",
        outcome="defer",
        jurisdiction="JO",
        rows=8,
        text="A public holiday at the place of the person called.",
        certainty="policy",
        citations=(),
    ),
    ReasonCount(
        rule="objection.recorded",
        outcome="refuse",
        jurisdiction="EU",
        rows=187,
        text="The person objected to advertising; an objection to direct marketing is absolute.",
        remedy="A later, fresh consent of the same person.",
        certainty="settled",
        in_force_from=date(2018, 5, 25),
        checked_on=date(2026, 11, 23),
        citations=(
            CitationText(
                law="Regulation (EU) 2016/679",
                article="Art. 21(3)",
                url="https://law.example/gdpr",
                seen="read",
            ),
        ),
    ),
    ReasonCount(
        rule="subject.erased",
        outcome="refuse",
        jurisdiction="EU",
        rows=4,
        text="The data of this person were erased on request.",
        certainty="unverified",
        citations=(CitationText(seen="no", taken_from="notes of the pack, entry 7"),),
    ),
)


def sample_summary(**changed: Any) -> Summary:
    """The invented screening, with any field replaced by keyword."""
    fields: dict[str, Any] = {
        "title": "Insurance offers, autumn",
        "list_name": "partners-2026-11.csv",
        "campaign": (
            ("Purpose", "insurance-offers"),
            ("Basis", "consent"),
            ("Kind of call", "live, a person speaks"),
            ("Controller", "Example Ltd (JO)"),
            ("Source of the list", "purchased, verified"),
        ),
        "at": AT,
        "local_remark": "Local times lie between 08:30 in California and 18:30 in Jordan.",
        "rows": 5_000,
        "permit": 1_322,
        "deferred": 800,
        "deferred_later": 26,
        "refused": 2_742,
        "duplicates": 87,
        "unreadable": 23,
        "ambiguous": 12,
        "law_version": "2026-11-23+sha256.9f2c1ab07d",
        "ringfence_version": "0.1.0",
        "phonenumbers_version": "9.0.19",
        "tzdata_version": "2026.2",
        "countries": tuple(
            CountryCount(code=code, name=name, permit=permit, defer=defer, refuse=refuse)
            for code, name, permit, defer, refuse in COUNTRIES
        ),
        "reasons": REASONS,
        "duties": (
            DutyCount(
                rule="disclosure.identity",
                jurisdiction="DE",
                rows=414,
                text="Say at the start who calls and for whom, and that the call is advertising.",
                citations=(_act("§ 7(4)"),),
            ),
            DutyCount(
                rule="disclosure.objection",
                jurisdiction="NL",
                rows=100,
                text="Offer the right to object within the conversation.",
                citations=(_act("art. 11.7(9)", seen="reported"),),
            ),
        ),
        "openings": (
            OpeningCount(instant=datetime(2026, 11, 23, 18, 0, tzinfo=UTC), rows=140),
            OpeningCount(instant=datetime(2026, 11, 24, 7, 0, tzinfo=UTC), rows=61),
            OpeningCount(instant=datetime(2026, 11, 24, 8, 0, tzinfo=UTC), rows=402),
            OpeningCount(instant=datetime(2026, 11, 24, 9, 0, tzinfo=UTC), rows=73),
            OpeningCount(instant=datetime(2026, 11, 26, 9, 30, tzinfo=UTC), rows=24),
            OpeningCount(instant=datetime(2026, 11, 30, 8, 0, tzinfo=UTC), rows=100),
        ),
        "closings": (
            ClosingCount(instant=datetime(2026, 11, 23, 19, 0, tzinfo=UTC), rows=757),
            ClosingCount(instant=datetime(2026, 11, 23, 20, 0, tzinfo=UTC), rows=264),
            ClosingCount(instant=datetime(2026, 11, 24, 2, 0, tzinfo=UTC), rows=301),
        ),
        "packs": tuple(
            PackUsed(code=code, name=name, version=f"{code.lower()}-2026-11", as_of=AT.date())
            for code, name in (("EU", "European Union"), *((c[0], c[1]) for c in COUNTRIES))
        ),
        "found": (
            ("Encoding", "UTF-8 with BOM"),
            ("Delimiter", "semicolon"),
            ("Header", "first line"),
            ("Number column", "telefon (found by content)"),
        ),
        "warnings": (
            WarningCount(
                rule="number.ambiguous",
                text="The number can be read with or without its country code.",
                rows=12,
            ),
        ),
        "inputs": (
            FileHash(name="partners-2026-11.csv", role="list", bytes=412_877, sha256="3b" * 32),
            FileHash(name="campaign.yaml", role="campaign", bytes=1_204, sha256="c7" * 32),
            FileHash(name="do-not-call.csv", role="objections", bytes=9_310, sha256="05" * 32),
        ),
        "outputs": (
            FileHash(name="callable.csv", role="callable", bytes=301_442, sha256="e1" * 32),
            FileHash(name="blocked.csv", role="blocked", bytes=288_019, sha256="8d" * 32),
        ),
    }
    return Summary(**(fields | changed))


def empty_summary() -> Summary:
    """A screening of a list without rows, in which nothing was found."""
    zero = ("permit", "deferred", "deferred_later", "refused", "duplicates", "unreadable")
    lists = ("campaign", "found", "countries", "reasons", "duties", "warnings", "openings")
    more = ("closings", "packs", "inputs", "outputs")
    none: dict[str, Any] = {name: () for name in (*lists, *more)}
    return sample_summary(rows=0, ambiguous=0, **dict.fromkeys(zero, 0), **none)
