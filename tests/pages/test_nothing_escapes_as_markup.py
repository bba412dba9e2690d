"""Hostile text in every field of a summary stays text."""

from typing import Any

import msgspec
import pytest

from ringfence.interfaces.pages.report import render_report
from ringfence.screening.summary import Summary
from tests.pages.page_reader import Node, read
from tests.pages.sample_summary import sample_summary

WORDS_OF_THE_CONTRACT = {"outcome", "certainty", "seen"}

HOSTILE = [
    "</style><script>alert(1)</script>",
    "</title></head><body><script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "' onfocus='alert(1)' autofocus='",
    "javascript:alert(1)",
    "JaVaScRiPt\t:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    'https://x.example/" onclick="alert(1)',
    "//evil.example/x",
    "<!-- --><!DOCTYPE html><svg onload=alert(1)>",
    "]]></desc></svg><a href=javascript:alert(1)>x</a>",
    "&lt;script&gt;&#60;script&#62;&amp;",
    "</textarea></noscript></template><iframe srcdoc=x>",
    "\x00<\x00script>\x1b[31m\x7f",
    "{{ 7*7 }}{% load %}${7*7}<%= 7*7 %>",
]


def replaced(value: Any, text: str, *, name: str = "") -> Any:
    """The same value with every free text in it replaced."""
    if isinstance(value, str):
        return value if name in WORDS_OF_THE_CONTRACT else text
    if isinstance(value, tuple):
        return tuple(replaced(one, text) for one in value)
    if isinstance(value, msgspec.Struct):
        fields = {key: getattr(value, key) for key in value.__struct_fields__}
        return msgspec.structs.replace(
            value, **{key: replaced(one, text, name=key) for key, one in fields.items()}
        )
    return value


def with_text_everywhere(text: str) -> Summary:
    summary = replaced(sample_summary(), text)
    assert isinstance(summary, Summary)
    return summary


def shape(root: Node) -> list[tuple[str, tuple[str, ...]]]:
    """Every element in order, with the names of its attributes."""
    return [(node.name, tuple(node.attributes)) for node in root.all()]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_changes_no_element_and_no_attribute_name(text: str) -> None:
    harmless = shape(read(render_report(with_text_everywhere("harmless"))))
    assert shape(read(render_report(with_text_everywhere(text)))) == harmless


@pytest.mark.parametrize("text", HOSTILE)
def test_no_script_no_handler_and_no_other_address_than_a_web_one(text: str) -> None:
    root = read(render_report(with_text_everywhere(text)))
    for node in root.all():
        assert node.name not in {"script", "iframe", "object", "embed", "base", "link", "img"}
        for name, value in node.attributes.items():
            assert not name.startswith("on") and name not in {"style", "src", "srcdoc"}
            if name == "href":
                assert (value or "").startswith(("#", "https://", "http://"))


def test_the_text_itself_is_still_readable() -> None:
    text = "<b>5 > 3 & \"so\" 'on'</b>"
    root = read(render_report(with_text_everywhere(text)))
    (heading,) = root.all("h1")
    assert heading.text() == text


MISLEADING = ["\u202e", "\u202a", "\u2066", "\u2069", "\u200e", "\u200f", "\u061c", "\u200b"]
MISLEADING += ["\ufeff", "\u2028", "\u0000", "\u001b", "\u007f", "\u0085", "\ud800", "\udcff"]
MISLEADING += ["\ufdd0", "\uffff", "\U000e0041", "\u00ad"]


@pytest.mark.parametrize("mark", MISLEADING)
def test_marks_that_hide_or_reorder_text_are_shown_by_their_code(mark: str) -> None:
    page = render_report(sample_summary(list_name=f"list{mark}vsc.exe"))
    assert mark not in page
    assert f"list‹U+{ord(mark):04X}›vsc.exe" in page


def test_a_file_name_that_is_no_utf8_can_still_be_written() -> None:
    page = render_report(
        sample_summary(list_name=b"l\xe9g\xff.csv".decode("utf-8", "surrogateescape"))
    )
    assert page.encode("utf-8")


def test_other_scripts_and_joiners_pass_unchanged() -> None:
    name = "قائمة می‌خواهم 名单 Ünïcødé"
    assert name in render_report(sample_summary(list_name=name))
