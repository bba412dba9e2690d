"""What is wrong in a file of facts, row by row, for whoever keeps it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

MAXIMUM_TOLD = 20


@dataclass(kw_only=True)
class Repairs:
    """The rows of one file that could not be read in full.

    ``told`` are the first of them, with their faults; a fault may quote a cell, so it is shown
    to the person who asked and written nowhere.
    """

    file: str
    rows: int = 0
    told: list[tuple[int, str]] = field(default_factory=list)

    def report(self, fault: str, *, line: int) -> None:
        """Note what is wrong with a row."""
        self.rows += 1
        if len(self.told) < MAXIMUM_TOLD:
            self.told.append((line, fault))

    def places(self) -> str:
        """The lines concerned, without a word of their content."""
        lines = ", ".join(str(line) for line, _ in self.told)
        more = self.rows - len(self.told)
        return f"{lines} and {more:,} more" if more else lines

    def messages(self) -> Iterator[str]:
        """A line for each fault; a long list is cut, and says so."""
        for line, fault in self.told:
            yield f"{self.file}, line {line}: {fault}"
        if self.rows > len(self.told):
            yield f"{self.file}: {self.rows - len(self.told):,} more rows are to be mended"
