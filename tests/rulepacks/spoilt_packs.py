"""Packs spoilt in one way each: the text, the key a refusal names, its line, what it says."""

from typing import Final

from tests.rulepacks.pack_text import CITED, HEAD, LIVE, PACK, REST, dated, rule

FAMILY: Final = "rules.live_calls.consumer"


def with_live(*values: str) -> str:
    """The pack with another timeline for live calls to consumers."""
    return HEAD + rule("live_calls.consumer", *values) + REST


LATER: Final = "      published_on: soon\n"
SPOILT: Final[dict[str, tuple[str, str, str, str]]] = {
    # name: the text, the key named, a part of its line, a part of the message
    "unknown key of a pack": (PACK.replace("notes: []", "nodes: []"), "nodes", "nodes", "unknown"),
    "missing key of a pack": (PACK.replace("notes: []\n", ""), "", "jurisdiction", "'notes'"),
    "unknown key of a value": (
        with_live(dated("{regime: opt_in}", more="      colour: red\n")),
        f"{FAMILY}.0.colour",
        "colour",
        "'colour'",
    ),
    "unknown key inside a value": (
        with_live(dated("{regime: opt_in, colour: red}")),
        f"{FAMILY}.0.value",
        "value: {regime: opt_in",
        "colour",
    ),
    "missing key inside a value": (
        with_live(dated("{}")),
        f"{FAMILY}.0.value",
        "value: {}",
        "regime",
    ),
    "unknown word inside a value": (
        with_live(dated("{regime: maybe}")),
        f"{FAMILY}.0.value",
        "value: {regime: maybe",
        "maybe",
    ),
    "value of the wrong type": (
        with_live(dated("[opt_in]")),
        f"{FAMILY}.0.value",
        "value: [opt_in]",
        "mapping",
    ),
    "a value of no form": (
        with_live(dated("perhaps")),
        f"{FAMILY}.0.value",
        "value: perhaps",
        "mapping",
    ),
    "gap": (
        with_live(
            dated("{regime: opt_in}", until="2021-01-01"),
            dated("{regime: opt_out}", start="2021-01-02"),
        ),
        f"{FAMILY}.1",
        "- from: 2021-01-02",
        "gap from 2021-01-01",
    ),
    "overlap": (
        with_live(
            dated("{regime: opt_in}", until="2021-01-02"),
            dated("{regime: opt_out}", start="2021-01-01"),
        ),
        f"{FAMILY}.1",
        "- from: 2021-01-01",
        "overlaps",
    ),
    "end before begin": (
        with_live(
            dated("{regime: opt_in}", start="2021-01-02", until="2021-01-01"),
            dated("{regime: opt_out}", start="2021-01-01"),
        ),
        f"{FAMILY}.0",
        "- from: 2021-01-02",
        "before it begins",
    ),
    "end on the day it begins": (
        with_live(
            dated("{regime: opt_in}", start="2021-01-01", until="2021-01-01"),
            dated("{regime: opt_out}", start="2021-01-01"),
        ),
        f"{FAMILY}.0",
        "- from: 2021-01-01",
        "before it begins",
    ),
    "open value not last": (
        with_live(dated("{regime: opt_in}"), dated("{regime: opt_out}", start="2021-01-01")),
        f"{FAMILY}.0",
        "- from: 2020-01-01",
        "last value",
    ),
    "last value with an end": (
        with_live(dated("{regime: opt_in}", until="2030-01-01")),
        f"{FAMILY}.0",
        "- from: 2020-01-01",
        "until: null",
    ),
    "no first day but for the first": (
        with_live(
            dated("{regime: opt_in}", until="2021-01-01"),
            dated("{regime: opt_out}", start="null").replace("settled", "likely"),
        ),
        f"{FAMILY}.1",
        "- from: null",
        "first value",
    ),
    "settled without a first day": (
        with_live(dated("{regime: opt_in}", start="null")),
        f"{FAMILY}.0.certainty",
        "certainty: settled",
        "at most likely",
    ),
    "carried and settled": (
        with_live(dated("{regime: opt_in}", more="      carried: true\n")),
        f"{FAMILY}.0.certainty",
        "certainty: settled",
        "carried",
    ),
    "carried is no yes or no": (
        with_live(dated("{regime: opt_in}", more="      carried: perhaps\n")),
        f"{FAMILY}.0.carried",
        "carried: perhaps",
        "true or false",
    ),
    "no citation and no other source": (
        with_live(dated("{regime: opt_in}").replace(CITED, "null")),
        f"{FAMILY}.0",
        "- from: 2020-01-01",
        "taken_from",
    ),
    "citation without a key": (
        with_live(dated("{regime: opt_in}").replace("url: null, ", "")),
        f"{FAMILY}.0.citation",
        "citation:",
        "'url'",
    ),
    "citation with a key too many": (
        with_live(dated("{regime: opt_in}").replace("url: null", "url: null, page: 3")),
        f"{FAMILY}.0.citation.page",
        "page",
        "'page'",
    ),
    "citation seen in no known way": (
        with_live(dated("{regime: opt_in}").replace("seen: read", "seen: maybe")),
        f"{FAMILY}.0.citation",
        "citation:",
        "maybe",
    ),
    "unknown certainty": (
        with_live(dated("{regime: opt_in}").replace("settled", "sure")),
        f"{FAMILY}.0.certainty",
        "certainty: sure",
        "likely, contested",
    ),
    "unknown family": (
        PACK + rule("moonlight", dated("none_found")),
        "rules.moonlight",
        "moonlight",
        "'moonlight'",
    ),
    "open family without a name": (
        PACK + rule("registers", dated("none_found")),
        "rules.registers",
        "  registers:",
        "'registers'",
    ),
    "family of an unknown audience": (
        PACK + rule("live_calls.children", dated("none_found")),
        "rules.live_calls.children",
        "live_calls.children",
        "'live_calls.children'",
    ),
    "no timeline": (
        HEAD + "  live_calls.consumer: none_found\n" + REST,
        FAMILY,
        "live_calls.consumer",
        "list of dated values",
    ),
    "an empty timeline": (
        HEAD + "  live_calls.consumer: []\n" + REST,
        FAMILY,
        "live_calls.consumer",
        "list of dated values",
    ),
    "no day": (
        with_live(dated("{regime: opt_in}", start="01.01.2020")),
        f"{FAMILY}.0.from",
        "from: 01.01.2020",
        "YYYY-MM-DD",
    ),
    "a day that is none": (
        with_live(dated("{regime: opt_in}", start="2021-02-29")),
        f"{FAMILY}.0.from",
        "from: 2021-02-29",
        "2021-02-29",
    ),
    "published on no day": (
        with_live(dated("{regime: opt_in}", more=LATER)),
        f"{FAMILY}.0.published_on",
        "published_on",
        "soon",
    ),
    "checked on no day": (
        PACK.replace("checked_on: 2026-11-23", "checked_on: null"),
        "checked_on",
        "checked_on",
        "None",
    ),
    "no name": (PACK.replace("name: Nowhere", "name: null"), "name", "name:", "text"),
    "languages that are no list": (
        PACK.replace("languages: []", "languages: de"),
        "languages",
        "languages",
        "list",
    ),
    "an authority without its certainty": (
        PACK.replace("authorities: []", "authorities: [{name: A, url: null, role: null}]"),
        "authorities",
        "authorities",
        "certainty",
    ),
    "a subdivision of the wrong parent": (
        PACK.replace("jurisdiction: ZZ", "jurisdiction: US-FL\nparent: GB"),
        "parent",
        "parent",
        "'US-FL'",
    ),
    "a key twice": (PACK + LIVE, "", "  live_calls.consumer", "twice"),
    "an alias": (
        PACK.replace("languages: []", "languages: &x []").replace("notes: []", "notes: *x"),
        "",
        "languages: &x",
        "not allowed",
    ),
    "a tag": (PACK.replace("notes: []", "notes: !!set {}"), "", "notes:", "tag"),
    "no mapping at all": ("- ZZ\n", "", "- ZZ", "mapping"),
    "nothing at all": ("", "", "", "mapping"),
    "no yaml": ("rules: [unclosed\n", "", "rules", ""),
}
