"""What holds for every question: nothing that bars helps, and the order of lists is nothing."""

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ringfence.core.law.decide import decide
from ringfence.core.law.packs import Packs
from ringfence.core.law.read_question import read_question
from ringfence.core.law.verdict import Verdict
from ringfence.rulepacks import load_packs
from tests.law.base_question import (
    ASSESSMENT,
    BASES,
    RUNNING_CUSTOMER,
    Facts,
    changed,
    clean,
    consent,
)

EXAMPLES = settings(max_examples=150)
FROM = datetime(2026, 9, 1, tzinfo=UTC)
SECOND = timedelta(seconds=1)
PACKS: list[Packs] = []


def _decide(question: Facts) -> Verdict:
    if not PACKS:
        PACKS.append(load_packs())
    return decide(read_question(question, now=FROM, test_numbers=True), PACKS[0])


def _minutes(first: datetime, days: int) -> st.SearchStrategy[str]:
    return st.integers(0, days * 24 * 60).map(
        lambda minutes: (first + timedelta(minutes=minutes)).isoformat()
    )


MOMENTS = _minutes(FROM, 120)
EARLIER = st.one_of(
    _minutes(datetime(2026, 8, 1, tzinfo=UTC), 120),
    st.dates(datetime(2026, 8, 1).date(), datetime(2026, 12, 1).date()).map(str),
)
TIMES = st.sampled_from(["00:00", "09:00", "12:30", "18:00", "21:00", "24:00"])
OBJECTIONS = st.fixed_dictionaries(
    {"received_at": st.one_of(st.none(), EARLIER)},
    optional={
        "scope": st.sampled_from(["all", "purpose", "brand", "hours", "profiling"]),
        "purpose": st.sampled_from(["garden-furniture-offers", "solar-panel-offers"]),
        "brand": st.sampled_from(["Green", "Blue"]),
        "not_between": st.tuples(TIMES, TIMES).map(list),
    },
)
ATTEMPTS = st.fixed_dictionaries(
    {
        "at": _minutes(datetime(2026, 8, 1, tzinfo=UTC), 150),
        "outcome": st.sampled_from(
            ["answered", "no_answer", "voicemail", "refused", "abandoned", "wrong_person"]
        ),
    },
    optional={"purpose": st.sampled_from(["garden-furniture-offers", "solar-panel-offers"])},
)
IDS = sorted({check["id"] for base in BASES.values() for check in base["registers"]})
CHECKS = st.builds(
    clean,
    st.sampled_from([*IDS, "es-robinson"]),
    EARLIER,
    listed=st.booleans(),
    listed_at=st.one_of(st.none(), EARLIER),
)
CONSENTS = st.builds(
    lambda **facts: consent(period_stated=True, names_number=True, **facts),
    given_at=EARLIER,
    purposes=st.sampled_from([["garden-furniture-offers"], ["solar-panel-offers"]]),
    channels=st.sampled_from([["live_call"], ["automated_call"], ["live_call", "automated_call"]]),
    withdrawn_at=st.one_of(st.none(), st.none(), EARLIER),
    expires_at=st.one_of(st.none(), st.none(), EARLIER),
    obtained_in_marketing_call=st.sampled_from([False, True, None]),
    hours=st.sampled_from([None, None, "any", [["09:00", "12:00"]]]),
)


@st.composite
def questions(draw: st.DrawFn) -> Facts:
    """A base question with its moment, basis and lists changed at random."""
    base = BASES[draw(st.sampled_from(sorted(BASES)))]
    change: Facts = {"at": draw(MOMENTS), "campaign.lia": ASSESSMENT}
    if draw(st.booleans()):
        change["campaign.basis"] = draw(
            st.sampled_from(["consent", "legitimate_interest", "existing_customer"])
        )
        change["subject.existing_customer"] = draw(st.sampled_from([None, RUNNING_CUSTOMER]))
    if draw(st.booleans()):
        change["campaign.uses_scoring"] = draw(st.sampled_from([None, False, True]))
        change["campaign.brand"] = draw(st.sampled_from([None, "Green"]))
    if draw(st.booleans()):
        change["consents"] = draw(st.lists(CONSENTS, max_size=3))
    for key, kind in (("objections", OBJECTIONS), ("attempts", ATTEMPTS)):
        change[key] = draw(st.one_of(st.just([]), st.lists(kind, max_size=3)))
    extra = draw(st.lists(CHECKS, max_size=3))
    fresh = [{**check, "checked_at": change["at"]} for check in base["registers"]]
    change["registers"] = fresh + extra
    return changed(base, change)


def _more(question: Facts, key: str, entry: object) -> Facts:
    return {**question, key: [*question[key], entry]}


def _stays_refused(before: Verdict, after: Verdict) -> None:
    if before.verdict == "refuse":
        assert after.verdict != "permit"


@EXAMPLES
@given(questions(), OBJECTIONS)
def test_an_objection_more_never_turns_a_refusal_into_a_permit(
    question: Facts, objection: Facts
) -> None:
    _stays_refused(_decide(question), _decide(_more(question, "objections", objection)))


@EXAMPLES
@given(questions(), ATTEMPTS)
def test_an_attempt_more_never_turns_a_refusal_into_a_permit(
    question: Facts, attempt: Facts
) -> None:
    _stays_refused(_decide(question), _decide(_more(question, "attempts", attempt)))


