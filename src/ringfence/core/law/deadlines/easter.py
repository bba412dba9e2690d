"""The day of Easter in the Gregorian calendar."""

from datetime import date


def easter_sunday(year: int) -> date:
    """Easter Sunday of a year, by the Gregorian rule: the Sunday after the ecclesiastical moon."""
    century, of_century = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    leap_years, year_rest = divmod(of_century, 4)
    moon_correction = (century - (century + 8) // 25 + 1) // 3
    full_moon = (19 * (year % 19) + century - leap_centuries - moon_correction + 15) % 30
    to_sunday = (32 + 2 * century_rest + 2 * leap_years - full_moon - year_rest) % 7
    late = (year % 19 + 11 * full_moon + 22 * to_sunday) // 451
    month, day = divmod(full_moon + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)
