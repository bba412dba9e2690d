"""What each case brings against a call is public: names, identifiers, facts and details."""

from pathlib import Path

import pytest

from ringfence.rulepacks import load_packs
from tests.packs.reasons_of_cases import CASES, listed, told

RENEW = "if it is meant: python -m tests.packs.reasons_of_cases, and read what changed"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_reasons_of_the_cases_of_a_law(path: Path) -> None:
    now = told(path, load_packs())
    before = {line for line in listed() if line.startswith(f"{path.stem} ")}
    assert sorted(now - before) == [], RENEW
    assert sorted(before - now) == [], RENEW
