"""Which objections a consent must be later than (CN-29): in doubt every one, as for the gate."""

import pytest

from tests.law_checks.consents.asked import Facts, judge

RECEIVED = "2026-11-01"
OVERTAKEN = ("invalid", ["after_objection"])
TO_ALL: dict[str, Facts] = {
    "to everything": {"scope": "all"},
    "to nobody knows what": {},
    "to some hours, nobody knows which": {"scope": "hours"},
    "to every hour of the day": {"scope": "hours", "not_between": ["00:00", "24:00"]},
    "to hours from one to the same": {"scope": "hours", "not_between": ["18:00", "18:00"]},
    "to this purpose": {"scope": "purpose", "purpose": "garden-furniture-offers"},
    "to a purpose, nobody knows which": {"scope": "purpose"},
    "to a purpose without a name": {"scope": "purpose", "purpose": " "},
    "to a brand": {"scope": "brand", "brand": "Beispiel"},
}
TO_LESS: dict[str, Facts] = {
    "to the evening": {"scope": "hours", "not_between": ["18:00", "24:00"]},
    "to the night": {"scope": "hours", "not_between": ["20:00", "09:00"]},
    "to another purpose": {"scope": "purpose", "purpose": "energy-offers"},
}


@pytest.mark.parametrize("objection", TO_ALL.values(), ids=TO_ALL)
def test_one_that_may_be_to_all_overtakes(objection: Facts) -> None:
    assert judge(objections=[{"received_at": RECEIVED, **objection}]) == OVERTAKEN


@pytest.mark.parametrize("objection", TO_LESS.values(), ids=TO_LESS)
def test_one_that_leaves_this_use_does_not(objection: Facts) -> None:
    assert judge(objections=[{"received_at": RECEIVED, **objection}]) == ("valid", [])
