"""One measured figure, its limit if it has one, and how both are told."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A figure of one run. Only ratios have limits: absolute figures depend on the machine."""

    subject: str
    what: str
    value: float
    unit: str
    most: float | None = None
    aim: str = ""

    @property
    def failed(self) -> bool:
        """Whether a ratio is beyond its limit."""
        return self.most is not None and self.value > self.most

    def row(self) -> str:
        """The figure as a row of a Markdown table."""
        limit = "" if self.most is None else f"at most {self.most:g}"
        mark = " (beyond its limit)" if self.failed else ""
        shown = f"{self.value:,.0f}" if self.value >= 1000 else f"{self.value:.3g}"
        return (
            f"| {self.subject} | {self.what} | {shown} {self.unit}{mark} | {limit} | {self.aim} |"
        )
