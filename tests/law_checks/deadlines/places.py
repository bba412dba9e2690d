"""Places of controllers with the calendars that come with the product."""

from ringfence.core.law.deadlines.place import Place, controllers_place
from ringfence.rulepacks.holiday_data import load_calendar


def place(country: str, subdivision: str | None = None) -> Place:
    """A controller's place in the EEA."""
    return controllers_place(
        country, subdivision=subdivision, calendar=load_calendar(country), union_law=True
    )
