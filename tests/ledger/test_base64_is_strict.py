"""One text for one value, in both Base64s."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringfence.core.ledger.base64_text import (
    Base64Error,
    from_base64,
    from_base64url,
    to_base64,
    to_base64url,
)


@given(st.binary(max_size=70))
def test_every_value_is_read_back(value: bytes) -> None:
    assert from_base64(to_base64(value)) == value
    assert from_base64url(to_base64url(value)) == value


@given(st.text("AQg+/-_= \n", max_size=9) | st.text(max_size=9))
def test_a_text_that_is_read_is_the_one_that_is_written(text: str) -> None:
    for read, write in [(from_base64, to_base64), (from_base64url, to_base64url)]:
        try:
            value = read(text)
        except Base64Error:
            continue
        assert write(value) == text


@pytest.mark.parametrize("text", ["QR==", "QQ", "QQ=", "QQ== ", "Q Q=", "\u00e9", "-_8=", "Q"])
def test_other_forms_of_base64_are_refused(text: str) -> None:
    with pytest.raises(Base64Error):
        from_base64(text)


@pytest.mark.parametrize("text", ["QR", "QQ==", "QQ ", "\u00e9", "+/8", "Q", "\ud800"])
def test_other_forms_of_base64url_are_refused(text: str) -> None:
    with pytest.raises(Base64Error):
        from_base64url(text)
