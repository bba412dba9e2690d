"""The words of every rule on bought lists, what its failing leads to, and where it stands."""

from ringfence.core.law.citation import Citation
from ringfence.core.law.found import Book, RuleWords
from ringfence.core.law.gdpr_articles import EPRIVACY, cited

REJECT, QUARANTINE, WARN = "reject", "quarantine", "warn"
PROOF = cited("5(2), 7(1)")
REGISTERS = (Citation(law=EPRIVACY, article="Art. 13(3)", url=None, seen="no"),)

OF_THE_LIST: dict[str, RuleWords] = {
    "vendor.unidentified": RuleWords(
        "PL-01",
        REJECT,
        "Who sells the list is not established.",
        "Buy only from a seller whose name, register entry and address are checked.",
        cited("5(2)"),
    ),
    "vendor.no_audit": RuleWords(
        "PL-02",
        REJECT,
        "The list can be neither audited nor sampled, and the evidence for its rows is not in "
        "hand.",
        "Agree a right to audit and sample, or obtain the evidence for every row.",
        cited("5(2)"),
    ),
    "vendor.answer_fails": RuleWords(
        "6.1",
        REJECT,
        "The seller's answer does not satisfy: {0}.",
        "Do not use the list until the answer does, with evidence.",
        cited("5(2)"),
    ),
    "vendor.answer_missing": RuleWords(
        "6.1",
        QUARANTINE,
        "The seller's answer lacks its evidence or its date: {0}.",
        "Obtain what is missing: answer, evidence, date.",
        cited("5(2)"),
    ),
    "vendor.answer_noted": RuleWords(
        "6.1", WARN, "The seller's answer does not satisfy: {0}.", "Ask again.", cited("5(2)")
    ),
    "vendor.answer_old": RuleWords(
        "6.1",
        WARN,
        "The seller's answer is more than a year old: {0}.",
        "Have the questionnaire answered again, yearly and for each delivery.",
        cited("5(2)"),
    ),
    "source.unknown": RuleWords(
        "PL-03",
        REJECT,
        "Where the data come from is not known, so nobody can be told.",
        "Buy only data whose first collector, place and time are known.",
        cited("14(2)(f)"),
    ),
    "evidence.none": RuleWords(
        "PL-04",
        REJECT,
        "There is no evidence for the single rows.",
        "Buy only rows with time, device or recording, and form version.",
        PROOF,
    ),
    "evidence.pending": RuleWords(
        "PL-04",
        QUARANTINE,
        "The evidence for the rows is promised and not yet in hand.",
        "Keep the list away from the diallers until the evidence is here.",
        PROOF,
    ),
    "forms.not_archived": RuleWords(
        "PL-05",
        QUARANTINE,
        "The forms and notices people saw are not archived for each period.",
        "Obtain a copy of each version.",
        PROOF,
    ),
    "consent.faulty": RuleWords("PL-06", REJECT, "{0}", None, cited("4(11), 7")),
    "consent.imbalance": RuleWords(
        "PL-06",
        WARN,
        "There is a clear imbalance between those who consented and who asked (CN-08).",
        "Have a person review whether the consents were free.",
        cited("4(11)"),
    ),
    "buyer.unnamed": RuleWords(
        "PL-07",
        REJECT,
        "The buyer was not named when the data were collected.",
        "Obtain a consent of your own, or buy only what names you.",
        cited("4(11), 7(1), 14"),
        contested="X1",
    ),
    "hops.too_many": RuleWords(
        "PL-08",
        REJECT,
        "The data went through more hands than from the collector to the buyer.",
        "Buy from the collector itself: consent to third parties travels no further.",
        cited("6(1)(a), 7(1)"),
    ),
    "origin.scraped": RuleWords(
        "PL-09",
        REJECT,
        "The numbers were scraped, and the law of these calls asks for consent.",
        "Do not use them.",
        cited("5(1)(a)-(b), 6(1)"),
    ),
    "origin.directory": RuleWords(
        "PL-09",
        REJECT,
        "The numbers come from a directory, and the law of these calls asks for consent.",
        "Do not use them outside the directory's purpose.",
        cited("5(1)(b), 6(1)"),
    ),
    "origin.unassessed": RuleWords(
        "PL-09",
        QUARANTINE,
        "Scraped or directory data need an assessment of the interest that passes.",
        "Have the assessment checked (`lia check`).",
        cited("5(1)(b), 6(1)(f)"),
    ),
    "origin.unknown": RuleWords(
        "PL-09",
        QUARANTINE,
        "From what kind of source the numbers come is not known.",
        "Find out whether from a form, a directory or by scraping.",
        cited("5(2)"),
    ),
    "regime.unknown": RuleWords(
        "PL-09", QUARANTINE, "Whether people may be called without consent is not known."
    ),
    "jurisdiction.no_pack": RuleWords(
        "PL-09",
        QUARANTINE,
        "The law of {0} is not among the rule packs, and unknown law is no permission.",
        "Add a reviewed rule pack for {0}.",
    ),
    "law.unknown_on_date": RuleWords(
        "PL-09",
        QUARANTINE,
        "The rule pack of {0} does not reach back to this day.",
        "Ask for a day the pack covers.",
    ),
    "special_category.not_explicit": RuleWords(
        "PL-10",
        REJECT,
        "The list selects special categories of data without explicit consent.",
        "Do not use it.",
        cited("9(1), 9(2)(a), 10"),
    ),
    "minors": RuleWords(
        "PL-10", REJECT, "Minors are on the list.", "Do not use it.", cited("6(1), 8")
    ),
    "sample.too_small": RuleWords(
        "PL-16",
        QUARANTINE,
        "The sample is smaller than 200 rows and than 1 % of the list.",
        "Draw at random and check {0} rows, and keep the seed.",
        cited("5(2)"),
    ),
    "sample.failures": RuleWords(
        "PL-16",
        QUARANTINE,
        "More of the sample failed than may: {0}.",
        "Have the seller explain each failure, and sample again.",
        cited("5(1)(d), 5(2)"),
    ),
    "sample.forged": RuleWords(
        "PL-16",
        REJECT,
        "The sample holds forged consents.",
        "Do not use any of it.",
        cited("5(1)(a), 7(1)"),
    ),
    "notice.unplanned": RuleWords(
        "PL-17",
        QUARANTINE,
        "Nothing is planned to tell people where their data come from.",
        "Plan the notice for the first call, and never later than a month.",
        cited("14(3)"),
    ),
    "transfer.no_tool": RuleWords(
        "PL-18",
        REJECT,
        "The seller sits in a third country, and no tool carries the transfer.",
        "Agree standard contractual clauses or another tool of Art. 46.",
        cited("44, 46"),
    ),
    "list.undelivered": RuleWords(
        "PL-12",
        QUARANTINE,
        "The list was not delivered by this moment.",
        "Ask again once it is.",
        cited("5(2)"),
    ),
    "list.expired": RuleWords(
        "PL-19",
        QUARANTINE,
        "The list is past its time.",
        "Screen it anew before using it again.",
        cited("5(1)(d)-(e)"),
    ),
    "list.unnamed": RuleWords(
        "PL-20",
        QUARANTINE,
        "The list has no identifier that later calls could name.",
        "Give it one.",
        cited("5(2)"),
    ),
    "list.countries": RuleWords(
        "PL-11",
        QUARANTINE,
        "For which countries the list is, is not known.",
        "Name them.",
        cited("5(1)(d)"),
    ),
    "registers.not_screened": RuleWords(
        "PL-15",
        QUARANTINE,
        "The list is not freshly screened: {0}",
        "Screen it, and record the day.",
        REGISTERS,
    ),
    "scope.processor_only": RuleWords(
        "SC-03",
        WARN,
        "Only a processor ties this buyer to the Union; the processor's own duties remain.",
        "See to the processor's contract, records, security and transfers.",
        cited("28, 30(2), 32, 33(2)"),
    ),
}

