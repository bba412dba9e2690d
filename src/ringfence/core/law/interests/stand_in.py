"""A law asked in general: the gate's own case of a call, about no person in particular."""

import msgspec
from msgspec import UNSET, UnsetType

from ringfence.core.law.as_of import AsOf
from ringfence.core.law.case import Case
from ringfence.core.law.local_case import LocalCase
from ringfence.core.law.packs import Packs
from ringfence.core.law.question import Campaign, Question, RegisterCheck, Source, Subject
from ringfence.core.law.vocabulary import CallType, Line, SourceKind, SubjectKind
from ringfence.core.numbers.reading import Reading

NO_NUMBER = Reading(
    written="",
    e164=None,
    well_formed=False,
    valid=False,
    type="unknown",
    region=None,
    time_zones=(),
)
NO_CAMPAIGN = "any"


class Calls(msgspec.Struct, frozen=True, kw_only=True):
    """Calls in general. What is not given is unknown, as in a question."""

    kind: SubjectKind = "unknown"
    call_type: CallType = "live"
    source: SourceKind | None = None
    line: Line | None = None


def stand_in(
    code: str,
    *,
    packs: Packs,
    moment: AsOf,
    calls: Calls,
    number: Reading = NO_NUMBER,
    registers: tuple[RegisterCheck, ...] | UnsetType = UNSET,
) -> LocalCase:
    """A call without any consent under the law of ``code``, which must have a pack.

    So one reading of every pack serves the gate and the checks.
    """
    question = Question(
        number=number,
        at=moment.at,
        campaign=Campaign(purpose=NO_CAMPAIGN, basis="consent", call_type=calls.call_type),
        subject=Subject(
            kind=calls.kind,
            line=calls.line,
            located_in=None if number.region else code.partition("-")[0],
        ),
        consents=(),
        source=Source(kind=calls.source),
        registers=registers,
    )
    case = Case(question, packs)
    return LocalCase(case, packs.law(code, case.day))
