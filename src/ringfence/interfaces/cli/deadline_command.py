"""`ringfence deadline`: the last day to answer a request, or to give a notice."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from ringfence.interfaces.cli.text_input import UnreadableInput

if TYPE_CHECKING:
    from ringfence.core.law.deadlines.answer import DeadlineAnswer
    from ringfence.core.law.deadlines.place import Place

EXAMPLE = """
\b
Examples:
  ringfence deadline --right access --received 2026-07-31 --country DE
  ringfence deadline --right erasure --received 2026-03-31T23:30:00-04:00 --country DE
      --subdivision BY --extension-reason complexity --extension-notice 2026-04-20
  ringfence deadline --notice --obtained 2026-11-02 --country FR --first-contact 2026-11-20
"""

_OF_A_REQUEST = (
    "right",
    "received",
    "extension_reason",
    "extension_notice",
    "identity_asked",
    "identity_answered",
    "identity_doubt",
)
_OF_A_NOTICE = ("obtained", "first_contact", "first_disclosure")
_YES_OR_NO = {"yes": True, "no": False}


@click.command("deadline", epilog=EXAMPLE)
@click.option("--right", metavar="RIGHT", help="access, rectification, erasure, restriction, …")
@click.option("--received", metavar="DATE-OR-TIME", help="When the request arrived.")
@click.option("--country", metavar="CC", help="The state where the controller must act.")
@click.option("--subdivision", metavar="S", help="Its part of the country, as BY or DE-BY.")
@click.option(
    "--extension-reason", metavar="REASON", help="complexity, number_of_requests or other."
)
@click.option("--extension-notice", metavar="DATE", help="When the extension was told.")
@click.option("--identity-asked", metavar="DATE", help="When proof of identity was asked for.")
@click.option("--identity-answered", metavar="DATE", help="When it was given.")
@click.option("--identity-doubt", metavar="yes|no", help="Was there reasonable doubt?")
@click.option("--notice", is_flag=True, help="Reckon a notice (GDPR 14) instead of a request.")
@click.option("--obtained", metavar="DATE", help="When the data were obtained.")
@click.option("--first-contact", metavar="DATE", help="When the person was first spoken to.")
@click.option("--first-disclosure", metavar="DATE", help="When the data first went to others.")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON, which is the default.")
@click.option("--explain", is_flag=True, help="Answer in words, for people.")
def deadline_command(
    *, notice: bool, country: str | None, subdivision: str | None, **options: str | bool | None
) -> None:
    """Say by which day a request must be answered, or a notice given, with every step.

    The month is reckoned by Regulation (EEC, Euratom) 1182/71 with the public holidays of the
    country; doubtful holidays never prolong it. Never ends with 1.
    """
    from ringfence.core.law.deadlines.answer import answer_json  # noqa: PLC0415
    from ringfence.core.law.deadlines.notice_clock import notice_deadline  # noqa: PLC0415
    from ringfence.core.law.deadlines.request_clock import request_deadline  # noqa: PLC0415
    from ringfence.core.law.read_question import QuestionError  # noqa: PLC0415

    as_json, explain = options.pop("as_json"), options.pop("explain")
    if as_json and explain:
        raise UnreadableInput("--json and --explain cannot be given together")
    facts = _facts(notice=notice, options=options)
    try:
        place = _place(country, subdivision)
        answer = notice_deadline(facts, place) if notice else request_deadline(facts, place)
    except QuestionError as error:
        raise UnreadableInput(_of_flag(error.path, error.message)) from None
    if explain:
        click.echo(_explained(answer))
    else:
        click.echo(json.dumps(answer_json(answer), ensure_ascii=False))


def _facts(*, notice: bool, options: Mapping[str, object]) -> dict[str, object]:
    """The facts of one kind. Raises UnreadableInput for flags of the other or missing ones."""
    own, other = (_OF_A_NOTICE, _OF_A_REQUEST) if notice else (_OF_A_REQUEST, _OF_A_NOTICE)
    foreign = [_flag(name) for name in other if options[name] is not None]
    if foreign:
        rule = "cannot be given with --notice" if notice else "needs --notice"
        raise UnreadableInput(f"{', '.join(foreign)} {rule}")
    needed = ("obtained",) if notice else ("right", "received")
    missing = [_flag(name) for name in needed if options[name] is None]
    if missing:
        kind = "--notice" if notice else "a request (or give --notice)"
        raise UnreadableInput(f"{', '.join(missing)}: needed for {kind}")
    facts = {name: options[name] for name in own if options[name] is not None}
    doubt = facts.get("identity_doubt")
    if doubt is not None:
        if doubt not in _YES_OR_NO:
            raise UnreadableInput(f"--identity-doubt: {str(doubt)[:20]!r} is neither yes nor no")
        facts["identity_doubt"] = _YES_OR_NO[str(doubt)]
    return facts


def _place(country: str | None, subdivision: str | None) -> "Place":
    from ringfence.core.numbers.regions import check_place, check_region  # noqa: PLC0415
    from ringfence.rulepacks import load_packs  # noqa: PLC0415
    from ringfence.rulepacks.controllers_place import place_of_controller  # noqa: PLC0415

    if country is None:
        raise UnreadableInput("--country: needed, an ISO 3166-1 code such as DE")
    try:
        check_region(country)
        part = _part(country, subdivision)
        if part is not None:
            check_place(f"{country}-{part}")
    except ValueError as error:
        flag = "--country" if subdivision is None else "--country, --subdivision"
        raise UnreadableInput(f"{flag}: {error}") from None
    return place_of_controller(country, packs=load_packs(), part=part)


def _part(country: str, subdivision: str | None) -> str | None:
    """The subdivision without its country, however it was written."""
    if subdivision is None:
        return None
    before, dash, after = subdivision.partition("-")
    if not dash:
        return subdivision
    if before != country:
        raise ValueError(f"{subdivision[:12]!r} is no part of {country}")
    return after


def _flag(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def _of_flag(path: str, message: str) -> str:
    """An error of the core with its keys as the flags that set them."""
    for name in sorted((*_OF_A_REQUEST, *_OF_A_NOTICE), key=len, reverse=True):
        if "_" in name:
            message = message.replace(name, _flag(name))
    return f"{_flag(path)}: {message}" if path else message


def _explained(answer: "DeadlineAnswer") -> str:
    lines = [f"due on: {answer.due_on}", f"before rolling: {answer.base_on}"]
    if answer.extension is not None:
        lines.append(f"extension: {answer.extension}")
    return "\n".join([*lines, "", *(f"  - {step}" for step in answer.steps)])
