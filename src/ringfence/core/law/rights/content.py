"""What each right must bring the person, where it was not refused (GDPR 15-22)."""

from collections.abc import Iterator

from ringfence.core.law.found import Found
from ringfence.core.law.rights.duty import held_by_law, no_such_decision, not_portable
from ringfence.core.law.rights.facts import Answer
from ringfence.core.law.rights.hearing import RightsHearing, RightsRule
from ringfence.core.law.rights.words import BOOK

TELLS_RECIPIENTS = frozenset({"rectification", "erasure", "restriction"})


def _access(hearing: RightsHearing) -> Answer | None:
    """The answer to a request for access that had to be complied with."""
    if hearing.asked.right != "access" or hearing.duty == "refuse":
        return None
    return hearing.compliance()


def _must_be_told(told: bool | None, rule: str, key: str) -> Iterator[Found]:
    if told is None:
        yield BOOK.unknown(rule, key)
    elif not told:
        yield BOOK.refused(rule)


def source(hearing: RightsHearing) -> Iterator[Found]:
    """RA-01: where the data came from."""
    given = _access(hearing)
    if given is not None:
        yield from _must_be_told(given.source_given, "access.no_source", "answer.source_given")


def complaint(hearing: RightsHearing) -> Iterator[Found]:
    """RA-01: that the person may complain to the authority."""
    given = _access(hearing)
    if given is not None:
        yield from _must_be_told(
            given.complaint_right, "access.no_complaint_right", "answer.complaint_right"
        )


def recipients(hearing: RightsHearing) -> Iterator[Found]:
    """RA-03: recipients by name, as far as they are known."""
    given = _access(hearing)
    if given is None or given.recipients_named or given.recipients_known is False:
        return
    unknown = [
        key for key in ("recipients_named", "recipients_known") if getattr(given, key) is None
    ]
    for key in unknown:
        yield BOOK.unknown("access.recipients_unnamed", f"answer.{key}")
    if not unknown:
        yield BOOK.refused("access.recipients_unnamed")


def recordings(hearing: RightsHearing) -> Iterator[Found]:
    """RA-04: every recording that is held."""
    given = _access(hearing)
    if given is None or given.recordings_held == 0:
        return
    unknown = [
        key for key in ("recordings_held", "recordings_given") if getattr(given, key) is None
    ]
    for key in unknown:
        yield BOOK.unknown("access.recordings_withheld", f"answer.{key}")
    if given.recordings_held is None or given.recordings_given is None:
        return
    if given.recordings_given < given.recordings_held:
        lacking = given.recordings_held - given.recordings_given
        yield BOOK.refused("access.recordings_withheld", str(lacking))


def recipients_told(hearing: RightsHearing) -> Iterator[Found]:
    """RN-01: whoever received the data hears what was done, by the case's last day."""
    if hearing.asked.right not in TELLS_RECIPIENTS or hearing.compliance() is None:
        return
    told = hearing.asked.recipients_told
    if told is None:
        yield BOOK.unknown("recipients.untold", "recipients_told")
    elif not told:
        yield BOOK.refused("recipients.untold" if hearing.clock.over else "recipients.owed")


def objection_passed_on(hearing: RightsHearing) -> Iterator[Found]:
    """OB-05: processors and joint callers hear of an objection."""
    if hearing.asked.right == "objection":
        yield from _must_be_told(
            hearing.asked.recipients_told, "objection.not_passed_on", "recipients_told"
        )


def told_before_lifting(hearing: RightsHearing) -> Iterator[Found]:
    """RS-02: the person hears before a restriction ends."""
    if hearing.asked.right == "restriction" and hearing.compliance() is not None:
        yield from _must_be_told(
            hearing.asked.told_before_lifting, "restriction.lifted_untold", "told_before_lifting"
        )


def portable(hearing: RightsHearing) -> Iterator[Found]:
    """RP-01, RP-02: data that are not portable, and inferred ones among those that are."""
    if hearing.asked.right != "portability":
        return
    if not_portable(hearing.asked):
        yield BOOK.refused("portability.not_applicable")
    elif hearing.data().inferred:
        yield BOOK.refused("portability.inferred")


def kept_by_law(hearing: RightsHearing) -> Iterator[Found]:
    """RE-03: what a law demands to keep is not erased."""
    if hearing.asked.right == "erasure" and held_by_law(hearing.asked):
        yield BOOK.refused("erasure.held_by_law")


def decision(hearing: RightsHearing) -> Iterator[Found]:
    """RM-01: a machine alone decides only for a contract, by law or with explicit consent."""
    if hearing.asked.right != "automated_decision":
        return
    if no_such_decision(hearing.asked):
        yield BOOK.refused("decision.not_applicable")
        return
    facts, basis = hearing.decision(), hearing.data().basis
    if facts.legal_effect is False and facts.vulnerable:
        yield BOOK.refused("decision.vulnerable")
    unknown = [
        f"automated_decision.{key}"
        for key in ("solely", "legal_effect")
        if getattr(facts, key) is None
    ]
    if facts.legal_effect is False and facts.vulnerable is None:
        unknown.append("automated_decision.vulnerable")
    if basis is None:
        unknown.append("data.basis")
    for key in unknown:
        yield BOOK.unknown("decision.no_basis", key)
    if not unknown and facts.legal_effect and basis == "legitimate_interest":
        yield BOOK.refused("decision.no_basis")


RULES: tuple[RightsRule, ...] = (
    source,
    complaint,
    recipients,
    recordings,
    recipients_told,
    objection_passed_on,
    told_before_lifting,
    portable,
    kept_by_law,
    decision,
)