OF_A_ROW: dict[str, RuleWords] = {
    "row.unnamed": RuleWords(
        "PL-20",
        QUARANTINE,
        "The row has no number that later calls could name.",
        "Number the rows.",
        cited("5(2)"),
    ),
    "row.repeated": RuleWords(
        "PL-20",
        QUARANTINE,
        "Several rows bear the same row number.",
        "Number the rows.",
        cited("5(2)"),
    ),
    "evidence.none": RuleWords(
        "PL-04",
        QUARANTINE,
        "There is no evidence for this row.",
        "Obtain it from the seller.",
        PROOF,
    ),
    "number.invalid": RuleWords(
        "PL-11",
        REJECT,
        "This is no valid number in international form.",
        "Correct it at its source; never guess digits.",
        cited("5(1)(d)"),
    ),
    "number.wrong_country": RuleWords(
        "PL-11",
        REJECT,
        "The number belongs to {0}, for which the list is not.",
        "Leave it out.",
        cited("5(1)(d)"),
    ),
    "dates.implausible": RuleWords(
        "PL-12",
        REJECT,
        "The dates cannot be right: collected before delivered, delivered before now.",
        "Have the seller show when the row was collected.",
        cited("5(1)(d), 5(2)"),
    ),
    "dates.repeated": RuleWords(
        "PL-12",
        REJECT,
        "More than 5 % of the rows were collected at this very instant.",
        "Have the seller show when the rows were really collected.",
        cited("5(1)(d), 5(2)"),
    ),
    "row.too_old": RuleWords(
        "PL-13",
        QUARANTINE,
        "The row is older than {0}.",
        "Leave it out, or obtain a new consent.",
        cited("5(1)(d)-(e)"),
    ),
    "row.suppressed": RuleWords(
        "PL-14",
        REJECT,
        "The number is on the suppression list.",
        "Never call it.",
        cited("21(3)"),
    ),
    "register.listed": RuleWords("PL-15", REJECT, "{0}", "Leave it out.", REGISTERS),
    "register.stale": RuleWords("PL-15", REJECT, "{0}", "Ask the register again.", REGISTERS),
    "register.unchecked": RuleWords("PL-15", QUARANTINE, "{0}", None, REGISTERS),
    "register.ignored": RuleWords(
        "PL-15",
        WARN,
        "No pack knows the register asked, or it does not concern this number.",
        "Ask the register of the number's country.",
    ),
    "jurisdiction.no_pack": RuleWords(
        "PL-15",
        QUARANTINE,
        "The law of {0} is not among the rule packs, so its registers are not known.",
        "Add a reviewed rule pack for {0}.",
    ),
}

LIST_BOOK = Book(OF_THE_LIST, QUARANTINE)
ROW_BOOK = Book(OF_A_ROW, QUARANTINE)