@EXAMPLES
@given(questions(), CHECKS)
def test_a_listing_more_never_turns_a_refusal_into_a_permit(question: Facts, check: Facts) -> None:
    listing = {**check, "listed": True}
    _stays_refused(_decide(question), _decide(_more(question, "registers", listing)))


@EXAMPLES
@given(questions(), EARLIER)
def test_a_withdrawal_never_turns_a_refusal_into_a_permit(question: Facts, when: str) -> None:
    # A consent withdrawn already stays withdrawn when it was.
    withdrawn = [
        {**record, "withdrawn_at": record["withdrawn_at"] or when}
        for record in question["consents"]
    ]
    _stays_refused(_decide(question), _decide({**question, "consents": withdrawn}))


@EXAMPLES
@given(questions(), st.sampled_from(["consents", "objections", "registers", "attempts"]))
def test_what_nobody_looked_up_never_turns_a_refusal_into_a_permit(
    question: Facts, key: str
) -> None:
    without = {name: value for name, value in question.items() if name != key}
    if key != "objections" or _decide(question).verdict != "permit":
        _stays_refused(_decide(question), _decide(without))


def _answer(verdict: Verdict) -> tuple[Any, ...]:
    found = sorted({(reason.rule, reason.jurisdiction) for reason in verdict.reasons})
    return verdict.verdict, verdict.not_before, verdict.valid_until, found


@EXAMPLES
@given(questions(), st.randoms(use_true_random=False))
def test_the_order_of_lists_does_not_matter(question: Facts, random: Any) -> None:
    shuffled = dict(question)
    for key in ("consents", "objections", "registers", "attempts"):
        shuffled[key] = random.sample(question[key], len(question[key]))
    assert _answer(_decide(shuffled)) == _answer(_decide(question))


def _came_before(text: str | None, at: datetime) -> bool:
    """Whether a moment surely lies before the call; an unknown one always did."""
    if text is None:
        return True
    moment = datetime.fromisoformat(text)
    if len(text) == len("2026-11-01"):
        return moment.date() + timedelta(days=2) < at.date()
    return moment < at


def _without_a_future(question: Facts) -> Facts:
    """The same question without what is recorded of the time after the call: it would change."""
    at = datetime.fromisoformat(question["at"])
    consents = [
        {
            **record,
            **{
                key: record[key] if _came_before(record[key], at) else None
                for key in ("withdrawn_at", "expires_at")
            },
        }
        for record in question["consents"]
        if _came_before(record["given_at"], at)
    ]
    objections = [
        entry for entry in question["objections"] if _came_before(entry["received_at"], at)
    ]
    attempts = [entry for entry in question["attempts"] if _came_before(entry["at"], at)]
    return {**question, "consents": consents, "objections": objections, "attempts": attempts}


@EXAMPLES
@given(questions())
def test_a_deferral_is_over_at_its_end_and_not_before(asked: Facts) -> None:
    question = _without_a_future(asked)
    verdict = _decide(question)
    if verdict.verdict != "defer":
        assert verdict.not_before is None
        return
    end = verdict.not_before
    assert end is not None
    assert end > verdict.at
    at_the_end = _decide({**question, "at": end.isoformat()})
    assert not [found.rule for found in at_the_end.reasons if found.outcome == "defer"]
    assert _decide({**question, "at": (end - SECOND).isoformat()}).verdict != "permit"


@EXAMPLES
@given(st.sampled_from(sorted(BASES)), MOMENTS)
def test_a_base_call_that_is_deferred_is_a_permit_at_the_end_when_nothing_else_changes(
    name: str, at: str
) -> None:
    base = BASES[name]
    fresh: Facts = {
        "registers": [clean(check["id"], at) for check in base["registers"]],
        "consents": [{**record, "given_at": "2026-08-01"} for record in base["consents"]],
        "source.obtained_at": "2026-08-01",
        "source.notice_given_at": "2026-08-01",
        "campaign.lia": {**ASSESSMENT, "decided_at": "2026-08-01"},
        "at": at,
    }
    question = changed(base, fresh)
    verdict = _decide(question)
    assert verdict.verdict != "refuse"
    if verdict.verdict == "defer":
        assert verdict.not_before is not None
        later = {**question, "at": verdict.not_before.isoformat()}
        assert _decide(later).verdict == "permit"


@EXAMPLES
@given(questions())
def test_a_permit_holds_to_the_second_before_its_end_and_not_at_its_end(question: Facts) -> None:
    verdict = _decide(question)
    if verdict.verdict != "permit":
        assert verdict.valid_until is None
        return
    end = verdict.valid_until
    assert end is not None
    assert end > verdict.at
    last = max(end - SECOND, verdict.at)
    assert _decide({**question, "at": last.isoformat()}).verdict == "permit"
    assert _decide({**question, "at": end.isoformat()}).verdict != "permit"


@EXAMPLES
@given(questions())
def test_the_same_question_always_has_the_same_answer_with_all_its_reasons(
    question: Facts,
) -> None:
    once, again = _decide(question), _decide(question)
    assert once == again
    assert (once.verdict == "permit") is (not once.reasons)
