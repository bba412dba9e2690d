"""`ringfence ask`: questions in, one verdict per line out."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime

import click

from ringfence.interfaces.cli.one_line import one_line
from ringfence.interfaces.cli.text_input import UnreadableInput, lines_of, name_of, read_text

EXAMPLE = """
\b
Example:
  echo '{"number": "+493023125000", "at": "2026-11-23T10:00:00+01:00",
         "campaign": {"purpose": "insurance-offers", "basis": "consent"}}' | ringfence ask -
"""


@click.command("ask", epilog=EXAMPLE)
@click.argument("source", metavar="[FILE|-]", default="-")
@click.option("--explain", is_flag=True, help="Answer in words, for people.")
@click.option("--findings", is_flag=True, help="Add every check that ran, also those that passed.")
@click.option("--facts", is_flag=True, help="Print every key a question may carry, and leave.")
@click.option("--json", "as_json", is_flag=True, help="With --facts: one object per key.")
@click.option("--default-region", metavar="CC", help="Country of numbers written without one.")
@click.option("--test-numbers", is_flag=True, help="Let ranges reserved for fiction pass.")
@click.option(
    "--likely-protectively", is_flag=True, help="Read merely likely law as contested law is read."
)
def ask_command(
    *,
    source: str,
    explain: bool,
    findings: bool,
    facts: bool,
    as_json: bool,
    default_region: str | None,
    test_numbers: bool,
    likely_protectively: bool,
) -> None:
    """Ask whether numbers may be called.

    Reads one question, an array of questions or JSON Lines, and answers in order. Needs no
    database. Exit status 1: one question was asked and the answer is not permit.
    """
    if facts:
        _print_facts(as_json=as_json)
        return
    asker = _Asker(
        explain=explain,
        findings=findings,
        default_region=_region(default_region),
        test_numbers=test_numbers,
        likely_protectively=likely_protectively,
    )
    asked = refused = unreadable = 0
    questions = questions_of(read_text(source))
    if explain:
        whole = list(questions)
        asker.several = len(whole) > 1
        questions = iter(whole)
    for place, question in questions:
        asked += 1
        text, permitted = asker.answer(place, question)
        click.echo(text)
        unreadable += permitted is None
        refused += permitted is False
    if not asked:
        raise UnreadableInput(
            f"{name_of(source)}: no question in it; give JSON, an array or JSON Lines"
        )
    if unreadable:
        raise click.exceptions.Exit(2)
    if asked == 1 and refused:
        raise click.exceptions.Exit(1)


def _print_facts(*, as_json: bool) -> None:
    from ringfence.interfaces.cli.question_facts import (  # noqa: PLC0415
        facts_entries,
        facts_table,
    )

    if not as_json:
        click.echo(facts_table())
        return
    for entry in facts_entries():
        click.echo(json.dumps(entry, ensure_ascii=False))


def _region(word: str | None) -> str | None:
    from ringfence.core.numbers.regions import check_region  # noqa: PLC0415

    if word is None:
        return None
    try:
        return check_region(word)
    except ValueError as error:
        raise UnreadableInput(f"--default-region: {error}") from None


def questions_of(text: str) -> Iterator[tuple[int, object]]:
    """Each question with its place: the position in an array, else the line, from 1.

    What cannot be read comes as the error that says why.
    """
    from ringfence.core.law.strict_json import JsonError, load_json  # noqa: PLC0415

    try:
        whole = load_json(text)
    except JsonError as error:
        lines = list(lines_of(text))
        if len(lines) < 2:
            if lines:
                yield lines[0][0], error
            return
        if text.lstrip()[:1] == "[" or (text.lstrip()[:1] == "{" and lines[0][1].strip() == "{"):
            yield 1, error
            return
        for number, line in lines:
            try:
                yield number, load_json(line)
            except JsonError as fault:
                yield number, fault
        return
    if isinstance(whole, list):
        yield from enumerate(whole, start=1)
    else:
        yield 1, whole


class _Asker:
    """Answers questions one by one with packs that are loaded once."""

    def __init__(
        self,
        *,
        explain: bool,
        findings: bool,
        default_region: str | None,
        test_numbers: bool,
        likely_protectively: bool,
    ) -> None:
        from ringfence.rulepacks import load_packs  # noqa: PLC0415

        self.packs = load_packs(likely_protectively=likely_protectively)
        self.explain = explain
        self.findings = findings
        self.default_region = default_region
        self.test_numbers = test_numbers
        self.several = False

    def answer(self, place: int, raw: object) -> tuple[str, bool | None]:
        """The text of an answer, and whether it is a permit; None if it could not be read."""
        from ringfence.core.law.decide import decide  # noqa: PLC0415
        from ringfence.core.law.read_question import QuestionError, read_question  # noqa: PLC0415
        from ringfence.core.law.verdict_json import verdict_json  # noqa: PLC0415

        if isinstance(raw, ValueError):
            return self._unreadable(place, str(raw)), None
        if not isinstance(raw, dict):
            return self._unreadable(place, "a question is an object of keys and values"), None
        try:
            question = read_question(
                raw,
                now=datetime.now(UTC),
                default_region=self.default_region,
                test_numbers=self.test_numbers,
            )
        except QuestionError as error:
            return self._unreadable(place, str(error)), None
        verdict = decide(question, self.packs)
        permitted = verdict.verdict == "permit"
        if self.explain:
            from ringfence.interfaces.cli.explain import explained  # noqa: PLC0415

            words = explained(verdict, self.packs, findings=self.findings)
            return self._headed(place, words), permitted
        return json.dumps(
            verdict_json(verdict, findings=self.findings), ensure_ascii=False
        ), permitted

    def _unreadable(self, place: int, message: str) -> str:
        if self.explain:
            return self._headed(place, f"It cannot be read: {one_line(message)}")
        return json.dumps({"line": place, "error": message}, ensure_ascii=False)

    def _headed(self, place: int, words: str) -> str:
        """An answer in words; one of several says to which question it belongs."""
        from ringfence.interfaces.cli.explain import heading  # noqa: PLC0415

        return f"{heading(place)}\n\n{words}\n" if self.several else words
