"""Only absolute web addresses become links; all others stay text."""

import pytest

from ringfence.interfaces.pages.components import link
from ringfence.interfaces.pages.escape import MAX_URL, safe_url

SAFE = [
    "https://law.example/act#art-7",
    "http://law.example/a?b=1&c=2",
    "HTTPS://LAW.EXAMPLE/",
    "https://law.example:8443/§-7",
    "https://[2001:db8::1]/act",
]
UNSAFE = [
    None,
    "",
    "javascript:alert(1)",
    "JAVASCRIPT://law.example/%0aalert(1)",
    "java\nscript:alert(1)",
    " https://law.example/",
    "https://law.example/ x",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "ftp://law.example/",
    "//law.example/",
    "/act",
    "https:/law.example",
    "https://",
    "https:///act",
    "https://[bad/",
    "https://user@law.example/",
    "https://law.example@evil.example/",
    "https://law.example\\@evil.example/",
    'https://law.example/"onclick=x',
    "https://law.example/<b>",
    "https://law.example/\u202egpj.exe",
    "https://law.example/\x00",
    "https://law.example/" + "a" * MAX_URL,
]


@pytest.mark.parametrize("address", SAFE)
def test_a_web_address_becomes_a_link_that_tells_no_referrer(address: str) -> None:
    assert safe_url(address) == address
    assert link("Act", address).startswith("<a ")
    assert 'rel="noreferrer noopener external"' in link("Act", address)


@pytest.mark.parametrize("address", UNSAFE)
def test_any_other_address_leaves_the_bare_text(address: str | None) -> None:
    assert safe_url(address) is None
    assert link("Act", address) == "<bdi>Act</bdi>"
