"""Where a controller must act: its state's clock and holidays, from the data beside the packs."""

from datetime import date

from ringfence.core.law.deadlines.place import Place, controllers_place
from ringfence.core.law.jurisdictions import law_of
from ringfence.core.law.packs import Packs
from ringfence.core.law.read_question import QuestionError
from ringfence.rulepacks.holiday_data import holiday_place


def place_of_controller(country: str, *, packs: Packs, part: str | None = None) -> Place:
    """The place of a state (ISO 3166-1), or of a part of it (ISO 3166-2 without the country).

    A region with a telephone region of its own (RE, AX) keeps the holidays of its state's part.
    Raises QuestionError for a part of such a region, and for what the calendar does not know.
    """
    state, own_part = holiday_place(country)
    if own_part is not None and part is not None:
        raise QuestionError(
            f"{country} is itself a part of {state}; leave it out", path="subdivision"
        )
    territory = packs.territory(date.max)
    members = (*territory.members, *territory.treat_as_in_scope)
    return controllers_place(
        state,
        subdivision=part or own_part,
        calendar=packs.calendar(state),
        union_law=law_of(country, territory) in members,
        readings=packs.readings(date.max),
    )
