"""Landmarks, headings, tables, charts and links, as assistive software meets them."""

from itertools import pairwise

import pytest

from ringfence.interfaces.pages.report import render_report
from ringfence.screening.summary import Summary
from tests.pages.page_reader import Node, by_id, read
from tests.pages.sample_summary import empty_summary, sample_summary

BOTH = pytest.mark.parametrize(
    "summary",
    [pytest.param(sample_summary(), id="full"), pytest.param(empty_summary(), id="empty")],
)


def page(summary: Summary) -> Node:
    return read(render_report(summary))


@BOTH
def test_each_landmark_stands_once_and_the_language_is_named(summary: Summary) -> None:
    root = page(summary)
    for name in ("header", "nav", "main", "footer", "h1"):
        assert len(root.all(name)) == 1, name
    assert root.all("html")[0].get("lang") == "en-GB"


@BOTH
def test_headings_skip_no_level(summary: Summary) -> None:
    names = ("h1", "h2", "h3", "h4", "h5", "h6")
    levels = [int(node.name[1]) for node in page(summary).all() if node.name in names]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@BOTH
def test_every_reference_on_the_page_meets_exactly_one_element(summary: Summary) -> None:
    root = page(summary)
    ids = [node.get("id") for node in root.all() if node.get("id")]
    assert len(ids) == len(set(ids))
    for node in root.all():
        for name in ("aria-labelledby", "aria-describedby"):
            assert node.get(name) in ["", *ids]
        if node.get("href").startswith("#"):
            assert node.get("href")[1:] in ids
        if node.get("fill").startswith("url("):
            assert node.get("fill")[5:-1] in ids


def test_the_first_stop_of_the_keyboard_leads_to_the_result() -> None:
    root = page(sample_summary())
    first = root.all("a")[0]
    assert (first.text(), first.get("href")) == ("Skip to the result", "#main")
    assert by_id(root, "main").name == "main"


def test_every_table_has_a_caption_and_says_what_its_headings_head() -> None:
    tables = page(sample_summary()).all("table")
    assert len(tables) == 8
    for table in tables:
        assert table.children[0].name == "caption" and table.children[0].text()
        assert {head.get("scope") for head in table.all("th")} == {"col", "row"}


def test_a_table_that_scrolls_can_be_reached_and_is_named() -> None:
    boxes = [n for n in page(sample_summary()).all("div") if n.get("role") == "region"]
    assert len(boxes) == 6
    for box in boxes:
        assert box.get("tabindex") == "0"
        assert box.get("aria-label") == box.all("caption")[0].text()


def test_every_chart_has_a_title_a_description_and_a_table_behind_it() -> None:
    root = page(sample_summary())
    sections = [s for s in root.all("section") if s.all("figure")]
    assert [s.get("id") for s in sections] == ["result", "timing", "countries", "reasons"]
    for section in sections:
        (chart,) = [svg for svg in section.all("svg") if svg.get("role") == "img"]
        assert by_id(chart, chart.get("aria-labelledby")).name == "title"
        assert by_id(chart, chart.get("aria-describedby")).text()
        assert section.all("details")[0].all("table")


def test_samples_beside_words_are_hidden_from_readers_aloud() -> None:
    for svg in page(sample_summary()).all("svg"):
        assert svg.get("role") == "img" or svg.get("aria-hidden") == "true"
