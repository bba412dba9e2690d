"""One written telephone number, read."""

from phonenumbers import PhoneNumber

from ringfence.core.numbers.fiction import fiction_range
from ringfence.core.numbers.line_type import Line, line_of
from ringfence.core.numbers.other_forms import alternatives, equivalents, likely_meant
from ringfence.core.numbers.parsing import e164_of, is_number, is_valid, parse
from ringfence.core.numbers.reading import Reading
from ringfence.core.numbers.several import may_be_several, numbers_in
from ringfence.core.numbers.well_formed import fault_of, fault_of_form
from ringfence.core.numbers.written import clean, without_words
from ringfence.core.numbers.zones import subdivision_of_prefix, zones_of_place, zones_of_prefix

_UNKNOWN = "unknown"


def read_number(written: str, *, default_region: str | None = None) -> Reading:
    """What a written number says; ``default_region`` (ISO 3166-1) is where national forms belong.

    Never raises on any text: what cannot be read has no ``e164`` and names its ``fault``.
    """
    cleaned = clean(written)
    if cleaned.fault is not None:
        return _unreadable(written, cleaned.fault)
    if may_be_several(cleaned.text):
        texts = numbers_in(cleaned.text, is_number=lambda text: is_number(text, default_region))
        if len(texts) > 1:
            return _several(written, texts, default_region=default_region)
    number = parse(cleaned.text, default_region)
    if not isinstance(number, PhoneNumber):
        # What stands beside words may bar a line, though it is never called.
        bare = parse(without_words(cleaned.text), default_region)
        number = bare if isinstance(bare, PhoneNumber) and is_valid(bare) else number
    if not isinstance(number, PhoneNumber):
        form = fault_of_form(cleaned.text)
        meant = likely_meant(cleaned.text, None) if form is None else None
        return _unreadable(written, form or number, meant)
    fault = fault_of(cleaned.text, number=number, default_region=default_region)
    return _reading(
        written,
        number=number,
        fault=fault,
        text=cleaned.text,
        default_region=default_region,
    )


def callable_form(reading: Reading, *, test_numbers: bool) -> bool:
    """Well formed, and valid or (only where test numbers are let pass) reserved for fiction."""
    genuine = reading.valid or (test_numbers and reading.fiction is not None)
    return reading.well_formed and genuine


def _reading(
    written: str,
    *,
    number: PhoneNumber,
    fault: str | None,
    text: str,
    default_region: str | None,
) -> Reading:
    e164 = e164_of(number)
    digits = e164[1:]
    line = line_of(number)
    region, kind = line.region, line.type
    fiction = fiction_range(digits, region=region)
    if fiction is not None and not line.valid:
        region, kind = fiction.region, fiction.type
    return Reading(
        written=written,
        e164=e164,
        well_formed=fault is None,
        valid=line.valid,
        type=kind,
        region=region,
        time_zones=_zones(Line(valid=line.valid, type=kind, region=region), digits),
        subdivision=_subdivision(kind, region=region, digits=digits),
        alternatives=alternatives(text, e164=e164, default_region=default_region),
        equivalents=equivalents(e164),
        likely_meant=None if line.valid or fiction else likely_meant(text, number),
        fiction=fiction.name if fiction else None,
        fault=fault,
    )


def _zones(line: Line, digits: str) -> tuple[str, ...]:
    """Every zone the number may ring in: a prefix's where it is geographic, else the country's."""
    if line.region is None:
        return ()
    by_place = line.type == "fixed_line" or digits[0] == "1"
    return zones_of_prefix(line.region, digits) if by_place else zones_of_place(line.region)


def _subdivision(kind: str, *, region: str | None, digits: str) -> str | None:
    if region is None or kind not in ("fixed_line", "fixed_line_or_mobile"):
        return None
    return subdivision_of_prefix(region, digits)


def _several(written: str, texts: tuple[str, ...], *, default_region: str | None) -> Reading:
    """The first number of the cell, never to be called; the others bar what they bar."""
    readings = [read_number(text, default_region=default_region) for text in texts]
    found = [reading for reading in readings if reading.e164 is not None]
    if not found:
        return _unreadable(written, "several_numbers")
    first = found[0]
    others = dict.fromkeys(r.e164 for r in found[1:] if r.e164 and r.e164 != first.e164)
    return Reading(
        written=written,
        e164=first.e164,
        well_formed=False,
        valid=first.valid,
        type=first.type,
        region=first.region,
        time_zones=first.time_zones,
        subdivision=first.subdivision,
        alternatives=(*first.alternatives, *others),
        equivalents=first.equivalents,
        fiction=first.fiction,
        fault="several_numbers",
    )


def _unreadable(written: str, fault: str, meant: str | None = None) -> Reading:
    return Reading(
        written=written,
        e164=None,
        well_formed=False,
        valid=False,
        type=_UNKNOWN,
        region=None,
        time_zones=(),
        likely_meant=meant,
        fault=fault,
    )
