"""`ringfence fine`: the exposure to a fine under GDPR 83, with the steps shown."""

import json
import re
from decimal import Decimal

import click

from ringfence.interfaces.cli.text_input import UnreadableInput

EXAMPLE = """
\b
Examples:
  ringfence fine --article 6 --seriousness high --turnover 30000000
  ringfence fine --article 21(3) --article 32 --linked yes --turnover 800000000 --factor -20
"""

_NUMBER = re.compile(r"[+-]?[0-9]{1,16}(?:\.[0-9]{1,4})?", re.ASCII)
_YES_OR_NO = {"yes": True, "no": False}
_SERIOUSNESS = ("low", "medium", "high")


@click.command("fine", epilog=EXAMPLE)
@click.option("--article", "articles", metavar="ART", multiple=True, help="As 6, 21(3), 83(5).")
@click.option("--linked", metavar="yes|no", help="Same or linked operations? Not given: no.")
@click.option("--turnover", metavar="EUR", help="Of the undertaking, worldwide, preceding year.")
@click.option("--seriousness", metavar="LEVEL", help="low, medium or high.")
@click.option("--factor", metavar="-50..100", help="Mitigating or aggravating, in percent.")
@click.option("--decisions", is_flag=True, help="List published decisions instead.")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON, which is the default.")
@click.option("--explain", is_flag=True, help="Answer in words, for people.")
def fine_command(
    *,
    articles: tuple[str, ...],
    linked: str | None,
    turnover: str | None,
    seriousness: str | None,
    factor: str | None,
    decisions: bool,
    as_json: bool,
    explain: bool,
) -> None:
    """Estimate the exposure to a fine; never a prediction.

    Tier, cap and a range by the steps of EDPB Guidelines 04/2022, with every assumption. All
    figures but the total cap are those of the gravest article. Never ends with 1.
    """
    if as_json and explain:
        raise UnreadableInput("--json and --explain cannot be given together")
    given = {
        "linked": _yes_or_no(linked),
        "turnover": _number("--turnover", turnover),
        "seriousness": _level(seriousness),
        "factor": _number("--factor", factor),
    }
    if decisions:
        if articles or any(value is not None for value in given.values()):
            raise UnreadableInput("--decisions: lists all; it goes with no other figure")
        _list_decisions(explain=explain)
        return
    if not articles:
        raise UnreadableInput("--article: needed, as 6 or 21(3)")
    facts = {key: value for key, value in given.items() if value is not None}
    _answer({**facts, "articles": list(articles)}, explain=explain)


def _answer(facts: dict[str, object], *, explain: bool) -> None:
    from ringfence.core.law.fines.exposure import answer_json, fine_exposure  # noqa: PLC0415
    from ringfence.core.law.read_question import QuestionError  # noqa: PLC0415

    try:
        answer = answer_json(fine_exposure(facts))
    except QuestionError as error:
        raise UnreadableInput(f"--{error.path}: {error.message}") from None
    click.echo(_explained(answer) if explain else json.dumps(answer, ensure_ascii=False))


def _explained(answer: dict[str, object]) -> str:
    """The figures, then every step, assumption and warning, for a person."""
    lines = []
    for key, value in answer.items():
        if isinstance(value, list):
            lines += ["", f"{key}:"] if value else []
            lines += [f"  - {entry['text'] if key == 'warnings' else entry}" for entry in value]
        else:
            amount = f"{value:,} EUR" if isinstance(value, int) else str(value)
            lines.append(f"{key.replace('_', ' ')}: {amount}")
    return "\n".join(lines)


def _list_decisions(*, explain: bool) -> None:
    import msgspec  # noqa: PLC0415

    from ringfence.core.law.fines.decisions import DECISIONS  # noqa: PLC0415

    for one in DECISIONS:
        if explain:
            named = ", ".join((*(f"Art. {article}" for article in one.articles), *one.other_law))
            click.echo(f"{one.decided} {one.authority}, {one.company}: {one.euros:,} EUR")
            click.echo(f"  {one.why} ({named})")
            if one.remark:
                click.echo(f"  {one.remark}")
        else:
            click.echo(json.dumps(msgspec.to_builtins(one), ensure_ascii=False))


def _yes_or_no(word: str | None) -> bool | None:
    if word is None:
        return None
    if word not in _YES_OR_NO:
        raise UnreadableInput(f"--linked: {word[:20]!r} is neither yes nor no")
    return _YES_OR_NO[word]


def _level(word: str | None) -> str | None:
    if word is not None and word not in _SERIOUSNESS:
        raise UnreadableInput(f"--seriousness: {word[:20]!r}; allowed: {', '.join(_SERIOUSNESS)}")
    return word


def _number(flag: str, text: str | None) -> Decimal | None:
    if text is None:
        return None
    if not _NUMBER.fullmatch(text):
        raise UnreadableInput(
            f"{flag}: {text[:30]!r} is no number; write digits with a point, as 30000000 or -12.5"
        )
    return Decimal(text)
