"""A question that says something it may not is an error that names the key and what is allowed."""

from datetime import UTC, datetime

import pytest

from ringfence.core.law.read_question import QuestionError, read_question
from tests.law.base_question import ABSENT, BRITAIN, CONSENT, GERMANY, Facts, changed, consent

NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)
OBJECTION: Facts = {"received_at": "2026-11-20", "scope": "all"}
ATTEMPT: Facts = {"at": "2026-11-20T10:00:00+01:00", "outcome": "busy"}


def error(change: Facts, base: Facts = GERMANY) -> QuestionError:
    """The error a changed question is answered with."""
    with pytest.raises(QuestionError) as caught:
        read_question(changed(base, change), now=NOW)
    assert "\n" not in str(caught.value)
    return caught.value


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"colour": "red"}, ""),
        ({"controller.colour": "red"}, "controller"),
        ({"campaign.colour": "red"}, "campaign"),
        ({"campaign.lia": {"colour": "red"}}, "campaign.lia"),
        ({"subject.colour": "red"}, "subject"),
        ({"subject.existing_customer": {"colour": "red"}}, "subject.existing_customer"),
        ({"source.colour": "red"}, "source"),
        ({"agent.colour": "red"}, "agent"),
        ({"processor.colour": "red"}, "processor"),
        ({"consents": [CONSENT, consent(colour="red")]}, "consents[1]"),
        ({"objections": [{**OBJECTION, "colour": "red"}]}, "objections[0]"),
        ({"registers": [{"id": "gb-tps", "colour": "red"}]}, "registers[0]"),
        ({"attempts": [{**ATTEMPT, "colour": "red"}]}, "attempts[0]"),
    ],
)
def test_an_unknown_key_is_an_error_that_names_the_known_ones(change: Facts, path: str) -> None:
    found = error(change)
    assert found.path == path
    assert "'colour'" in found.message
    assert "allowed:" in found.message


@pytest.mark.parametrize(
    ("change", "path", "allowed"),
    [
        ({"campaign.basis": "hope"}, "campaign.basis", ("consent", "presumed_consent")),
        ({"campaign.call_type": "robot"}, "campaign.call_type", ("live", "predictive")),
        ({"campaign.voice": "loud"}, "campaign.voice", ("human", "synthetic")),
        ({"campaign.sector": "weapons"}, "campaign.sector", ("retail", "pensions")),
        ({"campaign.product": "weapons"}, "campaign.product", ("retail", "pensions")),
        ({"campaign.caller_id_owner": "me"}, "campaign.caller_id_owner", ("controller",)),
        ({"subject.kind": "alien"}, "subject.kind", ("consumer", "employee")),
        ({"subject.line": "satellite"}, "subject.line", ("fixed", "mobile")),
        ({"source.kind": "found"}, "source.kind", ("own", "directory")),
        ({"source.decision": "maybe"}, "source.decision", ("accept", "quarantine")),
        ({"controller.size": "huge"}, "controller.size", ("large", "small")),
        (
            {"objections": [{**OBJECTION, "scope": "some"}]},
            "objections[0].scope",
            ("all", "profiling"),
        ),
        (
            {"attempts": [{**ATTEMPT, "outcome": "great"}]},
            "attempts[0].outcome",
            ("answered", "wrong_person"),
        ),
        ({"consents": [consent(act="nodded")]}, "consents[0].act", ("signed", "silence")),
        ({"consents": [consent(method="telepathy")]}, "consents[0].method", ("paper",)),
    ],
)
def test_an_unknown_word_is_an_error_that_names_the_allowed_ones(
    change: Facts, path: str, allowed: tuple[str, ...]
) -> None:
    found = error(change)
    assert found.path == path
    for word in allowed:
        assert word in found.message


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"number": 493023125000}, "number"),
        ({"number": None}, "number"),
        ({"campaign": None}, "campaign"),
        ({"campaign.marketing": "yes"}, "campaign.marketing"),
        ({"campaign.caller_id": 493023125000}, "campaign.caller_id"),
        ({"subject.age": "41"}, "subject.age"),
        ({"subject.age": 41.5}, "subject.age"),
        ({"subject.age": float("nan")}, "subject.age"),
        ({"subject.age": -1}, "subject.age"),
        ({"subject.age": 200}, "subject.age"),
        ({"subject.restricted": 0}, "subject.restricted"),
        ({"subject.restricted": "no"}, "subject.restricted"),
        ({"objections": {}}, "objections"),
        ({"objections": "none"}, "objections"),
        ({"consents": [None]}, "consents[0]"),
        ({"controller.offers_to": "DE"}, "controller.offers_to"),
        ({"controller.offers_to": [1]}, "controller.offers_to[0]"),
        ({"agent": "Ann"}, "agent"),
    ],
)
def test_a_value_of_the_wrong_type_is_an_error(change: Facts, path: str) -> None:
    assert error(change).path == path


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"number": ABSENT}, "number"),
        ({"campaign": ABSENT}, "campaign"),
        ({"campaign.purpose": ABSENT}, "purpose"),
        ({"campaign.basis": ABSENT}, "basis"),
        ({"attempts": [{"outcome": "busy"}]}, "at"),
        ({"attempts": [{"at": "2026-11-20T10:00:00+01:00"}]}, "outcome"),
        ({"registers": [{"listed": False}]}, "id"),
    ],
)
def test_a_missing_key_is_an_error_that_names_it(change: Facts, key: str) -> None:
    assert f"'{key}'" in error(change).message


