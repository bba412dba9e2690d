"""What a consent is tried against: the wanted use, the moment, and what the law asks."""

from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from ringfence.core.law.question import Objection
from ringfence.core.law.rule_values import ConsentForm, ConsentLife
from ringfence.core.law.vocabulary import Channel


class Trial(msgspec.Struct, frozen=True, kw_only=True):
    """One use of a consent at one instant (UTC).

    ``controller``, ``purpose``, ``channel`` None: not said, so not covered. ``age_limit`` is
    that of GDPR 8 in the person's country. ``now`` is the moment of asking, where it differs
    from the moment asked about. ``life_contested``: ``life`` is no law's but the strict reading
    of a contested point.
    """

    at: datetime
    zones: tuple[ZoneInfo, ...]
    controller: str | None
    purpose: str | None
    channel: Channel | None
    life: ConsentLife
    form: ConsentForm
    age_limit: int
    now: datetime
    claimed_basis: str | None = None
    objections: tuple[Objection, ...] = ()
    life_contested: bool = False
