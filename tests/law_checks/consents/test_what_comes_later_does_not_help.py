"""What comes after the moment asked about, or may, carries no consent (CN-03, CN-22, CN-24)."""

from tests.law_checks.consents.asked import Facts, judge

PARENT: Facts = {"by": "the mother", "method": "call back"}
OLD: Facts = {"given_at": "2024-01-10T10:00:00+01:00"}
STALE = ("refresh_required", ["stale"])


def _authorised(at: str) -> Facts:
    return {"age": 12, "parental_authorisation": {**PARENT, "at": at}}


def test_a_parent_authorises_up_to_the_moment() -> None:
    assert judge(_authorised("2026-11-24T10:00:00+01:00")) == ("valid", [])
    assert judge(_authorised("2026-11-23")) == ("valid", [])


def test_a_parent_who_authorises_later_has_not_yet() -> None:
    not_yet = ("not_demonstrable", ["minor"])
    assert judge(_authorised("2026-11-24T10:00:01+01:00")) == not_yet
    assert judge(_authorised("2026-11-24")) == not_yet


def test_a_reaffirmation_counts_from_its_instant() -> None:
    assert judge(OLD) == STALE
    assert judge(OLD | {"reaffirmed_at": "2026-11-24T10:00:00+01:00"}) == ("valid", [])
    assert judge(OLD | {"reaffirmed_at": "2026-11-24T10:00:01+01:00"}) == STALE


def test_a_reaffirmation_of_a_day_counts_once_the_day_is_over() -> None:
    again = OLD | {"reaffirmed_at": "2026-11-23"}
    assert judge(again, at="2026-11-23T23:59:59+01:00") == STALE
    assert judge(again, at="2026-11-24T00:00:00+01:00") == ("valid", [])


def test_a_reaffirmation_before_the_consent_makes_it_no_older() -> None:
    assert judge({"reaffirmed_at": "2020-01-01"}) == ("valid", [])


def test_a_day_asked_about_ends_where_the_person_is() -> None:
    later = ("invalid", ["after_the_call"])
    in_berlin: Facts = {"given_at": "2026-11-20T00:00:00+01:00"}
    assert judge(in_berlin, at="2026-11-19") == later
    assert judge(in_berlin, at="2026-11-20") == ("valid", [])
    in_auckland: Facts = {"given_at": "2026-11-20T09:00:00+13:00"}
    assert judge(in_auckland, at="2026-11-19", use={"country": "NZ"})[1] == ["after_the_call"]


def test_a_consent_of_the_day_asked_about_may_be_later() -> None:
    given: Facts = {"given_at": "2026-11-20"}
    assert judge(given, at="2026-11-20") == ("invalid", ["after_the_call"])
    assert judge(given, at="2026-11-21") == ("valid", [])
