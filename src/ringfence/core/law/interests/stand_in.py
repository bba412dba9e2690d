"""A law asked in general: the gate's own case of a call, about no person in particular."""

from msgspec import UNSET, UnsetType

from ringfence.core.law.case import Case
from ringfence.core.law.interests.as_of import AsOf
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


def stand_in(
    code: str,
    *,
    packs: Packs,
    moment: AsOf,
    kind: SubjectKind = "unknown",
    call_type: CallType = "live",
    source: SourceKind | None = None,
    line: Line | None = None,
    number: Reading = NO_NUMBER,
    registers: tuple[RegisterCheck, ...] | UnsetType = UNSET,
) -> LocalCase:
    """A call without any consent under the law of ``code``, which must have a pack.

    What is not given is unknown, as in a question; so one reading of every pack serves the gate
    and the checks.
    """
    question = Question(
        number=number,
        at=moment.at,
        campaign=Campaign(purpose=NO_CAMPAIGN, basis="consent", call_type=call_type),
        subject=Subject(
            kind=kind, line=line, located_in=None if number.region else code.partition("-")[0]
        ),
        consents=(),
        source=Source(kind=source),
        registers=registers,
    )
    case = Case(question, packs)
    return LocalCase(case, packs.law(code, case.day))
