"""The published schemas are those of the types, closed, and of the dialect they name."""

import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from scripts.make_schemas import FOLDER, made
from tests.house.pages import links
from tests.schemas.published import COMMANDS, loaded

FILES = sorted(FOLDER.glob("*.schema.json"))
MADE = {path: text for path, text in made()}


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every schema of an object inside a schema."""
    if isinstance(value, dict):
        if "properties" in value and value.get("type") == "object":
            yield value
        for item in value.values():
            yield from objects(item)
    elif isinstance(value, list):
        for item in value:
            yield from objects(item)


def test_every_file_is_what_the_types_make_of_it() -> None:
    differing = [
        path.name for path, text in MADE.items()
        if not path.is_file() or path.read_text("utf-8") != text
    ]  # fmt: skip
    assert differing == [], "run: make schemas"


def test_no_file_is_left_over() -> None:
    inputs = set(FOLDER.glob("examples/*.input.json"))
    assert set(FOLDER.rglob("*.json")) == MADE.keys() | inputs


def test_every_command_has_two_schemas() -> None:
    assert [path.name for path in FILES] == sorted(
        f"{name}.{part}.schema.json" for name in COMMANDS for part in ("input", "answer")
    )


def test_the_page_leads_to_every_file() -> None:
    led_to = {(FOLDER / link).resolve() for link in links(FOLDER / "README.md")}
    assert set(FOLDER.rglob("*.json")) <= led_to


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_schema_is_of_its_dialect_named_after_its_file_and_told_in_words(path: Any) -> None:
    schema = loaded(path)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == path.name
    assert schema["title"].startswith("ringfence ")
    assert all(each.get("description") for each in objects(schema))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_object_takes_an_unknown_key(path: Any) -> None:
    found = list(objects(loaded(path)))
    assert found
    assert all(each["additionalProperties"] is False for each in found)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_key_of_an_answer_is_required_but_the_findings_on_demand(name: str) -> None:
    optional = {
        key
        for each in objects(loaded(FOLDER / f"{name}.answer.schema.json"))
        for key in each["properties"].keys() - set(each["required"])
    }
    assert optional == ({"findings"} if name == "ask" else set())


def test_help_loads_no_check() -> None:
    script = (
        "import sys\n"
        "from click.testing import CliRunner\n"
        "from ringfence.interfaces.cli.main import cli\n"
        "assert CliRunner().invoke(cli, ['--help']).exit_code == 0\n"
        "print([name for name in sys.modules if 'cli.checks' in name or 'core.law' in name])\n"
    )
    shown = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    assert shown.stdout.strip() == "[]"
