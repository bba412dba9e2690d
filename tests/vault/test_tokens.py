"""A number's token: one per key, the same for the same number, and never without E.164."""

import hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringfence.core.vault.fault import Fault, VaultError
from ringfence.core.vault.tokens import TokenKey, TokenKeys, digits_of, first_token_key
from tests.vault.keys import AT, NUMBER, NUMBERS, secret, source

KEY = TokenKey("example-ltd", 1, AT, secret())


def rotated(count: int) -> TokenKeys:
    random_bytes = source()
    keys = first_token_key("example-ltd", at=AT, random_bytes=random_bytes)
    for _ in range(count):
        keys = keys.rotated(at=AT, random_bytes=random_bytes)
    return keys


@given(st.from_regex(r"\+[1-9][0-9]{1,14}", fullmatch=True))
def test_a_token_is_the_hmac_of_version_and_number(e164: str) -> None:
    expected = hmac.digest(secret().reveal(), b"v1:" + e164.encode(), "sha256")
    assert KEY.token(e164) == (KEY.key_id, expected)


def test_a_column_gets_the_tokens_of_its_numbers_in_order() -> None:
    assert KEY.values(NUMBERS) == [KEY.token(number).value for number in NUMBERS]
    assert KEY.values([]) == []


def test_different_numbers_and_different_keys_give_different_tokens() -> None:
    other = TokenKey("other-ltd", 1, AT, secret(2))
    assert len({*KEY.values(NUMBERS), *other.values(NUMBERS)}) == 2 * len(NUMBERS)


@pytest.mark.parametrize(
    "number",
    [
        "",
        "+",
        "493023125000",
        "+0493023125000",
        "00493023125000",
        "+49 30 23125000",
        "+493023125000\n",
        " +493023125000",
        "+４９3023125000",
        "+4930231250001234",
        "+4",
        "+49302312500\ud800",
    ],
)
def test_a_number_that_is_not_e164_is_refused_and_not_told(number: str) -> None:
    for refuses in (
        KEY.token,
        digits_of,
        rotated(1).tokens,
        lambda each: KEY.values([NUMBER, each]),
    ):
        with pytest.raises(VaultError) as refused:
            refuses(number)
        assert refused.value.fault is Fault.NOT_E164
        assert len(number) < 3 or number not in str(refused.value)


def test_a_number_has_a_token_under_each_live_key_the_current_first() -> None:
    keys = rotated(2)
    tokens = keys.tokens(NUMBER)
    assert [key.number for key in keys.keys] == [3, 2, 1]
    assert tokens == tuple(key.token(NUMBER) for key in keys.keys)
    assert tokens[0].key_id == keys.current.key_id


def test_after_a_rotation_an_old_token_still_matches() -> None:
    before = rotated(0)
    stored = before.current.token(NUMBER)
    after = before.rotated(at=AT, random_bytes=source(5))
    assert stored in after.tokens(NUMBER)
    assert after.current.token(NUMBER) != stored


def test_a_key_with_entries_of_its_own_is_never_dropped() -> None:
    keys = rotated(1)
    old = keys.keys[1].key_id
    with pytest.raises(VaultError, match="2 stored tokens know no newer key"):
        keys.without(old, tokens_left=2)
    assert [key.number for key in keys.without(old, tokens_left=0).keys] == [2]


def test_the_current_key_and_an_unknown_one_are_not_dropped() -> None:
    keys = rotated(1)
    for key_id in (keys.current.key_id, KEY.key_id):
        with pytest.raises(VaultError):
            keys.without(key_id, tokens_left=0)


def test_keys_of_two_controllers_or_none_are_no_set() -> None:
    other = TokenKey("other-ltd", 2, AT, secret(2))
    for keys in ([], [KEY, other], [KEY, KEY]):
        with pytest.raises(VaultError):
            TokenKeys(keys)
