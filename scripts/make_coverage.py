"""Write docs/coverage.md from docs/coverage/*.yaml: each rule, and where it is decided.

`python scripts/make_coverage.py`; a test holds page, lists and code against each other.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

DOCS = Path(__file__).resolve().parent.parent / "docs"
PAGE = DOCS / "coverage.md"
_SPAN = re.compile(r"([A-Z]+-?)(\d+)\.\.[A-Z]+-?(\d+)\Z")

HEAD = (
    "# Which rules a machine decides here\n\n"
    "Every rule of the list of rules has an identifier that findings and reasons cite as `spec`. "
    "Each stands in code, with at least one case that passes and one that fails, or here with the "
    "reason why no machine can decide it from facts. The lists are in `docs/coverage/`, one file "
    "for each part; `scripts/make_coverage.py` writes this page.\n"
)


def identifiers(spans: list[str]) -> Iterator[str]:
    """Each identifier of spans such as ``CN-01..CN-31``, or of itself."""
    for span in spans:
        found = _SPAN.match(span)
        if found is None:
            yield span
            continue
        lead, first, last = found.groups()
        for number in range(int(first), int(last) + 1):
            yield f"{lead}{number:0{len(first)}d}"


def rules_by_section() -> dict[str, list[str]]:
    """The identifiers of each section, in order."""
    text = (DOCS / "coverage" / "rules.yaml").read_text("utf-8")
    return {section: list(identifiers(spans)) for section, spans in yaml.safe_load(text).items()}


def lists() -> tuple[dict[str, str], dict[str, str]]:
    """Where each rule stands in code, and why the others are not decided."""
    in_code: dict[str, str] = {}
    not_decidable: dict[str, str] = {}
    for path in sorted((DOCS / "coverage").glob("*.yaml")):
        if path.name == "rules.yaml":
            continue
        given = yaml.safe_load(path.read_text("utf-8"))
        in_code.update(given["in_code"] or {})
        not_decidable.update(given["not_decidable"] or {})
    return in_code, not_decidable


def page() -> str:
    """The page as it should be."""
    in_code, not_decidable = lists()
    lines = [HEAD]
    for section, rules in rules_by_section().items():
        lines += [
            f"\n## {section.capitalize()}\n",
            "| rule | decided in, or why not |",
            "|---|---|",
        ]
        for rule in rules:
            where = in_code.get(rule)
            told = f"`{where}`" if where else " ".join(not_decidable[rule].split())
            lines.append(f"| {rule} | {told} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
