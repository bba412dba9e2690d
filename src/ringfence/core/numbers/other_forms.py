"""Other ways to read what was written, and other forms of the same line."""

from typing import Final

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat

from ringfence.core.numbers.parsing import e164_of, is_valid, parse
from ringfence.core.numbers.written import without_words

# Numbers that people of French territories write as if they were of the mainland's plan.
_FRENCH_CODES: Final = (262, 590, 594, 596, 508, 687, 689)
_SAN_MARINO: Final = ("+3780549", "+390549")


def alternatives(text: str, *, e164: str, default_region: str | None) -> tuple[str, ...]:
    """The other valid readings of digits without plus that begin with the region's own code.

    Of a number among words, the reading without them.
    """
    if any(map(str.isalpha, text)):
        bare = parse(without_words(text), default_region)
        found = e164_of(bare) if isinstance(bare, PhoneNumber) and is_valid(bare) else e164
        return () if found == e164 else (found,)
    if default_region is None or "+" in text or text.startswith("0"):
        return ()
    code = phonenumbers.country_code_for_region(default_region)
    digits = "".join(filter(str.isdigit, text))
    if not code or not digits.startswith(str(code)):
        return ()
    others = [form for form in (f"+{digits}", f"+{code}{digits}") if form != e164]
    readings = [parse(form, None) for form in others]
    valid = dict.fromkeys(
        e164_of(number)
        for number in readings
        if isinstance(number, PhoneNumber) and is_valid(number)
    )
    return tuple(form for form in valid if form != e164)


def equivalents(e164: str) -> tuple[str, ...]:
    """San Marino's lines have a form of their own code and one by way of Italy's."""
    own, italian = _SAN_MARINO
    if e164.startswith(own):
        return (italian + e164[len(own) :],)
    if e164.startswith(italian):
        return (own + e164[len(italian) :],)
    return ()


def likely_meant(text: str, number: PhoneNumber | None) -> str | None:
    """A valid form, in groups, that the writer of an invalid number may have meant.

    To be shown to a person, never to be called: the overseas code of a French number, or the
    plus sign left out.
    """
    digits = "".join(filter(str.isdigit, text))
    if number is None:
        guesses = [f"+{digits}"] if 10 <= len(digits) <= 15 else []
    elif number.country_code == 33:
        guesses = [f"+{code}{number.national_number}" for code in _FRENCH_CODES]
    elif digits.startswith("00"):
        guesses = [f"+{digits[2:]}"]
    else:
        guesses = []
    for guess in guesses:
        found = parse(guess, None)
        if isinstance(found, PhoneNumber) and is_valid(found):
            return str(phonenumbers.format_number(found, PhoneNumberFormat.INTERNATIONAL))
    return None
