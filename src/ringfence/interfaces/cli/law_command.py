"""`ringfence law`: the rule packs, shown, compared and checked."""

import json
from datetime import UTC, date, datetime

import click

from ringfence.interfaces.cli.text_input import UnreadableInput


@click.group("law")
def law_group() -> None:
    """Show and compare the rule packs, with their sources."""


def _day(text: str | None) -> date:
    if text is None:
        return datetime.now(UTC).date()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UnreadableInput(f"{text[:40]!r} is no day; write YYYY-MM-DD") from None


def _code(word: str, codes: tuple[str, ...]) -> str:
    from ringfence.core.numbers.regions import check_place  # noqa: PLC0415

    if word in codes:
        return word
    known = ", ".join(code for code in codes if "-" not in code)
    try:
        check_place(word)
    except ValueError as error:
        raise UnreadableInput(f"{error}; packs: {known}") from None
    raise UnreadableInput(f"no rule pack for {word!r}; packs: {known}, and states as US-FL")


@law_group.command("list")
@click.option("--json", "as_json", is_flag=True, help="As JSON, one object per jurisdiction.")
def list_command(*, as_json: bool) -> None:
    """List every jurisdiction: since when, last and next change, what to look at.

    \b
    Example:
      ringfence law list
    """
    from ringfence.rulepacks import load_packs  # noqa: PLC0415

    packs, today = load_packs(), _day(None)
    if not as_json:
        click.echo(
            f"{'':7}{'jurisdiction':42}{'known since':13}{'last change':13}{'next':12}rules"
        )
    for code in packs.codes():
        pack = packs.pack(code)
        days = pack.change_days()
        past = [day for day in days if day <= today]
        coming = [day for day in days if day > today]
        facts = {
            "jurisdiction": code,
            "name": pack.name,
            "since": str(pack.first_day) if pack.first_day else None,
            "last_change": str(past[-1]) if past else None,
            "next_change": str(coming[0]) if coming else None,
            "rules": len(pack.rules),
            "checked_on": str(pack.checked_on),
        }
        if as_json:
            click.echo(json.dumps(facts, ensure_ascii=False))
        else:
            click.echo(
                f"{code:7}{pack.name[:40]:42}{facts['since'] or 'always':13}"
                f"{facts['last_change'] or '-':13}{facts['next_change'] or '-':12}"
                f"{facts['rules']}"
            )


@law_group.command("show")
@click.argument("code", metavar="CC")
@click.option("--on", "on", metavar="DATE", help="The day (default: today).")
@click.option("--json", "as_json", is_flag=True, help="As JSON, one object per rule.")
def show_command(*, code: str, on: str | None, as_json: bool) -> None:
    """Show what a jurisdiction's law says on a day, with certainty and sources.

    \b
    Example:
      ringfence law show FR --on 2026-08-11
    """
    from ringfence.interfaces.cli.law_tables import show_lines, values_on  # noqa: PLC0415
    from ringfence.rulepacks import load_packs  # noqa: PLC0415

    packs, day = load_packs(), _day(on)
    code = _code(code, packs.codes())
    if as_json:
        for family, dated in values_on(packs.pack(code), day):
            click.echo(_as_json(family, dated))
        return
    for line in show_lines(packs, code, day):
        click.echo(line)


def _as_json(family: str, dated: object) -> str:
    import msgspec  # noqa: PLC0415

    plain = msgspec.to_builtins(dated)
    return json.dumps({"family": family, **plain}, ensure_ascii=False)


@law_group.command("diff")
@click.argument("code", metavar="CC")
@click.argument("first", metavar="DATE1")
@click.argument("second", metavar="DATE2")
@click.option("--json", "as_json", is_flag=True, help="As JSON, one object per change.")
def diff_command(*, code: str, first: str, second: str, as_json: bool) -> None:
    """Show what changes in a jurisdiction's law between two days.

    \b
    Example:
      ringfence law diff FR 2026-08-10 2026-08-11
    """
    from ringfence.interfaces.cli.law_tables import changes, diff_lines  # noqa: PLC0415
    from ringfence.rulepacks import load_packs  # noqa: PLC0415

    packs = load_packs()
    code = _code(code, packs.codes())
    before, after = sorted((_day(first), _day(second)))
    if as_json:
        import msgspec  # noqa: PLC0415

        for family, old, new in changes(packs.pack(code), before, after):
            entry = {"family": family, "before": old, "after": new}
            click.echo(json.dumps(msgspec.to_builtins(entry), ensure_ascii=False))
        return
    for line in diff_lines(packs, code, before, after):
        click.echo(line)


@law_group.command("check")
@click.argument("files", metavar="[FILE…]", nargs=-1)
def check_command(*, files: tuple[str, ...]) -> None:
    """Check that all packs are well formed; say what a person should look at.

    Exit status 1 for a faulty pack, with one line for each fault.

    \b
    Example:
      ringfence law check
    """
    from ringfence.interfaces.cli.law_check import check_packs  # noqa: PLC0415

    faults, remarks, sound = check_packs(files, _day(None))
    for remark in remarks:
        click.echo(remark)
    for fault in faults:
        click.echo(f"ringfence: {fault}", err=True)
    click.echo(f"{sound} packs are well formed, {len(faults)} are not.")
    if faults:
        raise click.exceptions.Exit(1)
