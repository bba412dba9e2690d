"""Whether the rows rest on a consent, and on no data that ask for more (PL-06, PL-10)."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from ringfence.core.law.consents import given, standing
from ringfence.core.law.consents.check import ConsentRule, defects_of
from ringfence.core.law.consents.defect import Defect
from ringfence.core.law.consents.trial import Trial
from ringfence.core.law.consents.words import WORDS
from ringfence.core.law.found import Found
from ringfence.core.law.lists.hearing import ListHearing, must_be
from ringfence.core.law.lists.words import LIST_BOOK
from ringfence.core.law.rule_values import ConsentForm, ConsentLife
from ringfence.core.law.time_zones import NOWHERE

OF_A_PATTERN: tuple[ConsentRule, ...] = (
    given.a_clear_act,
    given.nothing_pre_set,
    standing.given_before,
    given.not_by_the_call_itself,
    given.separate,
    given.granular,
    given.unconditional,
    given.without_detriment,
    given.refusing_as_easy,
)
JUDGED = frozenset(f"CN-0{number}" for number in range(1, 10))
"""What a pattern is judged by; the person's own fields may be absent."""
NO_AGE = 0


def consent_pattern(hearing: ListHearing) -> Iterator[Found]:
    """PL-06 (V5, V6): the pattern is a consent by CN-01…CN-09; an imbalance is for a person."""
    consent = hearing.facts().consent
    if consent is None:
        yield LIST_BOOK.unknown("consent.faulty", "list.consent")
        return
    for defect in defects_of(consent, _trial(hearing), OF_A_PATTERN):
        if defect.spec in JUDGED:
            yield _found(defect)
    if consent.imbalance is not None:
        yield LIST_BOOK.refused("consent.imbalance")


def _found(defect: Defect) -> Found:
    if defect.missing is not None:
        return LIST_BOOK.unknown("consent.faulty", f"list.consent.{defect.missing}")
    return LIST_BOOK.refused("consent.faulty", f"{WORDS[defect.name][0]} ({defect.spec})")


def _trial(hearing: ListHearing) -> Trial:
    """No use in particular: only what makes it a consent at all is asked."""
    moment = hearing.moment
    zones = tuple(zone for zone in moment.zones if isinstance(zone, ZoneInfo))
    return Trial(
        at=moment.at,
        now=moment.at,
        zones=zones or NOWHERE,
        controller=None,
        purpose=None,
        channel=None,
        life=ConsentLife(),
        form=ConsentForm(),
        age_limit=NO_AGE,
    )


def special_category(hearing: ListHearing) -> Iterator[Found]:
    """PL-10 (V14): special categories only with explicit consent."""
    facts = hearing.facts()
    rule = "special_category.not_explicit"
    if facts.special_category is None:
        yield LIST_BOOK.unknown(rule, "list.special_category")
    elif facts.special_category:
        yield from must_be(facts.explicit, True, rule=rule, key="list.explicit")


def no_minors(hearing: ListHearing) -> Iterator[Found]:
    """PL-10 (V14): no minors."""
    return must_be(hearing.facts().minors, False, rule="minors", key="list.minors")
