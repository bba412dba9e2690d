"""One law, two speeds: a row of a list gets the answer that its own question would get.

The facts of each person are kept here as plain values and asked for directly; the screening has
to find the same ones in its files, whatever the row's number looks like.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ringfence.core.law.read_question import read_question
from ringfence.core.law.verdict import Verdict
from ringfence.screening.judge import ListOrder, judge_list
from ringfence.screening.outcome import Outcome
from tests.screening.campaigns import BLOCKS, campaign_of, consent, json_lines
from tests.screening.lists import as_csv
from tests.screening.screened import ask

# Each person with the ways their number is written; the first is the one in the files of facts.
PEOPLE: tuple[tuple[str, ...], ...] = (
    ("+493023125000", "030 / 23125-000", "0049 (0)30 23125000", "+49 30 23125000 ext. 12"),
    ("+493023125001", "493023125001", "493023125001.0"),
    ("+4915228817386", "0152 28817386"),
    ("+442079460958", "+44 20 7946 0958"),
    ("+447700900123",),
    ("+12025550143", "+1 (202) 555-0143"),
    ("+18505550143",),
    ("+33199001234", "+33 1 99 00 12 34"),
    ("+33639981234",),
    ("+33612345678",),
    ("+34612345678",),
    ("+962790123456",),
    ("+390549886377", "+378 0549 886377"),
    ("+49612345678", "49612345678"),
    ("+18682211234",),
    ("+18765230123", "n/a", "+4930ABC25000", "112"),
)
# Read by libphonenumber as another number; the person's is the second reading, so that bars
# count, and a consent does not.
SECOND_READING = "49612345678"
UNREADABLE = ("n/a", "+4930ABC25000", "112")
# At the first all of them may be called, from New York to Amman.
MOMENTS = [
    "2026-11-24T15:30:00+01:00",
    "2026-11-24T08:59:00+01:00",
    "2026-11-22T12:00:00+01:00",
    "2026-12-24T20:30:00+01:00",
    "2024-02-29T08:00:00-05:00",
]
WITHDRAWN = "2026-11-20T10:00:00+01:00"
REGISTERS = ["gb-tps", "gb-ctps", "us-ndnc"]
COLUMNS = ["subject.kind", "subject.residence", "source.kind", "subject.restricted"]

person = st.integers(0, len(PEOPLE) - 1)
moments = st.sampled_from([
    "2026-11-24T09:12:00+01:00", "2026-11-24", "2026-11-20T10:00:00Z", "2026-01-02", "2027-01-01",
])  # fmt: skip
objections = st.fixed_dictionaries(
    {"received_at": moments, "scope": st.sampled_from(["all", "purpose", "brand", "hours"])},
    optional={"purpose": st.sampled_from(["garden-furniture-offers", "other"]),
              "not_between": st.just(["18:00", "09:00"])},
)  # fmt: skip
attempts = st.fixed_dictionaries(
    {"at": st.sampled_from(["2026-11-24T09:30:00+01:00", "2026-11-20T18:00:00+01:00"]),
     "outcome": st.sampled_from(["answered", "no_answer", "refused", "voicemail"])},
)  # fmt: skip
consents = st.builds(
    consent,
    given_at=moments,
    withdrawn_at=st.sampled_from([None, None, "2026-11-10T10:00:00+01:00"]),
)


def seldom(rare: st.SearchStrategy[Any], usual: st.SearchStrategy[Any]) -> Any:
    """The usual in seven cases of eight: a law that always refuses would show nothing."""
    return st.integers(0, 7).flatmap(lambda n: rare if n == 7 else usual)


def cell(*words: str) -> st.SearchStrategy[str]:
    """Mostly an empty cell."""
    return seldom(st.sampled_from(words), st.just(""))


cells = st.tuples(
    cell("consumer", "business", "sole_trader"),
    cell("DE", "GB", "US-FL", "ES-CN", "FR"),
    cell("own", "purchased", "public"),
    cell("true", "false"),
)
rows = st.lists(
    person.flatmap(lambda p: st.tuples(st.just(p), st.sampled_from(PEOPLE[p]), cells)),
    min_size=1, max_size=12,
)  # fmt: skip


def known(fact: st.SearchStrategy[Any]) -> st.SearchStrategy[list[tuple[int, Any]] | None]:
    """Facts by person, mostly few; None where nobody looked."""
    return seldom(st.none(), st.lists(st.tuples(person, fact), max_size=5))


def everybody_consents(more: list[tuple[int, Any]] | None) -> list[tuple[int, Any]]:
    """One consent without a defect of each person, beside what else there is."""
    return [*((p, consent()) for p in range(len(PEOPLE))), *(more or [])]


listings = st.sets(person, max_size=3).map(lambda people: {*people, len(PEOPLE) - 1})
checks = st.fixed_dictionaries(
    {key: st.tuples(listings, st.sampled_from(["2026-11-20", "2026-11-23"])) for key in REGISTERS}
)
old_checks = st.dictionaries(
    st.sampled_from(REGISTERS), st.tuples(listings, st.just("2026-06-01")), max_size=2
)
worlds = st.fixed_dictionaries(
    {
        "objections": known(objections),
        "attempts": known(attempts),
        "consents": seldom(known(consents), known(consents).map(everybody_consents)),
        "registers": seldom(st.none() | old_checks, checks),
        "basis": seldom(
            st.sampled_from(["legitimate_interest", "existing_customer"]), st.just("consent")
        ),
        "at": seldom(st.sampled_from(MOMENTS), st.just(MOMENTS[0])),
    }
)
World = Mapping[str, Any]
Row = tuple[int, str, tuple[str, str, str, str]]


def screened_outcomes(world: World, listed: Sequence[Row]) -> list[Any]:
    """The answers of the screening, row by row."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files: dict[str, Any] = {}
        for key, inner in (("objections", None), ("attempts", None), ("consents", "consent")):
            if world[key] is not None:
                lines = [
                    {"number": PEOPLE[p][0], **({inner: fact} if inner else fact)}
                    for p, fact in world[key]
                ]
                files[key] = json_lines(folder, f"{key}.jsonl", lines) if lines else "none"
            else:
                files[key] = None
        files["registers"] = _registers(folder, world["registers"])
        campaign = campaign_of(
            folder,
            files=files,
            campaign={"basis": world["basis"]},
            columns={"number": "phone", **{key: key for key in COLUMNS}},
        )
        table = [["phone", *COLUMNS], *([written, *row] for _, written, row in listed)]
        (folder / "list.csv").write_text(as_csv(table), "utf-8")
        order = ListOrder(
            list_path=folder / "list.csv",
            campaign_path=campaign,
            default_region="DE",
            at=datetime.fromisoformat(world["at"]),
            test_numbers=True,
        )
        return list(judge_list(order, ask=ask).answers)


