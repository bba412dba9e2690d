"""Makes the JSON Schemas of all inputs and answers, and the answers to their examples.

    python -m scripts.make_schemas           writes them again
    python -m scripts.make_schemas --check   writes nothing, names what differs, ends with 1

The types are those the commands read and print; nothing is described twice. Each example input
under `docs/schemas/examples/` is answered at its own `at`, or else at `NOW`.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from ringfence.core.law.deadlines.answer import DeadlineAnswer
from ringfence.core.law.deadlines.answer import answer_json as deadline_json
from ringfence.core.law.deadlines.notice_clock import NoticeFacts, notice_deadline
from ringfence.core.law.deadlines.request_clock import request_deadline
from ringfence.core.law.deadlines.request_facts import RequestFacts
from ringfence.core.law.decide import decide
from ringfence.core.law.fines.exposure import Exposure, fine_exposure
from ringfence.core.law.fines.exposure import answer_json as fine_json
from ringfence.core.law.fines.facts import FineFacts
from ringfence.core.law.packs import Packs
from ringfence.core.law.read_question import AskedQuestion, read_question
from ringfence.core.law.verdict_json import SaidVerdict, verdict_json
from ringfence.interfaces.cli.check_command import CHECKS
from ringfence.rulepacks import load_packs
from ringfence.rulepacks.controllers_place import place_of_controller
from scripts.schema_of_types import Schema, answer_schema, input_schema

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "schemas"
EXAMPLES = FOLDER / "examples"
STAND_IN_VERSION = "0123456789abcdef"
"""Of the law, in the examples: the real one changes with every word of every pack."""
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
COUNTRY_OF_DEADLINES = "DE"
"""The one flag of `deadline` that is no fact: the examples are reckoned there."""


class Described(NamedTuple):
    """A command: its name among the files, its words, what it reads and prints, how it answers."""

    name: str
    title: str
    reads: Any
    prints: Any
    answer: Callable[[Any], dict[str, Any]]


def described() -> Iterator[Described]:
    """Every command whose input or answer has a type; the checks are those of the command line."""
    yield Described("ask", "ask", AskedQuestion, SaidVerdict, _asked)
    for word, (_, module_name) in CHECKS.items():
        module = import_module(f"ringfence.interfaces.cli.checks.{module_name}")
        yield Described(word, module.NAME, module.INPUT, module.ANSWER, _checked(module.answer))
    facts = RequestFacts | NoticeFacts
    yield Described("deadline", "deadline (flags)", facts, DeadlineAnswer, _last_day)
    yield Described("fine", "fine (flags)", FineFacts, Exposure, _exposed)


@cache
def packs() -> Packs:
    """The law, read once."""
    return load_packs()


def _asked(raw: Any) -> dict[str, Any]:
    """A verdict; the numbers of the examples are reserved for fiction."""
    verdict = decide(read_question(raw, now=NOW, test_numbers=True), packs())
    return {**verdict_json(verdict), "law_version": STAND_IN_VERSION}


def _checked(answer: Callable[..., dict[str, Any]]) -> Callable[[Any], dict[str, Any]]:
    return lambda raw: answer(raw, now=NOW, packs=packs())


def _exposed(raw: Any) -> dict[str, Any]:
    return fine_json(fine_exposure(raw))


def _last_day(raw: Any) -> dict[str, Any]:
    """A request or a notice, told apart by the fact that only a notice has."""
    place = place_of_controller(COUNTRY_OF_DEADLINES, packs=packs())
    reckon = notice_deadline if "obtained" in raw else request_deadline
    return deadline_json(reckon(raw, place))


def schemas(one: Described) -> Iterator[tuple[str, Schema]]:
    """The two schemas of a command, each with the name of its file."""
    for part, kind, make in (
        ("input", one.reads, input_schema),
        ("answer", one.prints, answer_schema),
    ):
        name = f"{one.name}.{part}"
        title = f"ringfence {one.title}: {part}"
        yield f"{name}.schema.json", make(kind, name=name, title=title)


def inputs_of(name: str) -> list[Path]:
    """The example inputs of a command: `<name>.input.json`, and `<name>-<variant>.input.json`."""
    return [EXAMPLES / f"{name}.input.json", *sorted(EXAMPLES.glob(f"{name}-*.input.json"))]


def answer_beside(example: Path) -> Path:
    """The file with the answer to an example input."""
    return example.with_name(example.name.replace(".input.", ".answer."))


def made() -> Iterator[tuple[Path, str]]:
    """Every file that is made, with its text."""
    for one in described():
        for file_name, schema in schemas(one):
            yield FOLDER / file_name, written(schema)
        for example in inputs_of(one.name):
            raw = json.loads(example.read_text("utf-8"))
            yield answer_beside(example), written(one.answer(raw))


def written(value: object) -> str:
    """A value as the files hold it."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def main() -> int:
    """Write the files, or say which of them differ."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing, name what differs")
    check_only = parser.parse_args().check
    differing = 0
    for path, text in made():
        if path.is_file() and path.read_text("utf-8") == text:
            continue
        differing += 1
        print(path.relative_to(FOLDER.parent.parent))
        if not check_only:
            path.write_text(text, "utf-8")
    return 1 if check_only and differing else 0


if __name__ == "__main__":
    sys.exit(main())
