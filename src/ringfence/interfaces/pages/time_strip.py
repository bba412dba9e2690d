"""A strip of days with a column of rows at the hours when they open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from typing import NamedTuple

from ringfence.interfaces.pages.drawing import figure, label, line, percent, picture
from ringfence.interfaces.pages.elements import Content, element
from ringfence.interfaces.pages.escape import Markup
from ringfence.interfaces.pages.figures import counted, day_name, number
from ringfence.interfaces.pages.fills import fill

SLOTS = 56  # in seven days: columns of three hours

_TALLEST = 84
_FLOOR = 110
_HEIGHT = 150


class Point(NamedTuple):
    """So many rows at this instant (time-zone aware)."""

    instant: datetime
    rows: int


def time_strip(points: Sequence[Point], *, start: datetime, key: str, title: str) -> Markup:
    """A strip of days from `start`, with a column of rows at the hours when they open.

    Days are those of the time zone of `start`.
    """
    days = _days(points, start=start)
    columns = _columns(points, start=start, span=timedelta(days=days))
    most = max((column.rows for column in columns), default=0)
    told = f"{counted(sum(p.rows for p in points), 'row')} over {counted(days, 'day')}"
    drawn: list[Content] = [_ticks(start, days=days), _ground()]
    drawn += [_column(column, most=most, key=key) for column in columns]
    return figure(picture(drawn, kinds=["defer"], key=key, title=title, told=told, height=_HEIGHT))


class _Column(NamedTuple):
    left: float
    width: float
    rows: int
    named: bool


def _columns(points: Sequence[Point], *, start: datetime, span: timedelta) -> list[_Column]:
    heap: dict[int, int] = {}
    for point in points:
        slot = min(SLOTS - 1, max(0, int(_since(start, point.instant) / span * SLOTS)))
        heap[slot] = heap.get(slot, 0) + point.rows
    named: list[int] = []
    for slot in sorted(heap, key=lambda s: (-heap[s], s)):
        if all(abs(slot - other) >= SLOTS / 7 for other in named):
            named.append(slot)
    width = 100 / SLOTS
    return [
        _Column(left=slot * width, width=width, rows=rows, named=slot in named)
        for slot, rows in sorted(heap.items())
    ]


def _column(column: _Column, *, most: int, key: str) -> list[Markup]:
    height = max(3.0, _TALLEST * column.rows / most)
    middle = column.left + column.width / 2
    drawn = [
        element(
            "rect",
            x=percent(column.left),
            y=_FLOOR - height,
            width=percent(column.width),
            height=height,
            fill=fill("defer", key=key),
            class_="segment",
        )
    ]
    if column.named:
        anchor = "start" if middle < 6 else "end" if middle > 94 else "middle"
        drawn.append(
            label(
                number(column.rows),
                x=min(max(middle, 0), 100),
                y=_FLOOR - height - 6,
                anchor=anchor,
            )
        )
    return drawn


def _since(start: datetime, end: datetime) -> timedelta:
    # In UTC: two times of one zone are subtracted as clocks show them, blind to clock changes.
    return end.astimezone(UTC) - start.astimezone(UTC)


def _days(points: Sequence[Point], *, start: datetime) -> int:
    last = max((point.instant for point in points), default=start)
    return max(1, -(-_since(start, last) // timedelta(days=1)))


def _ticks(start: datetime, *, days: int) -> list[Markup]:
    drawn = []
    for ahead in range(1, days + 1):
        midnight = datetime.combine(
            start.date() + timedelta(days=ahead), time(0), tzinfo=start.tzinfo
        )
        x = 100 * (_since(start, midnight) / timedelta(days=days))
        if x > 100:
            break
        drawn.append(line(x, _FLOOR - 96, _FLOOR + 8))
        if x < 92:
            drawn.append(label(day_name(midnight), x=x, y=_FLOOR + 20, shift=3))
            drawn.append(label(str(midnight.day), x=x, y=_FLOOR + 35, shift=3, quiet=True))
    return drawn


def _ground() -> Markup:
    return element("line", x1="0%", x2="100%", y1=_FLOOR, y2=_FLOOR, class_="axis")
