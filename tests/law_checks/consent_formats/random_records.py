"""Random consents and details, every key of either now known and now not."""

from datetime import date, datetime, timedelta, timezone
from typing import Any, get_type_hints

import hypothesis.strategies as st
import msgspec

from ringfence.core.law.consent_formats.details import Details, Exchange, Party
from ringfence.core.law.consent_record import (
    Consent,
    ConsentEvidence,
    ConsentNotice,
    ParentalAuthorisation,
    WithdrawalWay,
)
from ringfence.core.law.moment import Moment, read_moment
from tests.law_checks.consent_formats.base_record import REFERENCE

OFFSETS = st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
INSTANTS = st.datetimes(
    min_value=datetime(2021, 1, 3), max_value=datetime(2199, 12, 1), timezones=OFFSETS
)
DAYS = st.dates(min_value=date(2021, 1, 3), max_value=date(2199, 12, 1))
MOMENTS = st.one_of(
    DAYS.map(str), INSTANTS.map(lambda instant: instant.isoformat()), st.just("2026-11-01t09:00Z")
).map(read_moment)
TEXTS = st.text(max_size=8).filter(lambda text: not text.startswith("party:"))
NUMBERS = st.integers(0, 10**6)
AGES = st.integers(0, 150)
DAYTIMES = st.times().map(lambda time: time.strftime("%H:%M"))
SLOTS = st.tuples(DAYTIMES, DAYTIMES) | st.tuples(INSTANTS, INSTANTS).map(
    lambda slot: (slot[0].isoformat(), slot[1].isoformat())
)


def some(kind: type[Any], **known: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A struct of which any fact may be unknown."""
    hints = get_type_hints(kind)
    names = [field.name for field in msgspec.structs.fields(kind)]
    return st.builds(kind, **{name: known.get(name, st.from_type(hints[name])) for name in names})


st.register_type_strategy(Moment, MOMENTS)
for block in (ConsentNotice, ConsentEvidence, ParentalAuthorisation):
    st.register_type_strategy(block, some(block))
st.register_type_strategy(WithdrawalWay, some(WithdrawalWay, wait_hours=st.none() | NUMBERS))

CONSENTS: st.SearchStrategy[Consent] = some(
    Consent,
    id=st.none() | TEXTS.map("C-{}".format),
    controllers=st.none() | st.lists(TEXTS, max_size=3).map(tuple),
    recipients=st.none() | st.lists(TEXTS, max_size=3).map(tuple),
    collected_by=st.none() | TEXTS,
    hops=st.none() | NUMBERS,
    age=st.none() | AGES,
    hours=st.none() | st.just("any") | st.lists(SLOTS, max_size=3).map(tuple),
)


@st.composite
def exchanges(draw: st.DrawFn) -> Exchange:
    """A consent with details that fit it."""
    consent = draw(CONSENTS)
    named = [*(consent.controllers or ()), *(consent.recipients or ()), "Further Ltd"]
    names = draw(st.lists(st.sampled_from(named), unique=True, max_size=3))
    parties = tuple(
        draw(some(Party, id=st.just(f"party:{place}"), name=st.just(name)))
        for place, name in enumerate(names)
    )
    purposes = st.sampled_from(consent.purposes) if consent.purposes else st.nothing()
    details = draw(
        some(
            Details,
            subject_ref=st.sampled_from([None, REFERENCE]),
            parties=st.just(parties),
            purpose_types=st.dictionaries(
                purposes, st.sampled_from(["direct_marketing", "personalised_advertising"])
            ),
            jurisdiction=st.sampled_from([None, "EU", "DE", "US-FL"]),
            requested_at=st.sampled_from([None, read_moment("2021-01-01")]),
        )
    )
    return Exchange(consent=consent, details=details)
