"""Numbers, shares, sizes and times as British readers write them; no locale is asked."""

from __future__ import annotations

from datetime import date, datetime

from ringfence.interfaces.pages.elements import element
from ringfence.interfaces.pages.escape import Markup

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def number(value: int) -> str:
    """1234567 as `1,234,567`."""
    return f"{value:,}"


def counted(value: int, one: str, many: str | None = None) -> str:
    """A number with its noun: `1 row`, `2,000 rows`."""
    return f"{number(value)} {one if value == 1 else many or one + 's'}"


def share(part: int, whole: int) -> str:
    """A part of the whole in per cent; never 0% for something nor 100% for less than all."""
    if whole == 0:
        return "–"
    percent = 100 * part / whole
    if part and percent < 0.1:
        return "<0.1%"
    if part < whole and percent > 99.9:
        return ">99.9%"
    return f"{percent:.1f}%" if 0 < part < whole else f"{percent:.0f}%"


def size(count: int) -> str:
    """A size in bytes as people say it, in decimal units."""
    if count < 1_000:
        return counted(count, "byte")
    for limit, unit in ((1_000_000, "kB"), (1_000_000_000, "MB")):
        if count < limit:
            return f"{count * 1_000 / limit:.1f} {unit}"
    return f"{count / 1_000_000_000:.1f} GB"


def day_name(value: date) -> str:
    """`Mon`, `Tue` …"""
    return _DAYS[value.weekday()][:3]


def day(value: date) -> Markup:
    """`23 November 2026`, marked up as a time."""
    text = f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
    return element("time", text, datetime=value.isoformat()[:10])


def offset(value: datetime) -> str:
    """`UTC` or `UTC+01:00`; empty for a time without offset."""
    text = value.strftime("%z")
    if not text:
        return ""
    return "UTC" if text == "+0000" else f"UTC{text[:3]}:{text[3:5]}".replace("-", "−")


def moment(value: datetime, *, like: datetime | None = None) -> Markup:
    """`Monday 23 November 2026, 10:00 UTC+01:00`, in the time zone of `like` if given."""
    local = value.astimezone(like.tzinfo) if like else value
    text = (
        f"{_DAYS[local.weekday()]} {local.day} {_MONTHS[local.month - 1]} {local.year},"
        f" {local:%H:%M} {offset(local)}"
    )
    return element("time", text, datetime=local.isoformat(timespec="seconds"))
