"""The words of every rule on breaches, and where it stands."""

from ringfence.core.law.citation import Citation
from ringfence.core.law.found import Book, RuleWords
from ringfence.core.law.gdpr_articles import cited

VIOLATION, UNKNOWN, WARN = "violation", "unknown", "warn"
GUIDELINES = (Citation(law="EDPB Guidelines 9/2022", article=None, url=None, seen="no"),)

WORDS: dict[str, RuleWords] = {
    "start.unknown": RuleWords(
        "BR-01",
        UNKNOWN,
        "Since when the controller is aware of the breach is not known.",
        None,
        (*cited("33(1)"), *GUIDELINES),
    ),
    "investigation.not_prompt": RuleWords(
        "BR-01",
        WARN,
        "A prompt investigation is not on record, so the clock starts with the suspicion.",
        "Record when the investigation began and ended, if it was prompt.",
        (*cited("33(1)"), *GUIDELINES),
    ),
    "severity.unknown": RuleWords(
        "BR-07", UNKNOWN, "The severity cannot be reckoned.", None, cited("33(1)")
    ),
    "notice.missing": RuleWords(
        "BR-06",
        VIOLATION,
        "The authority was not told within 72 hours.",
        "Tell it at once, with the reasons for the delay.",
        cited("33(1)"),
        contested="X4",
    ),
    "notice.owed": RuleWords(
        "BR-02",
        WARN,
        "The authority is still to be told (time limit: {0}).",
        "Tell it with what is known; the rest may follow.",
        cited("33(1), 33(4)"),
    ),
    "notice.late": RuleWords(
        "BR-09",
        VIOLATION,
        "The notice came after 72 hours, without the reasons for the delay.",
        "Give the authority the reasons.",
        cited("33(1)"),
        contested="X4",
    ),
    "notice.incomplete": RuleWords(
        "BR-10",
        WARN,
        "The notice is not complete, and no supplement followed yet.",
        "Send what is missing without undue further delay.",
        cited("33(3), 33(4)"),
    ),
    "notice.content_unknown": RuleWords(
        "BR-10",
        UNKNOWN,
        "Whether the notice was complete is not known.",
        None,
        cited("33(3), 33(4)"),
    ),
    "people.untold": RuleWords(
        "BR-11",
        VIOLATION,
        "The people concerned were not told.",
        "Tell each of them directly, in plain words: what happened, what it may lead to, what is "
        "done, what they can do, whom to ask.",
        cited("34(1), 34(2)"),
    ),
    "people.only_in_public": RuleWords(
        "BR-11",
        VIOLATION,
        "The people were told in public only, without a ground for that.",
        "Tell each of them directly, or record the disproportionate effort.",
        cited("34(3)(c)"),
    ),
    "people.ground_does_not_hold": RuleWords(
        "BR-11",
        VIOLATION,
        "The ground for not telling people each directly does not hold on these facts.",
        "Tell each of them directly.",
        cited("34(3)"),
    ),
    "people.owed": RuleWords(
        "BR-11",
        WARN,
        "The people concerned are still to be told, without undue delay.",
        "Tell each of them directly, in plain words.",
        cited("34(1)"),
    ),
    "register.missing": RuleWords(
        "BR-12",
        VIOLATION,
        "The breach is not in the register of breaches.",
        "Enter facts, effects, remedies, and the decision with its reasons.",
        cited("33(5)"),
    ),
    "register.owed": RuleWords(
        "BR-12",
        WARN,
        "The breach is still to be entered in the register of breaches.",
        "Enter facts, effects, remedies, and the decision with its reasons.",
        cited("33(5)"),
    ),
    "register.unknown": RuleWords(
        "BR-12",
        UNKNOWN,
        "Whether the breach is in the register is not known.",
        None,
        cited("33(5)"),
    ),
    "processor.untold": RuleWords(
        "BR-03",
        WARN,
        "The processor knew of the breach, and has not told the controller.",
        "A processor tells every breach without undue delay, whatever the risk.",
        cited("33(2)"),
    ),
    "processor.slow": RuleWords(
        "BR-03",
        WARN,
        "The processor told the controller more than 24 hours after it knew.",
        "Have the contract say 24 hours at most (a prudent limit; GDPR 33(2) names no hours), and "
        "hold the processor to it.",
        cited("33(2)"),
    ),
    "processor.told_before": RuleWords(
        "BR-03",
        WARN,
        "The processor told the controller before the controller says it was aware.",
        "Look whether the clock started with what the processor told.",
        cited("33(2)"),
    ),
    "pseudonyms.readable": RuleWords(
        "BR-05",
        WARN,
        "Pseudonyms and hashes are no encryption: they lower neither score nor duty.",
        None,
        cited("33(1), 34(3)(a)"),
    ),
    "data.unintelligible": RuleWords(
        "BR-05",
        WARN,
        "The data stay unintelligible and are still there, so the score does not decide.",
        "Record why, and look again if the key is lost.",
        cited("33(1), 34(3)(a)"),
    ),
    "risk.not_lowered": RuleWords(
        "BR-07",
        WARN,
        "A person finds the risk lower than the score does; the score decides.",
        "Have the data protection officer record why, and correct the facts of the score.",
    ),
    "authority.unknown": RuleWords(
        "BR-04",
        WARN,
        "Which authorities are to be told is not known.",
        None,
        cited("55, 56"),
    ),
    "people.many": RuleWords(
        "BR-07",
        WARN,
        "More than 100 people are concerned. This is to be noted; it does not change the score.",
        "Say in the register and in the notice how many.",
    ),
}

BOOK = Book(WORDS, UNKNOWN)
