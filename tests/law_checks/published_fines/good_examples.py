"""Good examples of the commands whose own tests keep none that fits: Italy, autumn of 2026."""

from tests.law_checks.erasure.base_erasure import ERASURE as GOOD_ERASURE
from tests.law_checks.lists.base_list import CONSENT, Facts
from tests.law_checks.notices.base_notice import ITEMS
from tests.law_checks.notices.base_notice import NOTICE as GOOD_NOTICE
from tests.law_checks.rights.base_request import REQUEST as GOOD_REQUEST
from tests.law_checks.rights.base_request import changed

AT = "2026-11-23T10:00:00+01:00"

GIVEN: Facts = {
    "consent": CONSENT,
    "for": {
        "controller": "Esempio Assicurazioni SpA",
        "purpose": "insurance-offers",
        "channel": "live_call",
        "country": "IT",
    },
    "objections": [],
    "at": AT,
}
"""A consent that carries a call: that of the accepted list."""
REQUEST: Facts = changed(
    GOOD_REQUEST,
    {
        "received": "2026-10-01",
        "country": "IT",
        "answer.given_at": "2026-10-20",
        "automated_decision": {"solely": False, "legal_effect": False, "vulnerable": False},
        "at": AT,
    },
)
"""A request for access, answered in time and in full."""
ERASURE: Facts = changed(GOOD_ERASURE, {"grounds": ["objection"], "at": AT})
"""Data erased after an objection, with an entry so that the number never comes back."""
NOTICE: Facts = changed(
    GOOD_NOTICE,
    {
        "items": [item for item in ITEMS if item not in ("li_text", "must_provide")],
        "country": "IT",
        "at": AT,
    },
)
"""People of a bought list, told everything at the first call."""
