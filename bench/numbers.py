"""How many numbers are read in a second, beside phonenumbers alone."""

import time
from collections.abc import Callable, Iterator

import phonenumbers

from bench.figure import Figure
from bench.limits import MOST
from ringfence.core.numbers.read import read_number

FORMS = ("+4930231{:05d}", "030 231{:05d}", "0049 30 231{:05d}", "+49 (0)30 / 231{:05d}")


def measure(*, short: bool) -> Iterator[Figure]:
    """Numbers a second, by us and by the library's own calls, and the ratio of their times."""
    count = 2_000 if short else 12_000
    written = [FORMS[place % len(FORMS)].format(25_000 + place % 1000) for place in range(count)]
    library = _each(written, _library)
    ours = _each(written, lambda text: read_number(text, default_region="DE"))
    for what, each in (("phonenumbers alone", library), ("read_number", ours)):
        yield Figure(subject="numbers", what=what, value=1e6 / each, unit="numbers/s")
    yield Figure(
        subject="numbers",
        what="read_number to phonenumbers",
        value=ours / library,
        unit="×",
        most=MOST["read_number"],
    )


def _library(text: str) -> object:
    number = phonenumbers.parse(text, "DE")
    phonenumbers.is_valid_number(number)
    phonenumbers.number_type(number)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _each(written: list[str], read: Callable[[str], object]) -> float:
    for text in written[:200]:
        read(text)
    started = time.perf_counter()
    for text in written:
        read(text)
    return (time.perf_counter() - started) / len(written) * 1e6
