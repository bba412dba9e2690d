"""The words of every rule on erasing and on suppression entries, and where it stands."""

from ringfence.core.law.citation import Citation
from ringfence.core.law.found import Book, RuleWords
from ringfence.core.law.gdpr_articles import cited

VIOLATION, UNKNOWN, WARN = "violation", "unknown", "warn"
CONSENT_GUIDELINES = Citation(law="EDPB Guidelines 05/2020", article=None, url=None, seen="no")
KEPT_APART = "Keep it apart, use it for nothing else, and erase it when the hold ends."

WORDS: dict[str, RuleWords] = {
    "ground.unknown": RuleWords(
        "RE-01", UNKNOWN, "Why the data are to be erased is not known.", None, cited("17(1)")
    ),
    "ground.none": RuleWords(
        "RE-01",
        WARN,
        "No ground for erasing is named; it is decided as if the data were not needed.",
        "Find out which ground of GDPR 17(1) holds, and record it.",
        cited("17(1)"),
    ),
    "ground.other_basis": RuleWords(
        "RE-01",
        WARN,
        "Consent was withdrawn, but another basis is claimed; it is decided as if the data were "
        "not needed.",
        "Show that the other basis carries what is kept, and stop what only consent carried.",
        cited("17(1)(b)"),
    ),
    "request.unknown": RuleWords(
        "RE-02",
        UNKNOWN,
        "Whether the person asked for it is not known.",
        None,
        cited("5(1)(a), 5(1)(e), 17(1)"),
    ),
    "data.unknown": RuleWords(
        "RE-01", UNKNOWN, "Which data there are is not known.", None, cited("17(1)")
    ),
    "hold.unknown": RuleWords(
        "RE-04", UNKNOWN, "Whether data must be kept is not known.", None, cited("17(3)")
    ),
    "hold.over": RuleWords(
        "RE-04",
        WARN,
        "A hold has ended ({0}) and keeps nothing any longer.",
        "Erase what it held, and take the hold off the record.",
        cited("5(1)(e), 17(3)"),
    ),
    "hold.beyond": RuleWords(
        "RE-03",
        WARN,
        "A hold names data that are not among those there are; words are compared letter by "
        "letter.",
        "Name the data as they are named in the list of all data.",
        cited("17(3)"),
    ),
    "held.legal_duty": RuleWords(
        "RE-03", WARN, "Some data stay because a law asks for it.", KEPT_APART, cited("17(3)(b)")
    ),
    "held.claims": RuleWords(
        "RE-04",
        WARN,
        "Some data stay for legal claims.",
        "Name the claim, restrict the data to it, and erase them when the hold ends.",
        cited("17(3)(e), 18"),
    ),
    "held.consent_proof": RuleWords(
        "RE-05",
        WARN,
        "The proof of a past consent stays until claims over it lapse.",
        KEPT_APART,
        (*cited("7(1), 17(3)"), CONSENT_GUIDELINES),
    ),
    "held.expression": RuleWords(
        "RE-03",
        WARN,
        "Some data stay for freedom of expression and information.",
        KEPT_APART,
        cited("17(3)(a)"),
    ),
    "held.health": RuleWords(
        "RE-03", WARN, "Some data stay for public health.", KEPT_APART, cited("17(3)(c)")
    ),
    "held.archive": RuleWords(
        "RE-03",
        WARN,
        "Some data stay for archives, research or statistics.",
        KEPT_APART,
        cited("17(3)(d)"),
    ),
    "suppression.missing": RuleWords(
        "SU-01",
        VIOLATION,
        "No suppression entry was made, so a list bought tomorrow brings the number back.",
        "Make the entry in the same step as the objection, the withdrawal or the erasure.",
        cited("21(3), 25"),
    ),
    "suppression.beyond": RuleWords(
        "SU-02",
        VIOLATION,
        "The suppression entry holds more than it needs: {0}.",
        "Take it out; token, key_id, scope, origin, created_at and evidence_ref are enough.",
        cited("5(1)(c)"),
    ),
    "suppression.no_token": RuleWords(
        "SU-01",
        VIOLATION,
        "The suppression entry has no token, so no number is ever found in it.",
        "Make the token of the number, and compare every list with it.",
        cited("21(3), 25"),
    ),
    "suppression.no_key_id": RuleWords(
        "SU-06",
        WARN,
        "The suppression entry does not say which key made its token.",
        "Store key_id, or the entry is lost when the key is changed.",
        cited("32"),
    ),
    "suppression.readable": RuleWords(
        "SU-03",
        VIOLATION,
        "The number can be read from the suppression entry: all numbers are tried in minutes.",
        "Use HMAC-SHA-256 with a key instead of the number or a plain hash.",
        cited("32(1)(a), 4(5)"),
    ),
    "suppression.key_beside": RuleWords(
        "SU-03",
        VIOLATION,
        "The key lies beside the suppression entries.",
        "Keep it in a key store of its own, and change it.",
        cited("32(1)(a), 4(5)"),
    ),
    "suppression.other_use": RuleWords(
        "SU-05",
        VIOLATION,
        "The suppression entries are used for more than suppression: {0}.",
        "Stop that use.",
        cited("5(1)(b)"),
    ),
    "suppression.unused": RuleWords(
        "SU-01",
        VIOLATION,
        "The suppression entries are not used to suppress calls.",
        "Ask them before every call and at every list load.",
        cited("21(3), 25"),
    ),
    "method.unknown": RuleWords(
        "RE-07", UNKNOWN, "That the data were erased is not on record.", None, cited("17(1)")
    ),
    "method.hashed": RuleWords(
        "RE-07",
        VIOLATION,
        "The data were hashed, and a hash of an identifier is still personal data.",
        "Erase them, or make them truly anonymous.",
        cited("4(5), 17(1)"),
    ),
    "method.anonymised": RuleWords(
        "RE-07",
        WARN,
        "The data were anonymised; it is for the controller to show that nobody can be found in "
        "them.",
        "Record how it was tested that no person can be singled out again.",
        cited("4(1), 5(2)"),
    ),
    "backups.too_long": RuleWords(
        "RE-06",
        VIOLATION,
        "Erased data stay in backups for more than 90 days.",
        "Overwrite copies within 90 days.",
        cited("17(1), 5(1)(e)"),
    ),
    "backups.rotating": RuleWords(
        "RE-06",
        WARN,
        "Erased data stay in backups until they are overwritten; that this may take up to 90 days "
        "is contested.",
        "Overwrite copies as soon as you can.",
        cited("17(1), 5(1)(e)"),
        contested="X10",
    ),
    "backups.not_at_once": RuleWords(
        "RE-06",
        VIOLATION,
        "Erased data stay in backups; they must be gone at once, as the point is read here.",
        "Erase them from every copy.",
        cited("17(1), 5(1)(e)"),
        contested="X10",
    ),
    "backups.unguarded": RuleWords(
        "RE-06",
        VIOLATION,
        "A restored backup brings erased data back.",
        "Erase again, from the journal of erasures, before a restored copy is used.",
        cited("17(1), 5(1)(e)"),
    ),
    "recipient.untold": RuleWords(
        "RE-09",
        VIOLATION,
        "Recipient {0} was not told.",
        "Tell it to erase or restrict the data, and keep the proof.",
        cited("19, 28(3)(g)"),
    ),
    "recipient.unnamed": RuleWords(
        "RE-09", UNKNOWN, "Who received the data is not known.", None, cited("19")
    ),
    "public.unknown": RuleWords(
        "RE-09", UNKNOWN, "Whether the data were made public is not known.", None, cited("17(2)")
    ),
    "public.steps": RuleWords(
        "RE-09",
        WARN,
        "The data were made public.",
        "Take reasonable steps to tell whoever uses them to erase links and copies; record them.",
        cited("17(2), 19"),
    ),
    "person.untold": RuleWords(
        "RE-10",
        VIOLATION,
        "The person was not told what was erased, and which entry stays and why.",
        "Answer plainly, within the month of a request.",
        cited("12(1), 12(3), 12(4)"),
    ),
}

BOOK = Book(WORDS, UNKNOWN)
