"""Lists screened under the real law and the real packs, and their files read back."""

from __future__ import annotations

import csv
import gzip
import io
import json
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from ringfence.core.law.decide import decide
from ringfence.core.law.packs import Packs
from ringfence.core.law.question import Question
from ringfence.core.law.verdict import Verdict
from ringfence.interfaces.pages.report import render_report
from ringfence.rulepacks import load_packs
from ringfence.screening.judge import ListOrder
from ringfence.screening.screen import ScreenResult, screen
from tests.screening.campaigns import AT, campaign_of, consent, json_lines


@cache
def packs() -> Packs:
    """The packs that come with the package, loaded once."""
    return load_packs()


def ask(question: Question) -> Verdict:
    """The law, asked directly."""
    return decide(question, packs())


@dataclass(frozen=True, kw_only=True)
class Screened:
    """A finished screening and the folder of its files."""

    result: ScreenResult
    out: Path

    def rows(self, name: str) -> list[dict[str, str]]:
        """The rows of callable or blocked, whichever format they have."""
        return _rows(self.text(name))

    def text(self, name: str) -> str:
        """The whole text of callable or blocked."""
        (path,) = self.out.glob(f"{name}.csv*")
        content = path.read_bytes()
        return (gzip.decompress(content) if path.suffix == ".gz" else content).decode("utf-8")

    def manifest(self) -> dict[str, Any]:
        """The manifest."""
        found: dict[str, Any] = json.loads((self.out / "manifest.json").read_text("utf-8"))
        return found

    def numbers(self, name: str, column: str = "phone") -> list[str]:
        """The number cells of callable or blocked, in order."""
        return [row[column] for row in self.rows(name)]


def screened(
    folder: Path,
    content: str | bytes | Path,
    *,
    campaign: Path | None = None,
    at: datetime = AT,
    name: str = "list.csv",
    out: str = "out",
    with_data: bool = False,
    **options: Any,
) -> Screened:
    """Screen a list, given as content or as a file, for the German campaign of the tests."""
    if isinstance(content, Path):
        path = content
    else:
        path = folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    order = ListOrder(
        list_path=path,
        campaign_path=campaign or campaign_of(folder),
        at=at,
        default_region=options.pop("default_region", "DE"),
        **options,
    )
    result = screen(
        order,
        out=folder / out,
        packs=packs(),
        decide=decide,
        render_report=render_report,
        with_data=with_data,
    )
    return Screened(result=result, out=folder / out)


def consenting(folder: Path, numbers: list[str], **files: Any) -> Path:
    """A campaign by consent, which these numbers gave."""
    rows = [{"number": number, "consent": consent()} for number in numbers]
    consents = json_lines(folder, "consents.jsonl", rows)
    return campaign_of(
        folder, files={"consents": consents, **files}, campaign={"basis": "consent", "lia": None}
    )


def _rows(text: str) -> list[dict[str, str]]:
    sample = text.split("\n", 1)[0]
    delimiter = max(",;\t|", key=sample.count)
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))
