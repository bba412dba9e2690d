"""`ringfence law`: the rule packs, listed, shown, compared and checked."""

import json
import re
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from ringfence.interfaces.cli.text_input import UnreadableInput

if TYPE_CHECKING:
    from ringfence.core.law.packs import Packs

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@click.group("law")
def law_group() -> None:
    """Show and compare the rule packs, with their sources."""


def _today() -> date:
    return datetime.now(UTC).date()


def _day(text: str) -> date:
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise UnreadableInput(f"{text[:40]!r} is no day; write YYYY-MM-DD, as 2026-08-11")


def _packs() -> "Packs":
    from ringfence.rulepacks import load_packs  # noqa: PLC0415

    return load_packs()


def _code(word: str, codes: tuple[str, ...]) -> str:
    """The code of a pack; what is none ends as one line that names those there are."""
    from ringfence.core.numbers.regions import check_place  # noqa: PLC0415

    if word in codes:
        return word
    known = f"packs: {', '.join(codes)}"
    try:
        check_place(word)
    except ValueError as error:
        raise UnreadableInput(f"{error}; {known}") from None
    raise UnreadableInput(f"no rule pack for {word!r}; {known}")


def _complete_code(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    from ringfence.rulepacks.load import pack_files  # noqa: PLC0415
    from ringfence.rulepacks.shelf import code_of  # noqa: PLC0415

    codes = sorted(code_of(entry.name) for entry in pack_files())
    return [CompletionItem(code) for code in codes if code.startswith(incomplete.upper())]


def _code_argument(command: Callable[..., None]) -> Callable[..., None]:
    return click.argument("code", metavar="CC", shell_complete=_complete_code)(command)


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


def _print_json(entry: object) -> None:
    click.echo(json.dumps(entry, ensure_ascii=False))


@law_group.command("list")
@click.option("--json", "as_json", is_flag=True, help="As JSON, one object per jurisdiction.")
def list_command(*, as_json: bool) -> None:
    """List every jurisdiction, its changes and how well it is cited.

    \b
    Example:
      ringfence law list
    """
    from ringfence.interfaces.cli.law_list import list_lines, summaries  # noqa: PLC0415

    entries = summaries(_packs(), _today())
    if not as_json:
        _print(list_lines(entries))
        return
    for entry in entries:
        _print_json(entry)


@law_group.command("show")
@_code_argument
@click.option("--on", "on", metavar="DATE", help="The day (default: today).")
@click.option("--json", "as_json", is_flag=True, help="As JSON, one object with everything.")
def show_command(*, code: str, on: str | None, as_json: bool) -> None:
    """Show the law of a day, with certainty and sources.

    \b
    Example:
      ringfence law show FR --on 2026-08-11
    """
    from ringfence.interfaces.cli.law_show import show_json, show_lines  # noqa: PLC0415

    packs, day = _packs(), _today() if on is None else _day(on)
    code = _code(code, packs.codes())
    if as_json:
        _print_json(show_json(packs, code, day))
    else:
        _print(show_lines(packs, code, day))


@law_group.command("diff")
@_code_argument
@click.argument("first", metavar="DATE1")
@click.argument("second", metavar="DATE2")
@click.option("--json", "as_json", is_flag=True, help="As JSON, one object with all changes.")
def diff_command(*, code: str, first: str, second: str, as_json: bool) -> None:
    """Show what changes between two days, in either order.

    \b
    Example:
      ringfence law diff FR 2026-08-10 2026-08-11
    """
    from ringfence.interfaces.cli.law_diff import diff_json, diff_lines  # noqa: PLC0415

    packs = _packs()
    code = _code(code, packs.codes())
    before, after = sorted((_day(first), _day(second)))
    if as_json:
        _print_json(diff_json(packs, code, before, after))
    else:
        _print(diff_lines(packs, code, before, after))


@law_group.command("check")
@click.argument("files", metavar="[FILE…]", nargs=-1, type=click.Path())
@click.option("--json", "as_json", is_flag=True, help="As JSON, one object per pack.")
def check_command(*, files: tuple[str, ...], as_json: bool) -> None:
    """Check that packs are well formed; say what to look at.

    Without files, all packs that come with Ringfence. Exit status 1 for a faulty pack, with one
    line for each fault on standard error.

    \b
    Example:
      ringfence law check
    """
    import msgspec  # noqa: PLC0415

    from ringfence.interfaces.cli.law_check import (  # noqa: PLC0415
        check_packs,
        closing_line,
        remark_lines,
    )
    from ringfence.interfaces.cli.one_line import one_line  # noqa: PLC0415

    sound = faulty = 0
    for checked in check_packs(files, _today()):
        sound += checked.well_formed
        faulty += not checked.well_formed
        if as_json:
            _print_json(msgspec.to_builtins(checked))
        elif checked.well_formed:
            _print(remark_lines(checked))
        if checked.fault is not None:
            click.echo(f"ringfence: {one_line(checked.fault)}", err=True)
    if not as_json:
        click.echo(closing_line(sound, faulty))
    if faulty:
        raise click.exceptions.Exit(1)
