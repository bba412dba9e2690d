"""Each example is valid, complete, invented, and answered by the command as it is recorded."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from ringfence.interfaces.cli.check_command import CHECKS
from ringfence.interfaces.cli.main import cli
from scripts.make_schemas import COUNTRY_OF_DEADLINES, STAND_IN_VERSION
from tests.house.pages import ROOT
from tests.schemas.published import (
    COMMANDS,
    EXAMPLES,
    Schema,
    answer_of,
    at,
    faults,
    loaded,
    name_of,
    options_at,
    paths,
    schema,
)

NOT_SHOWN = {
    "ask": (".findings", "SaidFinding."),
    "list": ("AskedRegime.live_voice",),
}
"""`ask`: printed on demand, for which a test below asks. `list`: `live_voice` excludes the other
keys of a regime; the examples of `lia` show both forms."""
RESERVED: dict[str, list[dict[str, str]]] = yaml.safe_load(
    (ROOT / "tests/numbers/reserved.yaml").read_text("utf-8")
)
each_example = pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)


def arguments(name: str, example: Path) -> list[str]:
    """The command line that asks an example."""
    if name == "ask":
        return ["ask", "--test-numbers", str(example)]
    if name in CHECKS:
        return [name, CHECKS[name][0], str(example)]
    facts = loaded(example)
    line = [name]
    if name == "deadline":
        line += ["--country", COUNTRY_OF_DEADLINES]
        line += ["--notice"] if "obtained" in facts else []
    for key, given in facts.items():
        flag = "--article" if key == "articles" else f"--{key.replace('_', '-')}"
        for one in given if isinstance(given, list) else [given]:
            line += [flag, {True: "yes", False: "no"}.get(one, str(one))]
    return line


@each_example
def test_the_input_and_its_answer_are_valid(example: Path) -> None:
    name = name_of(example)
    assert faults(loaded(example), name=name, part="input") == []
    assert faults(answer_of(example), name=name, part="answer") == []


@each_example
def test_the_command_answers_as_recorded(example: Path) -> None:
    name = name_of(example)
    run = CliRunner().invoke(cli, arguments(name, example), standalone_mode=False)
    answer = json.loads(run.stdout)
    assert faults(answer, name=name, part="answer") == []
    if "law_version" in answer:
        answer["law_version"] = STAND_IN_VERSION
    assert answer == answer_of(example)


@each_example
def test_the_moment_is_fixed(example: Path) -> None:
    assert name_of(example) in ("deadline", "fine") or "at" in loaded(example) or (
        example.name == "consent-bare.input.json"
    )  # fmt: skip


def test_findings_on_demand_are_valid() -> None:
    for example in (path for path in EXAMPLES if name_of(path) == "ask"):
        line = ["ask", "--findings", "--test-numbers", str(example)]
        answer = json.loads(CliRunner().invoke(cli, line, standalone_mode=False).stdout)
        assert answer["findings"]
        assert faults(answer, name="ask", part="answer") == []


def keys_of(whole: Schema) -> set[str]:
    """Every key a schema knows, after the block it stands in."""
    blocks = {"": whole, **whole.get("$defs", {})}
    return {f"{name}.{key}" for name, block in blocks.items() for key in keys_in(block)}


def keys_shown(value: Any, whole: Schema) -> set[str]:
    """Those of them that a value shows."""
    names = {id(block): name for name, block in whole.get("$defs", {}).items()}
    return {
        f"{names.get(id(block), '')}.{steps[-1]}"
        for steps in paths(value)
        if isinstance(steps[-1], str)
        for block in options_at(whole, steps[:-1])
        if steps[-1] in keys_in(block) and at(value, steps[:-1]).keys() <= keys_in(block)
    }


def keys_in(block: Schema) -> set[str]:
    """The keys of one object."""
    return set(block.get("properties", ()))


@pytest.mark.parametrize("part", ["input", "answer"])
@pytest.mark.parametrize("name", COMMANDS)
def test_the_examples_of_a_command_show_every_key(name: str, part: str) -> None:
    whole = schema(name, part)
    shown: set[str] = set()
    for example in EXAMPLES:
        if name_of(example) == name:
            shown |= keys_shown(loaded(example) if part == "input" else answer_of(example), whole)
    missing = keys_of(whole) - shown
    assert {key for key in missing if not key.startswith(NOT_SHOWN.get(name, "-"))} == set()


@each_example
def test_its_numbers_are_of_those_kept_free(example: Path) -> None:
    value = loaded(example)
    for written in {at(value, steps) for steps in paths(value) if _is_number(at(value, steps))}:
        digits = "+" + re.sub(r"\D", "", written)
        fictional = any(
            len(digits) == len(each["first"]) and each["first"] <= digits <= each["last"]
            for each in RESERVED["reserved"]
        )
        assert fictional or digits in {each["number"] for each in RESERVED["not_reserved"]}


def _is_number(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(r"\+?[0-9][0-9 ]{7,}", value) is not None
