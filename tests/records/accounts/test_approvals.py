"""What needs two persons is done only once a second one said yes, or a lone one has waited."""

from datetime import timedelta

import pytest

from ringfence.records.accounts import services
from tests.records.conftest import NOW

pytestmark = pytest.mark.usefixtures("store")


def test_the_one_who_asked_cannot_approve() -> None:
    controller = services.add_controller("Example Ltd", country="DE", at=NOW)
    owner = services.add_staff(
        "owner", password="a long enough one", roles=[(controller, "owner")], at=NOW
    )
    dpo = services.add_staff("dpo", password=None, roles=[(controller, "dpo")], at=NOW)
    approval = services.request_approval(
        controller, "suppression.lift", subject="s1", by=owner, at=NOW
    )
    with pytest.raises(services.AccountError, match="another person"):
        services.approve(approval, by=owner, at=NOW)
    assert not services.ready(approval, at=NOW + timedelta(days=400))
    services.approve(approval, by=dpo, at=NOW)
    assert services.ready(approval, at=NOW)


@pytest.mark.parametrize(("act", "hours"), [("erasure.do", 24), ("suppression.lift", 72)])
def test_a_lone_operator_waits_instead(act: str, hours: int) -> None:
    controller = services.add_controller("Example Ltd", country="DE", at=NOW)
    owner = services.add_staff("owner", password=None, roles=[(controller, "owner")], at=NOW)
    services.declare_sole_operator(controller, owner, at=NOW)
    approval = services.request_approval(controller, act, subject="s1", by=owner, at=NOW)
    wait = timedelta(hours=hours)
    assert not services.ready(approval, at=NOW + wait - timedelta(microseconds=1))
    assert services.ready(approval, at=NOW + wait)
    services.undo(approval, at=NOW)
    assert not services.ready(approval, at=NOW + wait)


def test_where_two_work_nobody_is_a_lone_operator() -> None:
    controller = services.add_controller("Example Ltd", country="DE", at=NOW)
    owner = services.add_staff("owner", password=None, roles=[(controller, "owner")], at=NOW)
    services.add_staff("dpo", password=None, roles=[(controller, "dpo")], at=NOW)
    with pytest.raises(services.AccountError, match="2 people"):
        services.declare_sole_operator(controller, owner, at=NOW)