def _registers(folder: Path, registers: Mapping[str, Any] | None) -> Any:
    if registers is None:
        return None
    for key, (people, _) in registers.items():
        lines = "".join(f"{PEOPLE[p][0]}\n" for p in sorted(people))
        (folder / f"{key}.txt").write_text(lines, "utf-8")
    return [{"id": key, "path": f"{key}.txt", "as_of": day} for key, (_, day) in registers.items()]


def asked_directly(world: World, row: Row) -> Verdict:
    """The answer to the row's own question, put together without the screening."""
    who, written, (kind, residence, source, restricted) = row
    raw: dict[str, Any] = json.loads(json.dumps(BLOCKS))
    raw["campaign"]["basis"] = world["basis"]
    raw.update(number=written, at=world["at"])
    for block, key, cell in (
        ("subject", "kind", kind), ("subject", "residence", residence), ("source", "kind", source)
    ):  # fmt: skip
        if cell:
            raw[block][key] = cell
    if restricted:
        raw["subject"]["restricted"] = restricted == "true"
    readable = written not in UNREADABLE
    for key in ("objections", "attempts", "consents"):
        if world[key] is not None:
            counts = readable and (key != "consents" or written != SECOND_READING)
            raw[key] = [fact for p, fact in world[key] if p == who and counts]
    if world["registers"] is not None:
        raw["registers"] = [
            {"id": key, "checked_at": day, "listed": who in people and readable}
            for key, (people, day) in world["registers"].items()
        ]
    at = datetime.fromisoformat(world["at"])
    return ask(read_question(raw, now=at, default_region="DE", test_numbers=True))


