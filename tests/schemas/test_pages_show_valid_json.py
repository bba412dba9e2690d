"""The examples of `docs/checks/` and the whole question are what the schemas say."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.house.pages import ROOT
from tests.schemas.published import COMMANDS, faults, schema

BLOCK = re.compile(r"^(\S[^\n]*)\n\n```json\n(.*?)^```", re.MULTILINE | re.DOTALL)
OF_A_FORMAT = re.compile(r'"details"|"schema_version"')
"""Consents in the forms that others read have schemas of their own makers."""


def shown() -> Iterator[tuple[str, str, Any]]:
    """Each piece of JSON of a page: the command, what it shows of it, and the value."""
    for page in sorted((ROOT / "docs" / "checks").glob("*.md")):
        for lead, text in BLOCK.findall(page.read_text("utf-8")):
            if not OF_A_FORMAT.search(text):
                part = "input" if lead.startswith("In") else "answer"
                if lead.startswith("Out (shortened"):
                    part = "shortened"
                yield page.stem, part, json.loads(text)


def without_required(value: Any) -> Any:
    """A schema of an answer that leaves keys out, as pages do."""
    if isinstance(value, list):
        return [without_required(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {key: without_required(item) for key, item in value.items() if key != "required"}


CASES = list(shown())


@pytest.mark.parametrize(
    ("name", "part", "value"), CASES, ids=[f"{name}.{part}" for name, part, _ in CASES]
)
def test_the_json_of_a_page_is_valid(name: str, part: str, value: Any) -> None:
    if part == "input":
        assert faults(value, name=name, part=part) == []
    elif part == "shortened":
        assert value.keys() <= schema(name, "answer")["properties"].keys()
    else:
        checked = Draft202012Validator(without_required(schema(name, part)))
        assert [error.message for error in checked.iter_errors(value)] == []


def test_every_page_of_a_described_command_shows_some() -> None:
    pages = {path.stem for path in Path(ROOT / "docs" / "checks").glob("*.md")}
    assert {name for name, _, _ in CASES} >= pages & COMMANDS.keys()


def test_the_question_of_the_examples_is_valid() -> None:
    question = json.loads((ROOT / "docs/examples/question.json").read_text("utf-8"))
    assert faults(question, name="ask", part="input") == []
