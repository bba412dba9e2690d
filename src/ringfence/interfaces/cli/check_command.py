"""One command for every `… check`: inputs in, one answer per line out, in order."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib import import_module
from types import ModuleType

import click

from ringfence.interfaces.cli.ask_command import questions_of
from ringfence.interfaces.cli.text_input import UnreadableInput, read_text

LINES_AT_ONCE = 1_000
_ENCODER = json.JSONEncoder(ensure_ascii=False)
CHECKS: dict[str, tuple[str, str]] = {
    "breach": ("assess", "breach"),
    "consent": ("check", "consent"),
    "contract": ("check", "contract"),
    "duty": ("check", "duty"),
    "erasure": ("check", "erasure"),
    "lia": ("check", "lia"),
    "list": ("check", "list"),
    "notice": ("check", "notice"),
    "rights": ("check", "rights"),
    "transfer": ("check", "transfer"),
}
"""Each word of the command line: its verb, and its module under `checks/`."""


def group_for(word: str) -> click.Group:
    """The group of a word (`consent`), with its command (`check`) and those the module adds.

    A module with `FURTHER` commands says in `ABOUT` what the group as a whole is for.
    """
    verb, name = CHECKS[word]
    module = import_module(f"ringfence.interfaces.cli.checks.{name}")
    group = click.Group(word, help=getattr(module, "ABOUT", module.HELP))
    for command in (_command(verb, module), *getattr(module, "FURTHER", ())):
        group.add_command(command)
    return group


def _command(verb: str, module: ModuleType) -> click.Command:
    def run(*, source: str, explain: bool) -> None:
        _answer_all(module, source, explain=explain)

    return click.Command(
        verb,
        callback=run,
        help=f"{module.HELP}\n\nReads one input, an array or JSON Lines, and answers in order.",
        epilog=f"\b\nExample:\n  echo '{module.EXAMPLE}' | ringfence {module.NAME} -",
        params=[
            click.Argument(["source"], metavar="[FILE|-]", default="-"),
            click.Option(["--explain"], is_flag=True, help="Answer in words, for people."),
        ],
    )


def _answer_all(module: ModuleType, source: str, *, explain: bool) -> None:
    """Exit status 1 where exactly one input was given and its answer is not the good one."""
    from ringfence.core.law.read_question import QuestionError  # noqa: PLC0415
    from ringfence.interfaces.cli.explain_check import explained_check  # noqa: PLC0415
    from ringfence.rulepacks import load_packs  # noqa: PLC0415

    packs, now = load_packs(), datetime.now(UTC)
    given = bad = unreadable = 0
    lines: list[str] = []
    inputs: Iterable[tuple[int, object]] = questions_of(read_text(source))
    several = False
    if explain:
        inputs = list(inputs)
        several = len(inputs) > 1
    for place, raw in inputs:
        given += 1
        try:
            if isinstance(raw, ValueError):
                raise QuestionError(str(raw), path="")
            answer = module.answer(raw, now=now, packs=packs)
        except QuestionError as error:
            unreadable += 1
            fault = {"line": place, "error": str(error)}
            words = f"It cannot be read: {error}" if explain else _ENCODER.encode(fault)
            lines.append(_headed(place, words, several=several))
            continue
        bad += not module.is_good(answer)
        words = explained_check(answer) if explain else _ENCODER.encode(answer)
        lines.append(_headed(place, words, several=several))
        if len(lines) >= LINES_AT_ONCE:
            click.echo("\n".join(lines))
            lines.clear()
    if lines:
        click.echo("\n".join(lines))
    if not given:
        raise UnreadableInput(f"{source}: no input in it; give JSON, an array or JSON Lines")
    if unreadable:
        raise click.exceptions.Exit(2)
    if given == 1 and bad:
        raise click.exceptions.Exit(1)


def _headed(place: int, words: str, *, several: bool) -> str:
    """One of several answers for a person says to which input it belongs."""
    from ringfence.interfaces.cli.explain import heading  # noqa: PLC0415

    return f"{heading(place)}\n\n{words}\n" if several else words
