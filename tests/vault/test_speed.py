"""The bulk path costs little more than the cipher and the HMAC alone."""

import pytest

from tests.vault.speed import figures


@pytest.mark.slow
def test_sealing_plus_token_takes_at_most_three_times_the_bare_ciphers() -> None:
    rate = figures(20_000)
    assert rate["bare cipher and HMAC"] <= 3 * rate["sealing plus token"]
    assert rate["bare cipher and HMAC"] <= 9 * rate["new data key, sealing plus token"]
