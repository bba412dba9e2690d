"""Dates far from every term are alike, close to one they count; a mere name counts for nothing."""

from datetime import UTC, datetime

import pytest

from ringfence.core.law.consent_record import Consent, ConsentEvidence
from ringfence.core.law.moment import read_moment
from ringfence.core.law.question import Objection
from ringfence.rulepacks import load_packs
from ringfence.screening.fact_views import FactViews, Term, terms_of

AT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
VIEWS = FactViews(AT, (Term(months=24), Term(months=12), Term(days=730)))


def given(text: str, **changes: object) -> Consent:
    return Consent(purposes=("p",), given_at=read_moment(text), **changes)  # type: ignore[arg-type]


def test_two_minutes_of_the_same_spring_are_alike() -> None:
    one, other = given("2026-04-01T10:00:00+02:00"), given("2026-05-17T18:21:09+02:00")
    assert VIEWS.of_consent(one) == VIEWS.of_consent(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2025-11-10T10:00:00+01:00", "2025-12-10T10:00:00+01:00"),  # across twelve months
        ("2024-11-10T10:00:00+01:00", "2024-12-10T10:00:00+01:00"),  # across two years
        ("2026-11-24T10:29:59+01:00", "2026-11-24T10:30:01+01:00"),  # across the call
        ("2024-11-24T09:00:00+01:00", "2024-11-24T09:00:01+01:00"),  # close to a term
        ("2026-11-01T10:00:00+01:00", "2026-12-01T10:00:00+01:00"),  # before and after the call
    ],
)
def test_dates_that_a_term_parts_are_not_alike(one: str, other: str) -> None:
    assert VIEWS.of_consent(given(one)) != VIEWS.of_consent(given(other))


def test_the_name_and_hash_of_a_proof_do_not_count_but_that_it_is_there_does() -> None:
    text = "2026-05-01T10:00:00+02:00"
    held = ConsentEvidence(kind="recording", sha256="aa", ref="r/1")
    other = ConsentEvidence(kind="recording", sha256="bb", ref="r/2")
    bare = ConsentEvidence(kind="recording", sha256=None, ref="r/2")
    views = [
        VIEWS.of_consent(given(text, id=name, evidence=evidence))
        for name, evidence in (("c-1", held), ("c-2", other), ("c-3", bare))
    ]
    assert views[0] == views[1] != views[2]


def test_an_objection_counts_by_its_scope_and_by_its_side_of_the_call() -> None:
    early, later = "2026-01-01T10:00:00+01:00", "2026-12-01T10:00:00+01:00"
    facts = [
        Objection(scope="all", received_at=read_moment(early), via="phone"),
        Objection(scope="all", received_at=read_moment("2026-03-01T10:00:00+01:00"), via="post"),
        Objection(scope="all", received_at=read_moment(later), via="phone"),
        Objection(scope="profiling", received_at=read_moment(early), via="phone"),
    ]
    views = [VIEWS.of_objection(objection) for objection in facts]
    assert views[0] == views[1]
    assert len(set(views)) == 3


def test_without_terms_every_date_counts() -> None:
    views = FactViews(AT, None)
    one, other = given("2026-04-01T10:00:00+02:00"), given("2026-05-17T18:21:09+02:00")
    assert views.of_consent(one) != views.of_consent(other)


def test_the_terms_are_those_the_packs_name() -> None:
    terms = set(terms_of(load_packs()))
    assert {Term(months=24), Term(months=12), Term(days=730), Term(months=6)} <= terms
