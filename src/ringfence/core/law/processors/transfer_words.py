"""The words of every rule on transfers, and where it stands."""

from ringfence.core.law.citation import Citation
from ringfence.core.law.found import Book, RuleWords
from ringfence.core.law.gdpr_articles import cited

REFUSE, WARN = "not_permitted", "warn"
ELSEWHERE = "Have it done in the EEA, or conclude standard contractual clauses with an assessment."

WORDS: dict[str, RuleWords] = {
    "transfer.unknown": RuleWords(
        "TR-01",
        REFUSE,
        "Whether this is a transfer is not known.",
        None,
        cited("44"),
    ),
    "transfer.not_adequate": RuleWords(
        "TR-02",
        REFUSE,
        "The decision on {0} covers some importers only, and this is none of them.",
        "Choose an importer that the decision covers, or conclude a tool.",
        cited("45"),
    ),
    "transfer.no_tool": RuleWords(
        "TR-03",
        REFUSE,
        "{0} is not adequate for this importer on this day, and no tool carries the transfer.",
        ELSEWHERE,
        cited("46(2)"),
    ),
    "transfer.tool_incomplete": RuleWords(
        "TR-03",
        REFUSE,
        "The tool for the transfer to {0} is not complete or not signed by this moment.",
        "Complete and sign it, annexes I to III included.",
        cited("46(2)"),
    ),
    "transfer.assessment": RuleWords(
        "TR-04",
        REFUSE,
        "The transfer to {0} has no passed assessment of the last twelve months.",
        "Carry out the transfer impact assessment, and date it.",
        (
            *cited("46(1)"),
            Citation(law="Court of Justice C-311/18", article=None, url=None, seen="no"),
        ),
    ),
    "transfer.exceptional_only": RuleWords(
        "TR-05",
        REFUSE,
        "An exception for single cases never carries the standing work of a call centre in {0}.",
        ELSEWHERE,
        cited("49"),
    ),
    "transfer.onward": RuleWords(
        "TR-06",
        REFUSE,
        "The data are passed on to {0}, and nothing covers that.",
        "Stop it, or have the same protection agreed there.",
        cited("44"),
    ),
    "transfer.to_be_told": RuleWords(
        "TR-07",
        WARN,
        "Notice, record of processing and answers to access requests must name {0} and what "
        "carries the transfer.",
        "Check that they do.",
        cited("13(1)(f), 15(2), 30(1)(e)"),
    ),
}

BOOK = Book(WORDS, REFUSE)
