"""The page around the content: one header, one main part, one footer, no script, no request."""

from __future__ import annotations

from ringfence.interfaces.pages.elements import Content, element, markup
from ringfence.interfaces.pages.escape import Markup
from ringfence.interfaces.pages.stylesheet import stylesheet, stylesheet_source


def page(
    *, title: str, header: Content, main: Content, footer: Content, language: str = "en-GB"
) -> str:
    """A complete HTML document that needs nothing but itself.

    Its policy allows the one stylesheet inside it and nothing else: should markup ever slip
    through the escaping, it could neither run nor fetch anything.
    """
    head = markup(
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy()),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="robots", content="noindex"),
        element("title", title),
        # The stylesheet is ours, holds no value of any summary and no "<"; a test looks.
        Markup(f"\n<style>{stylesheet()}</style>\n"),
    )
    body = markup(
        element("a", "Skip to the result", href="#main", class_="skip"),
        element("header", header, class_="banner"),
        "\n",
        element("main", main, id="main", tabindex=-1),
        "\n",
        element("footer", footer),
    )
    document = element("html", element("head", head), "\n", element("body", body), lang=language)
    return f"<!DOCTYPE html>\n{document}\n"


def section(key: str, heading: str, *content: Content) -> Markup:
    """A part of the page under a second-level heading; `key` is its place in addresses."""
    title = element("h2", heading, id=f"{key}-heading")
    return element("section", title, *content, "\n", id=key, aria_labelledby=f"{key}-heading")


def contents(entries: list[tuple[str, str]]) -> Markup:
    """The table of contents: pairs of a section's key and its name."""
    items = [element("li", element("a", name, href=f"#{key}")) for key, name in entries]
    return element("nav", element("ul", items), aria_label="Contents", class_="contents")


def _policy() -> str:
    return (
        f"default-src 'none'; style-src {stylesheet_source()}; base-uri 'none'; form-action 'none'"
    )
