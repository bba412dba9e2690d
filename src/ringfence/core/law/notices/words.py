"""The words of every rule on notices, and where it stands."""

from ringfence.core.law.found import Book, RuleWords
from ringfence.core.law.gdpr_articles import cited

INCOMPLETE, LATE, WARN = "incomplete", "late", "warn"

WORDS: dict[str, RuleWords] = {
    "column.unknown": RuleWords(
        "NT-02", INCOMPLETE, "From whom the data came is not known.", None, cited("13, 14")
    ),
    "basis.unknown": RuleWords(
        "NT-02",
        INCOMPLETE,
        "The basis of the processing is not known.",
        None,
        cited("13(1)(c), 14(1)(c)"),
    ),
    "item.missing": RuleWords(
        "NT-02",
        INCOMPLETE,
        "The notice does not cover: {0}.",
        "Say it, or say that it does not apply, and give the new notice to the person.",
        cited("13, 14"),
    ),
    "source.missing": RuleWords(
        "NT-04",
        INCOMPLETE,
        "The data were bought, and the notice does not say from whom.",
        "Name the vendor and, where known, who collected the data.",
        cited("14(2)(f)"),
    ),
    "source.contradiction": RuleWords(
        "NT-04",
        WARN,
        "The data were bought and yet are said to come from the person; the notice is asked for "
        "both.",
        "Data that another collected come from elsewhere: write collected_from_subject false.",
        cited("14(2)(f)"),
    ),
    "objection.not_shown": RuleWords(
        "NT-06",
        INCOMPLETE,
        "The right to object was not shown clearly and apart from other information.",
        "Show it in the first contact at the latest, in words of its own.",
        cited("21(4)"),
    ),
    "clock.unknown": RuleWords(
        "NT-03", INCOMPLETE, "The last day of the notice is not known.", None, cited("14(3)")
    ),
    "collection.undelivered": RuleWords(
        "NT-01",
        INCOMPLETE,
        "The notice is not on record as given.",
        "Give it while the data are collected.",
        cited("13(1)"),
    ),
    "collection.never": RuleWords(
        "NT-01",
        LATE,
        "The data were collected from the person, and no notice is on record.",
        "Give it now, and do not use the data before.",
        cited("13(1)"),
    ),
    "collection.late": RuleWords(
        "NT-01",
        LATE,
        "The notice came after the data were collected from the person.",
        "Give it while the data are collected; the first layer may be spoken.",
        cited("13(1)"),
    ),
    "notice.undelivered": RuleWords(
        "NT-03",
        INCOMPLETE,
        "The notice is not on record as given.",
        "Give it by the last day, and in the first contact at the latest.",
        cited("14(3)"),
    ),
    "notice.never": RuleWords(
        "NT-03",
        LATE,
        "The time for the notice has passed, and none is on record.",
        "Give it now, and do not call before.",
        cited("14(3)"),
    ),
    "notice.late": RuleWords(
        "NT-03",
        LATE,
        "The notice came too late.",
        "That cannot be undone: record why. Give the next ones within a month of obtaining the "
        "data, and in the first contact at the latest.",
        cited("14(3)"),
    ),
}

BOOK = Book(WORDS, INCOMPLETE)
