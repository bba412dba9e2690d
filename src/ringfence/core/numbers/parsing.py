"""libphonenumber's own reading of a text that is already plain."""

import re
from typing import Final

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat

_MOST_DIGITS: Final = 15  # ITU-T E.164
_GROUPING: Final = str.maketrans("", "", " -./()[]")  # libphonenumber is slow with them
_LETTER: Final = re.compile(r"[^\W\d_]")
_FAULTS: Final = {
    NumberParseException.INVALID_COUNTRY_CODE: "no_country",
    NumberParseException.NOT_A_NUMBER: "not_a_number",
    NumberParseException.TOO_SHORT_AFTER_IDD: "too_short",
    NumberParseException.TOO_SHORT_NSN: "too_short",
    NumberParseException.TOO_LONG: "too_many_digits",
}


def parse(text: str, region: str | None) -> PhoneNumber | str:
    """The number without extension, or the name of the fault that stops libphonenumber.

    ``00`` is the plus sign where no region says otherwise. A trunk zero in brackets after a
    country code (`+34 (0)91 …`) is dropped where the number is valid only without it.
    """
    if _LETTER.search(text):
        return _parsed(text, region)
    number = _parsed(text.translate(_GROUPING), region)
    if "(0)" in text and not (isinstance(number, PhoneNumber) and is_valid(number)):
        shorter = _parsed(text.replace("(0)", "", 1).translate(_GROUPING), region)
        if isinstance(shorter, PhoneNumber) and is_valid(shorter):
            return shorter
    return number


def _parsed(text: str, region: str | None) -> PhoneNumber | str:
    if region is None and text.startswith("00"):
        text = "+" + text[2:]
    try:
        number = phonenumbers.parse(text, region)
    except NumberParseException as error:
        return _FAULTS[error.error_type]
    number.extension = None
    if len(e164_of(number)) > _MOST_DIGITS + 1:
        return "too_many_digits"
    return number


def is_valid(number: PhoneNumber) -> bool:
    """libphonenumber's answer."""
    return bool(phonenumbers.is_valid_number(number))


def is_number(text: str, region: str | None) -> bool:
    """The text reads as a valid number."""
    number = parse(text, region)
    return isinstance(number, PhoneNumber) and is_valid(number)


def e164_of(number: PhoneNumber) -> str:
    """`+`, country code and national number."""
    return str(phonenumbers.format_number(number, PhoneNumberFormat.E164))
