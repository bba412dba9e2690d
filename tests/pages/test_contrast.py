"""Text reaches 4.5:1 and marks 3:1 in light and dark (WCAG 2.2, 1.4.3 and 1.4.11)."""

from collections.abc import Mapping

import pytest

from ringfence.interfaces.pages.tokens import DARK, LIGHT, token_css

TEXTS = [
    (ink, ground)
    for ink in ("ink", "muted", "link")
    for ground in ("paper", "surface", "sunken", "caution-paper")
] + [("caution-ink", "caution-paper"), ("paper", "ink")]
MARKS = [
    (mark, ground)
    for mark in ("permit", "defer", "later", "refuse", "unknown", "apart", "edge")
    for ground in ("paper", "surface", "sunken")
]
SCHEMES = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself_knows_black_on_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("ink", "ground"), TEXTS)
def test_text_is_legible(scheme: Mapping[str, str], ink: str, ground: str) -> None:
    assert contrast(scheme[ink], scheme[ground]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("mark", "ground"), MARKS)
def test_marks_stand_out(scheme: Mapping[str, str], mark: str, ground: str) -> None:
    assert contrast(scheme[mark], scheme[ground]) >= 3


def test_both_schemes_name_the_same_colours() -> None:
    assert LIGHT.keys() == DARK.keys()


def test_dark_is_for_screens_only_so_that_paper_stays_light() -> None:
    css = token_css()
    assert css.count(DARK["paper"]) == 1
    before = css[: css.index(DARK["paper"])]
    assert before.rsplit("@media", 1)[1].startswith(" screen and (prefers-color-scheme:dark)")