@pytest.mark.parametrize(
    "at", ["2026-11-25T11:00:00", "2026-11-25", "25.11.2026", "now", "", "2026-02-30T10:00:00Z"]
)
def test_the_moment_carries_an_offset(at: str) -> None:
    assert error({"at": at}).path == "at"


def test_a_moment_may_end_in_z_and_defaults_to_now() -> None:
    asked = read_question(changed(GERMANY, {"at": "2026-11-25T10:00:00Z"}), now=NOW)
    assert asked.at == NOW
    assert read_question(changed(GERMANY, {"at": ABSENT}), now=NOW).at == NOW


@pytest.mark.parametrize(
    "change",
    [
        {"attempts": [{**ATTEMPT, "at": "2026-11-20"}]},
        {"attempts": [{**ATTEMPT, "at": "2026-11-20T10:00:00"}]},
        {"objections": [{**OBJECTION, "received_at": "yesterday"}]},
        {"consents": [consent(given_at="2026-13-01")]},
        {"source.obtained_at": "01/02/2026"},
    ],
)
def test_other_times_are_days_or_carry_an_offset_and_attempts_are_never_days(
    change: Facts,
) -> None:
    error(change)


@pytest.mark.parametrize(("word", "meant"), [("UK", "GB"), ("EL", "GR"), ("de", "DE")])
@pytest.mark.parametrize(
    "key",
    [
        "controller.country",
        "subject.located_in",
        "subject.residence",
        "processor.country",
    ],
)
def test_a_country_word_that_iso_does_not_know_is_an_error_that_names_the_right_one(
    key: str, word: str, meant: str
) -> None:
    found = error({key: word})
    assert found.path == key
    assert meant in found.message


@pytest.mark.parametrize("key", ["eea_establishments", "offers_to", "monitors"])
def test_lists_of_countries_hold_countries_only(key: str) -> None:
    found = error({f"controller.{key}": ["DE", "EL"]})
    assert found.path == f"controller.{key}[1]"
    assert "GR" in found.message


@pytest.mark.parametrize("word", ["XX", "EU", "Germany", "US-XX", "US_FL", ""])
def test_a_word_that_names_no_place_is_an_error(word: str) -> None:
    assert error({"subject.residence": word}).path == "subject.residence"


def test_a_time_zone_is_one_of_iana() -> None:
    assert error({"subject.time_zone": "Berlin"}).path == "subject.time_zone"
    assert error({"subject.time_zone": "../etc/passwd"}).path == "subject.time_zone"


@pytest.mark.parametrize("hours", [["18:00", "9:00"], ["18:00"], ["25:00", "09:00"], [1080, 540]])
def test_hours_of_an_objection_are_two_times_of_day(hours: list[object]) -> None:
    error({"objections": [{**OBJECTION, "scope": "hours", "not_between": hours}]})


@pytest.mark.parametrize(
    "hours",
    [[["18:00"]], [["18:00", "2026-11-25T21:00+01:00"]], [["2026-11-25", "2026-11-26"]], "noon"],
)
def test_hours_of_a_consent_are_daily_or_dated(hours: object) -> None:
    error({"consents": [consent(hours=hours)]})


def test_counts_of_calls_are_not_negative() -> None:
    assert error({"campaign.abandoned": {"calls": -1, "abandoned": 0}}).path.startswith(
        "campaign.abandoned"
    )


def test_a_question_is_an_object() -> None:
    with pytest.raises(QuestionError):
        read_question([GERMANY], now=NOW)  # type: ignore[arg-type]


def test_a_list_without_end_is_refused() -> None:
    assert error({"attempts": [ATTEMPT] * 10_001}).path == "attempts"


def test_a_national_number_is_read_with_the_region_given() -> None:
    written = changed(BRITAIN, {"number": "020 7946 0123"})
    assert read_question(written, now=NOW, default_region="GB").number.e164 == "+442079460123"


@pytest.mark.parametrize("text", ["2026-W40-1", "2026-W40-1T10:00:00+01:00", "20261101T100000+01"])
def test_a_week_or_a_day_without_dashes_is_no_day(text: str) -> None:
    assert error({"consents": [consent(given_at=text)]}).path == "consents[0].given_at"


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"hops": -1}, "hops"),
        ({"age": 151}, "age"),
        ({"withdrawal": {"channels": ["web"], "cost": "none", "wait_hours": -1}}, "wait_hours"),
    ],
)
def test_figures_of_a_consent_that_cannot_be_are_errors(change: Facts, path: str) -> None:
    assert error({"consents": [CONSENT, consent(**change)]}).path.startswith("consents[1].")
    assert error({"consents": [consent(**change)]}).path.endswith(path)
