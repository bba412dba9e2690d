"""`ringfence objections import`, `consents import`: files of what people said."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ringfence.interfaces.cli.text_input import UnreadableInput
from ringfence.site.commands.running import installation, now

if TYPE_CHECKING:
    from ringfence.workflows.imports.objections import ImportResult

MOST_TOLD = 20


@click.group("objections")
def objections_group() -> None:
    """What people said no to."""


@objections_group.command(
    "import",
    epilog="\b\nExample:\n  ringfence objections import no.csv --controller 'Example Ltd'",
)
@click.argument("file", metavar="FILE")
@click.option("--controller", required=True, metavar="NAME")
@click.option("--default-region", metavar="CC", help="Where national forms belong.")
@click.option("--results", metavar="FILE", help="Where to write the line and fault of each row.")
def objections_import(
    *, file: str, controller: str, default_region: str | None, results: str | None
) -> None:
    """Add objections from CSV or JSON Lines; a bare list of numbers objects to everything.

    Adds and never weakens: a row whose number can be read records an objection whatever else is
    wrong with it. The same file again changes nothing; one that was interrupted goes on.
    """
    _import("objections", file, controller, default_region, results)


@click.group("consents")
def consents_group() -> None:
    """Consents on record (`consent check` judges one without recording it)."""


@consents_group.command(
    "import",
    epilog="\b\nExample:\n  ringfence consents import yes.jsonl --controller 'Example Ltd'",
)
@click.argument("file", metavar="FILE")
@click.option("--controller", required=True, metavar="NAME")
@click.option("--default-region", metavar="CC", help="Where national forms belong.")
@click.option("--results", metavar="FILE", help="Where to write the line and fault of each row.")
def consents_import(
    *, file: str, controller: str, default_region: str | None, results: str | None
) -> None:
    """Add consents from JSON Lines of {"number", "consent"}, each judged as `consent check` does.

    One that is not valid is kept as refused evidence and never carries a call.
    """
    _import("consents", file, controller, default_region, results)


def _import(
    kind: str, file: str, controller: str, default_region: str | None, results: str | None
) -> None:
    with installation(writes=True):
        from ringfence.core.numbers.read import read_number  # noqa: PLC0415
        from ringfence.records.accounts.services import controller_named  # noqa: PLC0415
        from ringfence.rulepacks import load_packs  # noqa: PLC0415
        from ringfence.screening.list_error import ListError  # noqa: PLC0415
        from ringfence.workflows.imports.consents import import_consents  # noqa: PLC0415
        from ringfence.workflows.imports.objections import import_objections  # noqa: PLC0415

        company = controller_named(controller)
        read = partial(read_number, default_region=default_region)
        try:
            if kind == "objections":
                result = import_objections(company, Path(file), read=read, clock=now)
            else:
                result = import_consents(
                    company, Path(file), read=read, packs=load_packs(), clock=now
                )
        except ListError as error:
            raise UnreadableInput(str(error)) from None
        _tell(result, results)


def _tell(result: "ImportResult", results: str | None) -> None:
    if result.resumed_after and result.counts:
        click.echo(f"went on after row {result.resumed_after:,}")
    for word, count in sorted(result.counts.items()):
        click.echo(f"{word}: {count:,}")
    if not result.counts:
        click.echo("nothing to do: this file was imported before")
    if results is not None:
        lines = [f"{line},{fault}" for line, fault in result.faults]
        Path(results).write_text("\n".join(["line,fault", *lines]) + "\n", "utf-8")
        return
    for line, fault in result.faults[:MOST_TOLD]:
        click.echo(f"line {line}: {fault}", err=True)
    more = len(result.faults) - MOST_TOLD
    if more > 0:
        click.echo(f"{more:,} more rows are to be mended; --results FILE names all", err=True)
