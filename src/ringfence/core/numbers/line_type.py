"""What kind of line a number is, and of which country."""

from typing import Final, NamedTuple

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberType, shortnumberinfo

_TYPES: Final = {
    value: name.lower()
    for name, value in vars(PhoneNumberType).items()
    if name.isupper() and isinstance(value, int)
}
_LONGEST_SHORT_NUMBER: Final = 6
_NO_COUNTRY: Final = "001"


class Line(NamedTuple):
    """libphonenumber's answers, and ours for numbers of few digits: `emergency`, `short`."""

    valid: bool
    type: str
    region: str | None


def line_of(number: PhoneNumber) -> Line:
    """The kind of line of a parsed number; ``region`` is None for numbers of no one country."""
    found = phonenumbers.region_code_for_number(number)
    region = None if found in (None, _NO_COUNTRY) else str(found)
    kind = phonenumbers.number_type(number)
    # A number is valid exactly where it has a type: the same tables answer both.
    valid = kind != PhoneNumberType.UNKNOWN
    national = str(number.national_number)
    if len(national) <= _LONGEST_SHORT_NUMBER and not number.italian_leading_zero:
        short = _short_kind(number, national, valid=valid)
        if short is not None:
            return Line(valid=valid, type=short, region=region)
    return Line(valid=valid, type=_TYPES[kind], region=region)


def _short_kind(number: PhoneNumber, national: str, *, valid: bool) -> str | None:
    regions = phonenumbers.region_codes_for_country_code(number.country_code or 0)
    if any(shortnumberinfo.is_emergency_number(national, region) for region in regions):
        return "emergency"
    if not valid and shortnumberinfo.is_valid_short_number(number):
        return "short"
    return None
