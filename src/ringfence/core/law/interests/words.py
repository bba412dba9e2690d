"""The words of every rule on assessments, what its failing leads to, and where it stands."""

from ringfence.core.law.citation import Citation
from ringfence.core.law.found import Book, RuleWords
from ringfence.core.law.gdpr_articles import EPRIVACY, cited

FAIL, INCOMPLETE, WARN = "fail", "incomplete", "warn"
INTEREST = cited("6(1)(f)")
LIVE = (Citation(law=EPRIVACY, article="Art. 13(3)", url=None, seen="no"),)

WORDS: dict[str, RuleWords] = {
    "lia.missing": RuleWords(
        "LI-01",
        INCOMPLETE,
        "The assessment was not decided by this moment.",
        "Decide it, in writing and with its date, before anybody is called.",
        cited("5(2), 6(1)(f)"),
    ),
    "interest.not_present": RuleWords(
        "LI-02",
        FAIL,
        "The interest is not a present one, so the assessment ends here.",
        "Rest the calls on a real and present interest, or on consent.",
        INTEREST,
    ),
    "interest.whose": RuleWords(
        "LI-02",
        INCOMPLETE,
        "Whose interest it is, one's own or a third party's, is not said.",
        None,
        INTEREST,
    ),
    "necessity.not_shown": RuleWords(
        "LI-02",
        FAIL,
        "The calls are not necessary for the interest, so the assessment ends here.",
        "Use the means that intrudes less.",
        INTEREST,
    ),
    "balance.unknown": RuleWords("LI-02", INCOMPLETE, "The balance lacks a fact.", None, INTEREST),
    "conditions.unknown": RuleWords(
        "LI-02", INCOMPLETE, "Whether the result has conditions is not said.", None, INTEREST
    ),
    "interest.unstated": RuleWords(
        "LI-03",
        INCOMPLETE,
        "The interest is not stated.",
        "State it in the words of the notice: who, what and why.",
        cited("13(1)(d), 14(2)(b)"),
    ),
    "interest.not_specific": RuleWords(
        "LI-03",
        INCOMPLETE,
        "The interest is not a specific one; more revenue alone is none.",
        "State the specific interest, in the words of the notice.",
        cited("13(1)(d), 14(2)(b)"),
    ),
    "interest.not_lawful": RuleWords(
        "LI-04",
        FAIL,
        "The interest is contrary to law.",
        "No assessment mends that; do not make these calls.",
        INTEREST,
    ),
    "regime.consent_needed": RuleWords(
        "LI-04",
        FAIL,
        "The law of these calls asks for consent, and an interest does not replace it.",
        "Call people who consented.",
        LIVE,
    ),
    "regime.unknown": RuleWords(
        "LI-04",
        INCOMPLETE,
        "Whether these calls may be made without consent is not known.",
        None,
        LIVE,
    ),
    "jurisdiction.no_pack": RuleWords(
        "LI-04",
        INCOMPLETE,
        "The law of {0} is not among the rule packs, and unknown law is no permission.",
        "Add a reviewed rule pack for {0}.",
    ),
    "law.unknown_on_date": RuleWords(
        "LI-04",
        INCOMPLETE,
        "The rule pack of {0} does not reach back to this day.",
        "Ask for a day the pack covers.",
    ),
    "alternatives.too_few": RuleWords(
        "LI-05",
        INCOMPLETE,
        "Fewer than two other means are recorded with the reason why they do not do.",
        "Record at least two (post, e-mail, inbound, consent…) and answer each.",
        INTEREST,
    ),
    "fields.unneeded": RuleWords(
        "LI-06",
        INCOMPLETE,
        "The list holds fields these calls do not need: {0}.",
        "Keep number, name and offer_reason.",
        cited("5(1)(c)"),
    ),
    "balance.children": RuleWords(
        "LI-07",
        FAIL,
        "Children are among those called.",
        "Leave children out.",
        INTEREST,
    ),
    "balance.vulnerable": RuleWords(
        "LI-07",
        FAIL,
        "Vulnerable people are called without a strong safeguard.",
        "Leave them out, or make no contract in the call, or have a trusted contact.",
        INTEREST,
    ),
    "balance.special_category": RuleWords(
        "LI-07",
        FAIL,
        "Special categories of data are used; no interest carries them.",
        "Leave such data out, inferences included, or obtain explicit consent.",
        cited("9(1), 9(2)(a)"),
    ),
    "balance.unexpected": RuleWords(
        "LI-07",
        FAIL,
        "The data were bought, and people do not expect to be called.",
        "Call people who consented.",
        INTEREST,
    ),
    "balance.high_impact": RuleWords(
        "LI-07",
        FAIL,
        "The impact on those called is high.",
        "Change the calls until it is low or medium, and assess again.",
        INTEREST,
    ),
    "balance.not_expected": RuleWords(
        "LI-07",
        WARN,
        "People do not expect to be called; that weighs heavily against the interest.",
        "Have whoever signs say why the interest prevails all the same.",
        INTEREST,
    ),
    "objection.not_offered": RuleWords(
        "LI-08",
        INCOMPLETE,
        "The way to object is not offered {0}.",
        "Offer it when the number is collected and in each contact.",
        cited("21(4)"),
    ),
    "review.overdue": RuleWords(
        "LI-10",
        INCOMPLETE,
        "The assessment is past its review.",
        "Review it and decide again.",
        cited("24(1), 5(2)"),
    ),
    "trigger.fired": RuleWords(
        "LI-10",
        INCOMPLETE,
        "Something happened that the assessment has to be looked at again for.",
        "Review it and decide again.",
        cited("24(1), 5(2)"),
    ),
    "regime.presumed_interest": RuleWords(
        "LI-04",
        WARN,
        "Each business called must presumably be interested, shown by concrete facts.",
        "Record for each why, and the evidence for it.",
        LIVE,
    ),
    "regime.lines_apart": RuleWords(
        "LI-04",
        WARN,
        "On some lines (mobiles, mostly) this law asks for consent all the same.",
        "Call those only with consent.",
        LIVE,
    ),
}

BOOK = Book(WORDS, INCOMPLETE)
