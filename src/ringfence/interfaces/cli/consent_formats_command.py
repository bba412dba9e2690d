"""`ringfence consent export` and `import`: records in the forms that others read."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import click

from ringfence.interfaces.cli.ask_command import questions_of
from ringfence.interfaces.cli.text_input import UnreadableInput, name_of, read_text

Answer = Callable[[object], dict[str, Any]]

EXPORT_EXAMPLE = """
\b
Example:
  ringfence consent export --format 27560 record.json
"""
IMPORT_EXAMPLE = """
\b
Example:
  ringfence consent import --format dpv record.jsonld | ringfence consent check -
"""


@click.command("export", epilog=EXPORT_EXAMPLE)
@click.argument("source", metavar="[FILE|-]", default="-")
@click.option(
    "--format",
    "form",
    type=click.Choice(["27560", "dpv", "kantara"]),
    required=True,
    help="ISO/IEC TS 27560 field names, DPV in JSON-LD, or a Kantara receipt.",
)
def export_command(*, source: str, form: str) -> None:
    """Write consent records in another form.

    Reads a record as `consent check` takes it, or {"consent": …, "details": …} with what the
    record has no key for; one, an array or JSON Lines. Answers with one record per line, in
    order. What is unknown is left out.
    """
    from ringfence.core.law.consent_formats.details import read_exchange  # noqa: PLC0415

    write = _writer(form)

    def answer(raw: object) -> dict[str, Any]:
        exchange = read_exchange(raw)
        return write(exchange.consent, exchange.details)

    _answer_all(source, answer)


@click.command("import", epilog=IMPORT_EXAMPLE)
@click.argument("source", metavar="[FILE|-]", default="-")
@click.option(
    "--format",
    "form",
    type=click.Choice(["27560", "dpv"]),
    required=True,
    help="The form to read: ISO/IEC TS 27560 field names, or DPV in JSON-LD.",
)
@click.option(
    "--details",
    is_flag=True,
    help='Print {"consent": …, "details": …}: also what our record has no key for.',
)
def import_command(*, source: str, form: str, details: bool) -> None:
    """Read consent records out of another form.

    Reads one record, an array or JSON Lines, and answers with one consent record per line, in
    order, as `consent check` takes it. A record in a state that carries no processing, an
    implied consent and a person named by a number in clear are errors.
    """
    from ringfence.core.law.consent_formats.details import exchange_json  # noqa: PLC0415

    read = _reader(form)

    def answer(raw: object) -> dict[str, Any]:
        written = exchange_json(read(raw))
        consent: dict[str, Any] = written["consent"]
        return written if details else consent

    _answer_all(source, answer)


COMMANDS = (export_command, import_command)


def _writer(form: str) -> Callable[..., dict[str, Any]]:
    from ringfence.core.law.consent_formats.dpv_write import to_dpv  # noqa: PLC0415
    from ringfence.core.law.consent_formats.iso27560_write import to_27560  # noqa: PLC0415
    from ringfence.core.law.consent_formats.kantara import to_kantara  # noqa: PLC0415

    return {"27560": to_27560, "dpv": to_dpv, "kantara": to_kantara}[form]


def _reader(form: str) -> Callable[[object], Any]:
    from ringfence.core.law.consent_formats.dpv_read import from_dpv  # noqa: PLC0415
    from ringfence.core.law.consent_formats.iso27560_read import from_27560  # noqa: PLC0415

    return {"27560": from_27560, "dpv": from_dpv}[form]


def _answer_all(source: str, answer: Answer) -> None:
    """Every record's line, or why it has none; exit status 2 where one has none."""
    given = unreadable = 0
    for line, readable in _lines(source, answer):
        given += 1
        unreadable += not readable
        click.echo(line)
    if not given:
        raise UnreadableInput(
            f"{name_of(source)}: no record in it; give JSON, an array or JSON Lines"
        )
    if unreadable:
        raise click.exceptions.Exit(2)


def _lines(source: str, answer: Answer) -> Iterator[tuple[str, bool]]:
    from ringfence.core.law.read_question import QuestionError  # noqa: PLC0415

    for place, raw in questions_of(read_text(source)):
        try:
            if isinstance(raw, ValueError):
                raise QuestionError(str(raw), path="")
            yield json.dumps(answer(raw), ensure_ascii=False), True
        except QuestionError as error:
            yield json.dumps({"line": place, "error": str(error)}, ensure_ascii=False), False
