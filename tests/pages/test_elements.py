"""Elements are written in one place, which refuses what could run or fetch."""

import pytest

from ringfence.interfaces.pages.elements import element, markup
from ringfence.interfaces.pages.escape import Markup, escape


def test_text_is_escaped_and_markup_is_kept() -> None:
    assert element("p", "a < b ", element("b", "&")) == "<p>a &lt; b <b>&amp;</b></p>"


def test_markup_joined_with_plain_text_is_text_again() -> None:
    joined = element("b", "x") + "<script>"
    assert not isinstance(joined, Markup)
    assert markup(joined) == "&lt;b&gt;x&lt;/b&gt;&lt;script&gt;"


def test_markup_is_not_escaped_twice() -> None:
    assert escape(escape("<")) == "&lt;"


def test_template_engines_may_place_markup_as_it_is() -> None:
    assert element("b", "<").__html__() == "<b>&lt;</b>"


def test_attributes_are_quoted_escaped_and_left_out_when_absent() -> None:
    written = element("p", class_='a"b', aria_label="c'd", hidden=True, id=None, draggable=False)
    assert written == '<p class="a&quot;b" aria-label="c&#x27;d" hidden></p>'


@pytest.mark.parametrize("name", ["script", "style", "iframe", "link", "p onclick=x", "P", ""])
def test_an_element_that_could_run_or_fetch_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="is not written here"):
        element(name)


@pytest.mark.parametrize("name", ["onclick", "style", "on_load", "a>b", "a b", "1"])
def test_an_attribute_that_could_run_something_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="is not written here"):
        element("p", **{name: "x"})


@pytest.mark.parametrize("address", ["javascript:x", "data:text/html,x", "//x.example", "x.html"])
def test_an_address_that_is_neither_web_nor_on_the_page_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="href"):
        element("a", "x", href=address)
