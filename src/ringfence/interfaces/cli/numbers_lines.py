"""One line of `ringfence numbers check`."""

from ringfence.core.numbers.read import callable_form, read_number


def check_line(text: str, *, default_region: str | None, test_numbers: bool) -> dict[str, object]:
    """The answer for one written number, in the order of its keys.

    ``alternatives``, ``fault`` and ``likely_meant`` stand only where there is something to say.
    A number reserved for fiction is valid only where test numbers are let pass.
    """
    reading = read_number(text, default_region=default_region)
    valid = reading.valid or callable_form(reading, test_numbers=test_numbers)
    answer: dict[str, object] = {
        "input": text,
        "e164": reading.e164,
        "well_formed": reading.well_formed,
        "valid": valid,
        "type": reading.type if valid or reading.fiction is None else "unknown",
        "region": reading.region,
        "time_zones": list(reading.time_zones),
    }
    if reading.alternatives:
        answer["alternatives"] = list(reading.alternatives)
    if reading.fault is not None:
        answer["fault"] = reading.fault
    if reading.likely_meant is not None:
        answer["likely_meant"] = reading.likely_meant
    return answer
