"""The number shown to the called person, by its form only."""

from phonenumbers import PhoneNumber

from ringfence.core.numbers.parsing import e164_of, parse
from ringfence.core.numbers.well_formed import fault_of_form
from ringfence.core.numbers.written import clean


def caller_id_form(written: str, *, region: str | None) -> str | None:
    """`+`, country code and digits; whether anybody has such a number is not asked.

    ``region`` is the country of a national form (a Spanish `400…`); without it the digits stand
    alone. None for a withheld caller id and for anything that is no number.
    """
    cleaned = clean(written)
    text = cleaned.text
    if cleaned.fault or fault_of_form(text):
        return None
    number = parse(text, region)
    if isinstance(number, PhoneNumber):
        return e164_of(number)
    digits = "".join(filter(str.isdigit, text))
    if not digits:
        return None
    return f"+{digits}" if text.startswith("+") else digits
