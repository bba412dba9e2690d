"""What the manager, the data protection officer and the auditor find in the report."""

from datetime import UTC, datetime
from typing import Any

import pytest

from ringfence.interfaces.pages.report import render_report
from ringfence.screening.summary import CountryCount, OpeningCount, ReasonCount
from tests.pages.page_reader import Node, by_id, read
from tests.pages.sample_summary import REASONS, sample_summary


def text(**changed: Any) -> str:
    return read(render_report(sample_summary(**changed))).all("main")[0].text()


def entries(root: Node) -> list[Node]:
    return [a for a in root.all("article") if a.get("id").startswith("reason-")]


def test_the_manager_reads_first_how_many_and_from_when() -> None:
    page = render_report(sample_summary())
    (answer,) = [p for p in read(page).all("p") if p.get("class") == "answer"]
    assert answer.all("strong")[0].text() == "1,322 rows of 5,000 may be called now"
    assert answer.all("time")[0].get("datetime") == "2026-11-23T19:00:00+01:00"
    assert "The other 2,878 are blocked." in answer.text()


def test_no_permission_is_said_in_words() -> None:
    germany = CountryCount(code="DE", name="Germany", permit=0, defer=1, refuse=1)
    opening = OpeningCount(instant=datetime(2026, 11, 24, 8, tzinfo=UTC), rows=1)
    told = text(
        rows=2, permit=0, deferred=1, deferred_later=0, refused=1, duplicates=0, unreadable=0,
        ambiguous=0, countries=(germany,), openings=(opening,), reasons=(), duties=(),
        closings=(),
    )  # fmt: skip
    assert "No row of 2 may be called now" in told
    assert "The other 1 is blocked." in told


def test_the_first_end_of_a_permission_is_named() -> None:
    assert "The first permission ends on" in text()
    assert "The first permission ends on" not in text(closings=())


def test_every_row_is_accounted_for_with_its_file() -> None:
    result = by_id(read(render_report(sample_summary())), "result")
    lines = [[cell.text() for cell in row.children] for row in result.all("table")[0].all("tr")]
    assert ["Deferred, opens after seven days", "blocked", "26", "0.5%"] in lines
    assert ["Unreadable: no number could be read", "blocked", "23", "0.5%"] in lines
    assert lines[-1] == ["All rows", "", "5,000", "100%"]


def test_it_says_that_a_row_may_carry_several_reasons() -> None:
    assert "A row may carry several reasons" in text()


def test_reasons_stand_by_outcome_and_the_most_frequent_first() -> None:
    section = by_id(read(render_report(sample_summary())), "reasons")
    headings = [h.text().split(":")[0] for h in section.all("h3")]
    assert headings == ["Refused", "Refused", "Deferred"]
    figures = [e.all("strong")[0].text() for e in entries(section)]
    assert figures == ["505", "398", "288", "187", "4", "301", "233", "8"]


@pytest.mark.parametrize(
    ("certainty", "words"),
    [
        ("likely", "law: likely, not settled"),
        ("contested", "law: contested"),
        ("unverified", "law: unverified"),
        ("policy", "law: house policy, not law"),
    ],
)
def test_law_that_is_not_settled_says_so_in_words(certainty: str, words: str) -> None:
    root = read(render_report(sample_summary()))
    marked = [r for r in REASONS if r.certainty == certainty]
    found = [e.all("h4")[0].text() for e in entries(root) if words in e.text()]
    assert found == [r.text for r in marked] and found


def test_settled_law_carries_no_such_mark() -> None:
    root = read(render_report(sample_summary(reasons=REASONS[:1])))
    assert "law:" not in entries(root)[0].text()
    assert "Not all of this law is certain." not in root.text()


def test_a_citation_not_seen_or_only_reported_says_so_in_words() -> None:
    root = read(render_report(sample_summary()))
    unseen = [e.all("h4")[0].text() for e in entries(root) if "citation not seen" in e.text()]
    wanted = [r for r in REASONS if not r.citations or any(c.seen == "no" for c in r.citations)]
    assert sorted(unseen) == sorted(r.text for r in wanted)
    assert "reported by others, source not read" in root.text()


def test_a_reason_shows_law_since_when_remedy_and_missing_fact() -> None:
    (entry,) = entries(read(render_report(sample_summary(reasons=(REASONS[2],)))))
    told = entry.text()
    assert "Telecommunications Act, art. 1(5)" in told
    assert "27 July 2022" in told
    assert "registers[it-rpo]" in told
    assert "An extract of the register" in told
    assert "Italy (IT)" in told


def test_a_refusal_without_remedy_says_that_nothing_lifts_it() -> None:
    reason = ReasonCount(
        rule="number.not_callable", outcome="refuse", jurisdiction="EU", rows=1,
        text="An emergency number.", certainty="policy",
    )  # fmt: skip
    assert "Nothing: no change of facts lifts this." in text(reasons=(reason,))


def test_the_auditor_finds_moment_versions_and_hashes() -> None:
    record = by_id(read(render_report(sample_summary())), "record").text()
    for wanted in (
        "Monday 23 November 2026, 17:30 UTC+01:00",
        "2026-11-23+sha256.9f2c1ab07d",
        "9.0.19",
        "2026.2",
        "3b" * 32,
        "8d" * 32,
        "partners-2026-11.csv",
        "UTF-8 with BOM",
        "us-2026-11",
        "12; both readings were looked up",
    ):
        assert wanted in record


def test_duties_and_warnings_stand_in_sections_of_their_own() -> None:
    root = read(render_report(sample_summary()))
    assert "Offer the right to object within the conversation." in by_id(root, "duties").text()
    assert "number.ambiguous" in by_id(root, "warnings").text()
    assert 'id="warnings"' not in render_report(sample_summary(warnings=()))
