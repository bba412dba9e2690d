"""The words of every rule on what a company owes, and where it stands."""

from ringfence.core.law.citation import Citation
from ringfence.core.law.found import Book, RuleWords
from ringfence.core.law.gdpr_articles import cited

REQUIRED, WARN = "required", "warn"
WP248 = Citation(law="WP29 Guidelines WP248", article=None, url=None, seen="no")
KEEP = "Keep the record in writing, electronic form will do, and show it when the authority asks."
ASSESS = "Assess the impact before the processing begins, with the advice of the officer."
DESIGNATE = "Designate one, publish the contact and tell it to the authority."
APPOINT = "Appoint one in writing in {0}, and name it in the notices and the record."

WORDS: dict[str, RuleWords] = {
    "scope.outside": RuleWords(
        "SC-07",
        WARN,
        "Nothing named here ties the company to the EEA, so the GDPR asks nothing of it.",
        "Look into the law of its own country.",
        cited("3"),
    ),
    "record.size": RuleWords(
        "RO-01",
        REQUIRED,
        "The company has 250 employees or more.",
        KEEP,
        cited("30(1), 30(5)"),
    ),
    "record.not_occasional": RuleWords(
        "RO-01",
        REQUIRED,
        "The processing is not occasional; calling for marketing never is.",
        KEEP,
        cited("30(1), 30(5)"),
    ),
    "record.risk": RuleWords(
        "RO-01",
        REQUIRED,
        "The processing may put people's rights and freedoms at risk.",
        KEEP,
        cited("30(1), 30(5)"),
    ),
    "record.special": RuleWords(
        "RO-01",
        REQUIRED,
        "Special categories of data or data on convictions are processed.",
        KEEP,
        cited("30(1), 30(5)"),
    ),
    "assessment.always": RuleWords(
        "DP-01",
        REQUIRED,
        "An impact assessment is always needed for {0}.",
        ASSESS,
        cited("35(3)"),
    ),
    "assessment.criteria": RuleWords(
        "DP-02",
        REQUIRED,
        "Two or more criteria of a high risk are met: {0}.",
        ASSESS,
        (*cited("35(1)"), WP248),
    ),
    "assessment.one_criterion": RuleWords(
        "DP-02",
        WARN,
        "One criterion of a high risk is met: {0}. It may suffice by itself.",
        "Record why no assessment is made, after a look at the authority's own list.",
        (*cited("35(1), 35(4)"), WP248),
    ),
    "officer.public_body": RuleWords(
        "DO-01",
        REQUIRED,
        "An authority or public body has a data protection officer.",
        DESIGNATE,
        cited("37(1)(a), 37(7)"),
    ),
    "officer.monitoring": RuleWords(
        "DO-01",
        REQUIRED,
        "Its core activity is to watch people on a large scale, regularly and by system.",
        DESIGNATE,
        cited("37(1)(b), 37(7)"),
    ),
    "officer.special": RuleWords(
        "DO-01",
        REQUIRED,
        "Its core activity is special categories of data, or convictions, on a large scale.",
        DESIGNATE,
        cited("37(1)(c), 37(7)"),
    ),
    "officer.national_size": RuleWords(
        "DO-01",
        REQUIRED,
        "National law asks for a data protection officer from {0} on.",
        DESIGNATE,
        cited("37(4)"),
    ),
    "representative.not_occasional": RuleWords(
        "SC-11",
        REQUIRED,
        "From outside the EEA, people in it are addressed or watched, and not occasionally.",
        APPOINT,
        cited("27(1), 27(2)(a), 27(3)"),
    ),
    "representative.risk": RuleWords(
        "SC-11",
        REQUIRED,
        "From outside the EEA, people in it are addressed or watched, at a risk to them.",
        APPOINT,
        cited("27(1), 27(2)(a), 27(3)"),
    ),
    "representative.special": RuleWords(
        "SC-11",
        REQUIRED,
        "From outside the EEA, special categories of data, or convictions, are processed on "
        "a large scale.",
        APPOINT,
        cited("27(1), 27(2)(a), 27(3)"),
    ),
    "representative.establishment": RuleWords(
        "SC-11", REQUIRED, "The company is not established in the EEA.", None, cited("27(1)")
    ),
    "representative.targets": RuleWords(
        "SC-11", REQUIRED, "People in the EEA are addressed or watched.", None, cited("27(1)")
    ),
    "representative.public_body": RuleWords(
        "SC-11", REQUIRED, "The company is no public body.", None, cited("27(2)(b)")
    ),
    "consultation.high_risk": RuleWords(
        "DP-05",
        REQUIRED,
        "The risk stays high after all measures.",
        "Ask the authority before the processing begins; it has eight weeks, and six more "
        "where the matter is complex.",
        cited("36(1), 36(2)"),
    ),
}

BOOK = Book(WORDS, REQUIRED)
