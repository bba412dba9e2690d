"""A bought list from plain values: strict, with an error that names the key."""

from collections.abc import Iterator

from ringfence.core.law.interests.regime import check_regime
from ringfence.core.law.lists.facts import AskedList, ListFacts, Sample
from ringfence.core.law.lists.questionnaire import ITEMS, Item
from ringfence.core.law.read_question import QuestionError, check_consent_record, convert
from ringfence.core.numbers.regions import check_region

MAXIMUM_ROWS = 100_000
LONGEST_AGE_MONTHS = 1_200


def read_list(raw: object) -> AskedList:
    """A list as written. Raises QuestionError for unknown keys, words, countries, wrong types,
    figures that cannot be and more than 100,000 rows."""
    asked: AskedList = convert(raw, AskedList)
    check_regime(asked.regime)
    for path, country in _countries(asked):
        try:
            check_region(country)
        except ValueError as error:
            raise QuestionError(str(error), path=path) from None
    for path, figure in _figures(asked):
        if figure is not None and figure < 0:
            raise QuestionError(f"{figure} is less than 0", path=path)
    _check_sample(asked)
    if asked.list is not None and asked.list.consent is not None:
        check_consent_record(asked.list.consent, "list.consent.")
    _check_policy(asked)
    _check_questionnaire(asked)
    if len(asked.rows or ()) > MAXIMUM_ROWS:
        raise QuestionError(f"more than {MAXIMUM_ROWS:,} rows", path="rows")
    return asked


def _countries(asked: AskedList) -> Iterator[tuple[str, str]]:
    if asked.buyer is not None:
        if asked.buyer.establishment is not None:
            yield "buyer.establishment", asked.buyer.establishment
        for at, country in enumerate(asked.buyer.targets or ()):
            yield f"buyer.targets[{at}]", country
    if asked.vendor is not None and asked.vendor.country is not None:
        yield "vendor.country", asked.vendor.country
    for at, country in enumerate((asked.list.countries if asked.list else None) or ()):
        yield f"list.countries[{at}]", country


def _figures(asked: AskedList) -> Iterator[tuple[str, int | None]]:
    facts = asked.list or ListFacts()
    yield "list.rows", facts.rows
    yield "list.hops", facts.hops
    drawn = facts.sample or Sample()
    yield "list.sample.size", drawn.size
    yield "list.sample.failures", drawn.failures
    yield "list.sample.forged", drawn.forged


def _check_sample(asked: AskedList) -> None:
    """No more rows can be drawn than there are, and of those no more fail than were drawn."""
    facts = asked.list or ListFacts()
    drawn = facts.sample or Sample()
    if drawn.size is not None and facts.rows is not None and drawn.size > facts.rows:
        raise QuestionError(
            f"{drawn.size} rows drawn from a list of {facts.rows}", path="list.sample.size"
        )
    for key, found in (("failures", drawn.failures), ("forged", drawn.forged)):
        if found is not None and drawn.size is not None and found > drawn.size:
            raise QuestionError(f"{found} of a sample of {drawn.size}", path=f"list.sample.{key}")


def _check_policy(asked: AskedList) -> None:
    policy = asked.policy
    if policy is None:
        return
    if policy.max_fail_rate is not None and not 0 <= policy.max_fail_rate <= 1:
        raise QuestionError("a share is 0 to 1, as 0.01", path="policy.max_fail_rate")
    months = policy.max_age_months
    if months is not None and not 0 < months <= LONGEST_AGE_MONTHS:
        raise QuestionError(
            f"an age is 1 to {LONGEST_AGE_MONTHS} months", path="policy.max_age_months"
        )


def _check_questionnaire(asked: AskedList) -> None:
    answers = asked.vendor.questionnaire if asked.vendor else None
    if answers is None:
        return
    for name in ITEMS:
        item: Item | None = getattr(answers, name)
        if item is not None and item.date is not None and item.date.day is None:
            raise QuestionError(
                f"{item.date.text!r} is a time; a day is needed, as 2026-11-23",
                path=f"vendor.questionnaire.{name}.date",
            )
