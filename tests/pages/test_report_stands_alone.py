"""The report is one file: no request, no script, no clock, and small."""

import base64
import hashlib
import re
from datetime import timedelta

import msgspec

from ringfence.interfaces.pages.report import render_report
from ringfence.interfaces.pages.stylesheet import stylesheet
from ringfence.screening.summary import OpeningCount
from tests.pages.page_reader import read
from tests.pages.sample_summary import AT, REASONS, empty_summary, sample_summary


def test_nothing_is_fetched_and_nothing_runs() -> None:
    page = render_report(sample_summary())
    for word in ("<script", "<link", "<img", "<iframe", " src=", "@import", "@font-face"):
        assert word not in page
    assert re.findall(r"url\((?!#)", page) == []


def test_the_policy_allows_the_one_stylesheet_and_nothing_else() -> None:
    root = read(render_report(sample_summary()))
    (style,) = root.all("style")
    digest = base64.b64encode(hashlib.sha256("".join(style.texts).encode()).digest()).decode()
    (policy,) = [m for m in root.all("meta") if m.get("http-equiv") == "Content-Security-Policy"]
    assert policy.get("content") == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def test_the_stylesheet_cannot_end_itself() -> None:
    assert "<" not in stylesheet()


def test_every_custom_property_that_is_used_is_defined() -> None:
    css = stylesheet()
    used = set(re.findall(r"var\(--([a-z-]+)\)", css))
    assert used and used <= set(re.findall(r"--([a-z-]+):", css))


def test_the_same_summary_gives_the_same_report() -> None:
    assert render_report(sample_summary()) == render_report(sample_summary())


def test_twelve_countries_and_forty_reasons_stay_under_300_kb() -> None:
    reasons = tuple(
        msgspec.structs.replace(REASONS[n % len(REASONS)], rows=4_000 - n) for n in range(40)
    )
    openings = tuple(OpeningCount(instant=AT + timedelta(hours=n + 1), rows=8) for n in range(100))
    page = render_report(sample_summary(reasons=reasons, openings=openings))
    assert len(page.encode()) < 300_000


def test_a_list_without_rows_still_gives_a_report_that_says_so() -> None:
    main = read(render_report(empty_summary())).all("main")[0].text()
    assert "The list has no rows." in main
    assert "No row has a reason." in main
