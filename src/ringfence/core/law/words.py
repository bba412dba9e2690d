"""The words of a reason: one sentence of what was found, one of what would change it.

Codes are stable, words may be improved. ``{0}``, ``{1}`` are a finding's details.
"""

from ringfence.core.law.consents.words import WORDS as DEFECT_WORDS
from ringfence.core.law.finding import Finding

_Words = tuple[str, str | None]

WORDS: dict[tuple[str, str], _Words] = {
    ("number.invalid", ""): (
        "This is not a telephone number that can be called as it stands.",
        "Correct the number at its source; never guess digits.",
    ),
    ("number.invalid", "likely_meant"): (
        "This is no valid number; another form of it would be, but nothing is rewritten without "
        "a person.",
        "Ask where the number came from and have it corrected to its likely form.",
    ),
    ("number.invalid", "letters"): (
        "The number holds letters, so its digits cannot be trusted.",
        "Correct the number at its source; never turn letters into digits.",
    ),
    ("number.invalid", "exponent"): (
        "A spreadsheet turned the number into a rounded figure; digits are lost.",
        "Take the number again from its source, as text.",
    ),
    ("number.invalid", "several_numbers"): (
        "More than one number stands in one place.",
        "Give each number a row or question of its own.",
    ),
    ("number.not_callable", ""): (
        "A number of the kind '{0}' is not called for marketing.",
        None,
    ),
    ("jurisdiction.no_pack", ""): (
        "The law of {0} is not among the rule packs, and unknown law is no permission.",
        "Add a reviewed rule pack for {0}.",
    ),
    ("jurisdiction.no_pack", "no_country"): (
        "The number belongs to no country, so no law can be asked.",
        None,
    ),
    ("law.unknown_on_date", ""): (
        "The rule pack of {0} does not reach back to this day.",
        "Ask for a day the pack covers.",
    ),
    ("law.unknown_on_date", "silent"): (
        "What {0} says about {1} is not known.",
        "Have the rule reviewed and entered in the pack.",
    ),
    ("consent.missing", ""): (
        "This call needs the person's consent, and none is on record.",
        "Obtain a consent that names this caller, this purpose and calls by telephone.",
    ),
    ("consent.missing", "named_basis"): (
        "The campaign rests on consent, and no consent of this person is on record.",
        "Obtain a consent that names this caller, this purpose and calls by telephone.",
    ),
    ("consent.missing", "presumed_interest"): (
        "A call to a business needs at least a presumed interest, shown by concrete facts.",
        "Record why this business would want this very call, and the evidence for it.",
    ),
    ("consent.invalid", ""): (
        "A consent on record is not valid for this call.",
        "Obtain a new consent in the way the law asks.",
    ),
    ("consent.not_demonstrable", ""): (
        "A consent cannot be shown as the law asks.",
        "Complete the record with its proof, or obtain a new consent.",
    ),
    ("consent.withdrawn", ""): (
        "The person has withdrawn the consent.",
        "Only a new consent, given by the person of their own accord, would carry a call.",
    ),
    ("consent.stale", ""): (
        "The consent is older than the {0} it may be, or past its own end.",
        "Have the person reaffirm it, or obtain a new one.",
    ),
    ("consent.wrong_purpose", ""): (
        "The consent does not cover this purpose.",
        "Obtain a consent for this purpose.",
    ),
    ("consent.wrong_channel", ""): (
        "The consent does not cover this kind of call.",
        "Obtain a consent that names this kind of call.",
    ),
    ("consent.wrong_controller", ""): (
        "The consent does not name this caller.",
        "Obtain a consent that names this caller.",
    ),
    ("consent.minor", ""): (
        "The person is known to be younger than {0}; minors are not called.",
        None,
    ),
    ("basis.not_allowed", ""): (
        "The named basis does not carry this call.",
        "Name another basis.",
    ),
    ("basis.not_allowed", "consent_needed"): (
        "This call needs consent; a legitimate interest cannot stand in for it.",
        "Obtain consent and run the campaign on that basis.",
    ),
    ("basis.not_allowed", "presumed_unknown"): (
        "This law does not know presumed consent for this call.",
        "Choose a basis this law knows: consent, or legitimate interest where it allows.",
    ),
    ("basis.not_allowed", "contract"): (
        "A contract never carries advertising.",
        "Use consent, or legitimate interest where the law allows; or make it a service call.",
    ),
    ("basis.not_allowed", "legal_duty"): (
        "A legal duty never carries advertising.",
        "Use consent, or legitimate interest where the law allows; or make it a service call.",
    ),
    ("customer.not_met", ""): (
        "The conditions of the exception for existing customers are not all shown.",
        "Record the missing facts of the customer relation, or obtain consent.",
    ),
    ("customer.not_met", "no_exception"): (
        "This law makes no exception for existing customers for this call.",
        "Obtain consent.",
    ),
    ("automated.no_consent", ""): (
        "A call without a person on the line needs prior consent to such calls.",
        "Obtain consent that names automated calls, or have a person make the call.",
    ),
    ("automated.banned", ""): (
        "Calls without a person on the line are banned here, with consent too.",
        "Have a person make the call.",
    ),
    ("lia.missing", ""): (
        "No legitimate-interest assessment is on record for this campaign.",
        "Carry out the assessment and record its date before calling.",
    ),
    ("lia.failed", ""): (
        "The legitimate-interest assessment did not pass.",
        "Change the campaign until an assessment passes, or use consent.",
    ),
    ("lia.expired", ""): (
        "The legitimate-interest assessment is past its review date.",
        "Review the assessment and record the new date.",
    ),
    ("objection.recorded", ""): (
        "The person has objected to marketing by this caller; that is final, on any basis.",
        "Only the person's own later consent, freely given, would lift it.",
    ),
    ("objection.recorded", "purpose"): (
        "The person has objected to calls for this purpose.",
        "Only the person's own later consent, freely given, would lift it.",
    ),
    ("objection.recorded", "brand"): (
        "The person has objected to calls for this brand, or it is not known which brand calls.",
        "Only the person's own later consent would lift it; name the brand if it is another.",
    ),
    ("objection.recorded", "profiling"): (
        "The person has objected to profiling, and this campaign scores people or does not say.",
        "Run the campaign without scoring and say so.",
    ),
    ("register.listed", ""): (
        "The person is entered in {0}.",
        "Only a consent to this very caller, as the law asks it, stands beside the entry.",
    ),
    ("register.unchecked", ""): (
        "{0} must be checked before this call, and no check is on record.",
        "Check {0} and record the answer with its date.",
    ),
    ("register.stale", ""): (
        "The last check of {0} is older than allowed.",
        "Check {0} again.",
    ),
    ("source.unverified", ""): (
        "Where the number came from has not been verified.",
        "Verify the source and record it.",
    ),
    ("source.unverified", "quarantine"): (
        "The list this number came with is in quarantine.",
        "Finish the check of the list and accept it.",
    ),
    ("source.rejected", ""): (
        "The list this number came with was rejected.",
        None,
    ),
    ("source.expired", ""): (
        "The list this number came with has expired.",
        "Check the list anew, or obtain the number from the person.",
    ),
    ("notice.overdue", ""): (
        "The person should have been told by now who holds the data and from where; nobody did.",
        "Give the notice (GDPR 14) in writing, then call.",
    ),
    ("subject.restricted", ""): (
        "The data of this person are restricted: they may be kept, not used.",
        "Wait until the restriction is lifted and the person told.",
    ),
    ("subject.erased", ""): (
        "The data of this person have been erased.",
        None,
    ),
    ("sector.banned", ""): (
        "Calls to sell {0} are banned here, with consent too.",
        None,
    ),
    ("sector.banned", "with_exceptions"): (
        "Calls to sell {0} are banned here.",
        "The law excepts only: {1}.",
    ),
    ("hours.closed", ""): (
        "It is outside the hours at which people may be called there (that day: {0}).",
        "Call within the hours.",
    ),
    ("hours.closed", "agreed"): (
        "It is outside the hours the person agreed to.",
        "Call within the agreed hours.",
    ),
    ("hours.closed", "never"): (
        "No hour is left at which the law, the agreed hours and the person's wishes all let a "
        "call be made.",
        "Ask the person which hours suit, and record them.",
    ),
    ("hours.closed", "objection"): (
        "The person has asked not to be called at this time of day.",
        "Call outside the hours the person named.",
    ),
    ("hours.holiday", ""): (
        "It is a public holiday there, or may be one ({0}).",
        "Call on the next open day.",
    ),
    ("cap.reached", ""): (
        "The number was already tried {0} times within {1}.",
        "Wait until an earlier attempt falls out of the period.",
    ),
    ("cap.cooldown", ""): ("The number is in a period of silence of {0}.", "Wait until it ends."),
    ("cap.cooldown", "refused"): (
        "The person said no to this offer; {0} of silence follow.",
        "Wait until the period ends.",
    ),
    ("cap.cooldown", "abandoned"): (
        "The last answered call to this number was abandoned; {0} of silence follow.",
        "Wait until the period ends.",
    ),
    ("cap.cooldown", "voicemail"): (
        "A machine answered the last call; {0} of silence follow.",
        "Wait until the period ends, or have a person call.",
    ),
    ("cap.refused", ""): (
        "The person said no, and here a no is for good.",
        "Only a new consent, given by the person of their own accord, would carry a call.",
    ),
    ("caller_id.missing", ""): (
        "The call must show the caller's number.",
        "Show a number at which the caller can be reached.",
    ),
    ("caller_id.not_allowed", ""): (
        "The number shown may not be used for this call.",
        "Show a number the law allows.",
    ),
    ("caller_id.not_allowed", "owner"): (
        "The number shown must belong to the {0}.",
        "Show a number of the {0}.",
    ),
    ("caller_id.not_allowed", "range"): (
        "The number shown is of a range that may not be used for this call.",
        "Show a number of the range: {0}.",
    ),
    ("caller_id.not_allowed", "unreachable"): (
        "The number shown must be one that can be called back.",
        "Show a number that is answered.",
    ),
    ("abandoned.too_many", ""): (
        "The campaign has abandoned more than {0} of its answered calls.",
        "Slow the dialler down until the share is within the limit.",
    ),
    ("agent.untrained", ""): (
        "The agent's training is not on record or has lapsed.",
        "Train the agent and record until when it holds.",
    ),
    ("processor.no_contract", ""): (
        "No contract with the processor that dials is on record for this day.",
        "Conclude or renew the contract (GDPR 28(3)) and record it.",
    ),
    ("processor.no_contract", "clauses"): (
        "The contract with the processor lacks clauses that GDPR 28(3) asks.",
        "Complete the contract.",
    ),
    ("transfer.not_permitted", ""): (
        "The processor sits in {0}, which is not adequate, and no tool carries the transfer.",
        "Conclude standard contractual clauses with an assessment, or use a processor elsewhere.",
    ),
    ("transfer.not_permitted", "tool_incomplete"): (
        "The tool for the transfer to {0} is not complete or not signed.",
        "Complete and sign it, annexes included.",
    ),
    ("transfer.not_permitted", "assessment"): (
        "The transfer to {0} has no passed assessment of the last twelve months.",
        "Carry out the transfer impact assessment.",
    ),
    ("transfer.not_permitted", "exceptional_only"): (
        "An exception for single cases (GDPR 49) never carries standing work in {0}.",
        "Conclude standard contractual clauses with an assessment.",
    ),
    ("campaign.closed", ""): ("The campaign is not open.", "Call while it is open."),
    ("campaign.closed", "over"): ("The campaign is over.", "Open a new campaign."),
    ("campaign.closed", "not_yet"): (
        "The campaign has not opened yet.",
        "Call once it has opened.",
    ),
    ("campaign.suspended", ""): (
        "The campaign is suspended.",
        "Resume it once the reason is mended.",
    ),
}