def without_number(verdict: Verdict) -> Any:
    """A verdict as plain values, but for the number that was asked about."""
    plain: dict[str, Any] = msgspec.to_builtins(verdict)
    plain.pop("number", None)
    return plain


def first_rows(listed: Sequence[Row]) -> list[Row]:
    """One row a person, so that no row is a second one of its number."""
    kept: dict[int, Row] = {}
    for row in listed:
        kept.setdefault(row[0], row)
    return list(kept.values())


property_of_lists = settings(
    max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@property_of_lists
@given(world=worlds, listed=rows)
def test_screen_and_ask_never_differ(world: World, listed: list[Row]) -> None:
    distinct = first_rows(listed)
    for row, answer in zip(distinct, screened_outcomes(world, distinct), strict=True):
        assert isinstance(answer, Outcome)
        assert without_number(answer.verdict) == without_number(asked_directly(world, row))


@property_of_lists
@given(world=worlds)
def test_no_two_people_are_taken_for_one(world: World) -> None:
    """Everybody in one list, so that any two who must not share a pattern meet."""
    everybody = [
        (who, written, ("", "", "", ""))
        for who, forms in enumerate(PEOPLE)
        for written in forms[-1:]
    ]
    for row, answer in zip(everybody, screened_outcomes(world, everybody), strict=True):
        assert without_number(answer.verdict) == without_number(asked_directly(world, row))


@property_of_lists
@given(world=worlds, listed=rows, data=st.data())
def test_the_order_of_rows_does_not_matter(
    world: World, listed: list[Row], data: st.DataObject
) -> None:
    distinct = first_rows(listed)
    shuffled = data.draw(st.permutations(distinct))
    answers = dict(zip([row[0] for row in distinct], screened_outcomes(world, distinct),
                       strict=True))  # fmt: skip
    for row, answer in zip(shuffled, screened_outcomes(world, shuffled), strict=True):
        before = answers[row[0]]
        assert (answer.kind, without_number(answer.verdict)) == (
            before.kind, without_number(before.verdict),
        )  # fmt: skip


@property_of_lists
@given(
    world=worlds, listed=rows, who=person, objection=objections,
    what=st.sampled_from(["objection", "withdrawal", "listing"]),
    register=st.sampled_from(REGISTERS),
)  # fmt: skip
def test_a_bar_never_turns_a_refusal_into_a_permit(
    world: World, listed: list[Row], who: int, objection: Any, what: str, register: str
) -> None:
    distinct = first_rows(listed)
    more = dict(world)
    if what == "objection":
        more["objections"] = [*(world["objections"] or []), (who, objection)]
        world = {**world, "objections": world["objections"] or []}
    elif what == "withdrawal":
        more["consents"] = [
            (p, {**c, "withdrawn_at": c["withdrawn_at"] or WITHDRAWN} if p == who else c)
            for p, c in world["consents"] or []
        ]
        world = {**world, "consents": world["consents"] or []}
    else:
        registers = world["registers"] or {register: ({len(PEOPLE) - 1}, "2026-11-20")}
        people, day = registers.get(register, ({len(PEOPLE) - 1}, "2026-11-20"))
        world = {**world, "registers": {**registers, register: (people, day)}}
        more["registers"] = {**registers, register: ({*people, who}, day)}
    before, after = screened_outcomes(world, distinct), screened_outcomes(more, distinct)
    for earlier, later in zip(before, after, strict=True):
        if earlier.verdict.verdict == "refuse":
            assert later.verdict.verdict == "refuse"


@property_of_lists
@given(world=worlds, listed=rows)
def test_only_the_first_row_of_a_number_is_asked(world: World, listed: list[Row]) -> None:
    answers = screened_outcomes(world, listed)
    asked: set[int] = set()
    for (who, _, _), answer in zip(listed, answers, strict=True):
        if isinstance(answer, Outcome):
            asked.add(who)
        else:
            assert answer.code == "row.duplicate"
            assert who in asked
