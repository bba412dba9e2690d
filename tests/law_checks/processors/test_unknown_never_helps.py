"""No answer gets better by leaving a fact out, whichever it is."""

from collections.abc import Iterator

import pytest

from tests.law_checks.processors.base_cases import CONTRACT, TRANSFER, Facts, changed
from tests.law_checks.processors.conftest import Bind, Send
from tests.law_checks.processors.test_contract_rules import FAILS
from tests.law_checks.processors.test_transfer_rules import REFUSED


def keys_of(facts: Facts, *, before: str = "") -> Iterator[str]:
    """Every key but the moment, as a path."""
    for key, value in facts.items():
        if key != "at" or before:
            yield f"{before}{key}"
        if isinstance(value, dict):
            yield from keys_of(value, before=f"{before}{key}.")


@pytest.mark.parametrize("change", [row[0] for row in FAILS.values()], ids=FAILS)
def test_a_contract_that_fails_fails_with_less_said(bind: Bind, change: Facts) -> None:
    for key in keys_of(changed(CONTRACT, change)):
        assert bind({**change, key: None})["result"] == "fail", key


@pytest.mark.parametrize("change", [row[0] for row in REFUSED.values()], ids=REFUSED)
def test_a_transfer_that_is_refused_is_refused_with_less_said(send: Send, change: Facts) -> None:
    for key in keys_of(changed(TRANSFER, change)):
        assert send({**change, key: None})["result"] == "not_permitted", key