UNKNOWN: dict[str, str] = {
    "abandoned.too_many": "How many calls of the campaign were answered, and how many "
    "abandoned, is not known.",
    "agent.untrained": "Whether the agent is trained is not known.",
    "automated.no_consent": "Whether a person or a machine makes the call is not known; it is "
    "read as automated, which needs consent.",
    "caller_id.missing": "Which number the call will show is not known.",
    "caller_id.not_allowed": "Whose number the call will show is not known.",
    "cap.reached": "Earlier attempts to this number were not looked up.",
    "consent.missing": "This call needs the person's consent, and consents were not looked up.",
    "hours.holiday": "Whether that day is a public holiday there is not known.",
    "lia.expired": "Until when the legitimate-interest assessment holds is not known.",
    "lia.failed": "How the legitimate-interest assessment ended is not known.",
    "notice.overdue": "Since when the data are held, and so whether the person should have been "
    "told, is not known.",
    "objection.recorded": "Objections of this person were not looked up.",
    "processor.no_contract": "Whether a complete contract binds the processor that dials is not "
    "known.",
    "sector.banned": "What is sold is not known, and some trades may not be sold by telephone "
    "here.",
    "source.unverified": "Where the number came from, or when, is not known.",
    "subject.erased": "Whether the data of this person have been erased is not known.",
    "subject.restricted": "Whether the data of this person are restricted is not known.",
    "transfer.not_permitted": "Where the processor sits is not known.",
}
"""What is said where a fact that a rule needs was not given: never that the rule was broken."""


def text_of(finding: Finding) -> str:
    """What was found, in one sentence; of an unknown fact only that it is not known."""
    if finding.outcome == "unknown" and finding.rule in UNKNOWN:
        return UNKNOWN[finding.rule]
    return _filled(_words(finding)[0], finding)


def remedy_of(finding: Finding) -> str | None:
    """Which change of facts would make the call lawful, if any."""
    if finding.outcome == "unknown" and finding.missing is not None:
        return f"Find out and give {finding.missing}."
    remedy = _words(finding)[1]
    return None if remedy is None else _filled(remedy, finding)


def _words(finding: Finding) -> _Words:
    if finding.rule in ("consent.invalid", "consent.not_demonstrable"):
        defect = DEFECT_WORDS.get(finding.variant)
        if defect is not None:
            return defect[:2]
    exact = WORDS.get((finding.rule, finding.variant))
    return exact or WORDS.get((finding.rule, ""), (finding.rule, None))


def _filled(text: str, finding: Finding) -> str:
    details = finding.details or ("what is allowed", "")
    return text.format(*details, *("",) * 2)
