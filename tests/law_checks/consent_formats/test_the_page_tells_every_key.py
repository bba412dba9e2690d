"""`docs/checks/consent.md` names every key, and its examples are what the commands say."""

import json
import re
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from ringfence.core.law.consent_formats.details import Details, read_exchange
from ringfence.core.law.consent_formats.iso27560_document import Document27560, PiiProcessing
from ringfence.core.law.consent_formats.iso27560_read import from_27560
from ringfence.core.law.consent_formats.iso27560_write import to_27560
from ringfence.core.law.consent_record import Consent
from ringfence.interfaces.cli.checks import consent
from ringfence.rulepacks import load_packs
from tests.house.pages import ROOT

PAGE = (ROOT / "docs" / "checks" / "consent.md").read_text("utf-8")
EXAMPLES: list[Any] = [
    json.loads(block) for block in re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
]


@pytest.mark.parametrize("kind", [Consent, Details, Document27560, PiiProcessing])
def test_the_page_names_every_key(kind: type[msgspec.Struct]) -> None:
    words = set(re.findall(r"\w+", " ".join(re.findall(r"`[^`\n]+`", PAGE))))
    words |= {key for example in EXAMPLES for key in example}
    assert {field.encode_name for field in msgspec.structs.fields(kind)} <= words


def test_the_example_of_check_is_what_it_says() -> None:
    now = datetime(2026, 11, 24, 12, tzinfo=UTC)
    packs = load_packs()
    assert consent.answer(EXAMPLES[0], now=now, packs=packs) == EXAMPLES[1]
    other = {**EXAMPLES[0], "consent": {**EXAMPLES[0]["consent"], "act": "pre_ticked_box"}}
    answer: Any = consent.answer(other, now=now, packs=packs)
    assert [defect["rule"] for defect in answer["defects"]] == [
        "act.not_affirmative",
        "design.pre_set",
    ]


def test_the_example_of_export_is_what_it_says() -> None:
    given = read_exchange(EXAMPLES[2])
    assert to_27560(given.consent, given.details) == EXAMPLES[3]
    assert from_27560(EXAMPLES[3]) == given
