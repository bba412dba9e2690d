"""A caller id is judged by its form only."""

import pytest

from ringfence.core.numbers.caller_id import caller_id_form


@pytest.mark.parametrize(
    ("written", "region", "form"),
    [
        ("+49 30 23125900", None, "+493023125900"),
        ("030 23125900", "DE", "+493023125900"),
        ("400 12 34 56", "ES", "+34400123456"),
        ("+34 400123456", None, "+34400123456"),
        ("140 1234567", "IN", "+911401234567"),
        ("400123456", None, "400123456"),
    ],
)
def test_a_form_need_not_be_a_valid_number(written, region, form):
    assert caller_id_form(written, region=region) == form


@pytest.mark.parametrize("written", ["", "anonymous", "withheld", "Restricted", "Ringfence", "-"])
def test_a_withheld_caller_id_has_no_form(written):
    assert caller_id_form(written, region="DE") is None
