"""The one error of this room: something given cannot be read, and nothing has been written."""

from __future__ import annotations

MAXIMUM_SHOWN = 60


class ListError(ValueError):
    """A list, campaign file or file of facts that cannot be used.

    The text is one line: file, line, column, value, what is wrong and what is allowed, as far as
    each applies. ``line`` counts from 1 in the file as it lies on disk.
    """

    def __init__(
        self,
        message: str,
        *,
        file: str,
        line: int | None = None,
        column: str | None = None,
        value: str | None = None,
    ) -> None:
        self.message = message
        self.file = file
        self.line = line
        self.column = column
        self.value = value
        super().__init__(_sentence(self))


def shown(value: str) -> str:
    """A value as a message may show it: quoted, on one line, cut to a readable length."""
    cut = value if len(value) <= MAXIMUM_SHOWN else value[:MAXIMUM_SHOWN] + "…"
    return repr(cut)


def _sentence(error: ListError) -> str:
    place = _on_one_line(error.file)
    if error.line is not None:
        place += f", line {error.line}"
    if error.column is not None:
        place += f", column {shown(error.column)}"
    value = f"{shown(error.value)}: " if error.value is not None else ""
    return f"{place}: {value}{error.message}"


def _on_one_line(text: str) -> str:
    return "".join(c if c.isprintable() else "?" for c in text)
