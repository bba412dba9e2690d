"""The words of every rule on contracts with processors, and where it stands."""

from ringfence.core.law.found import Book, RuleWords
from ringfence.core.law.gdpr_articles import cited

FAIL, WARN = "fail", "warn"
MENDED = "Amend the contract before any number is handed over."

WORDS: dict[str, RuleWords] = {
    "contract.missing": RuleWords(
        "PC-01",
        FAIL,
        "There is no contract with the processor.",
        "Conclude one in writing before any number is handed over.",
        cited("28(3), 28(9)"),
    ),
    "contract.unwritten": RuleWords(
        "PC-01",
        FAIL,
        "The contract is not in writing.",
        "Put it in writing; electronic form will do.",
        cited("28(9)"),
    ),
    "contract.over": RuleWords(
        "PC-01",
        FAIL,
        "The contract has run out.",
        "Renew it before any further call.",
        cited("28(3)"),
    ),
    "contract.content": RuleWords(
        "PC-01", FAIL, "The contract does not set {0}.", MENDED, cited("28(3)")
    ),
    "guarantees.unassessed": RuleWords(
        "PC-02",
        WARN,
        "What the processor guarantees was not assessed by this moment.",
        "Assess it before signing, in writing and with its date.",
        cited("28(1)"),
    ),
    "clause.instructions": RuleWords(
        "PC-03",
        FAIL,
        "The contract does not bind the processor to documented instructions.",
        MENDED,
        cited("28(3)(a)"),
    ),
    "clause.confidentiality": RuleWords(
        "PC-04",
        FAIL,
        "The contract does not bind the processor's people to confidentiality.",
        MENDED,
        cited("28(3)(b)"),
    ),
    "clause.security": RuleWords(
        "PC-05",
        FAIL,
        "The contract does not ask for the security of GDPR 32.",
        "Add it, with an annex of concrete measures.",
        cited("28(3)(c)"),
    ),
    "clause.sub_processors": RuleWords(
        "PC-06",
        FAIL,
        "The contract does not set the conditions for sub-processors.",
        MENDED,
        cited("28(3)(d)"),
    ),
    "clause.rights": RuleWords(
        "PC-07",
        FAIL,
        "The contract does not ask for help with the requests of people.",
        "Add it: requests passed on within 24 hours, objections acted on at once.",
        cited("28(3)(e)"),
    ),
    "clause.assistance": RuleWords(
        "PC-08",
        FAIL,
        "The contract does not ask for help with security, breaches and impact assessments.",
        MENDED,
        cited("28(3)(f)"),
    ),
    "clause.breach_notice": RuleWords(
        "PC-08",
        FAIL,
        "The contract lets the processor tell of a breach later than after 24 hours.",
        "Agree on 24 hours at most. GDPR 33(2) says without undue delay and names no hours; 24 "
        "is the prudent limit here, as the controller's own 72 begin with that notice.",
        cited("28(3)(f), 33(2)"),
    ),
    "clause.end": RuleWords(
        "PC-09",
        FAIL,
        "The contract does not say that data are deleted or returned at its end.",
        "Add it, at the controller's choice and with a certificate.",
        cited("28(3)(g)"),
    ),
    "clause.audits": RuleWords(
        "PC-10",
        FAIL,
        "The contract does not allow audits and inspections.",
        MENDED,
        cited("28(3)(h)"),
    ),
    "sub_processors.unauthorised": RuleWords(
        "PC-11",
        FAIL,
        "Sub-processors work without the controller's prior written authorisation.",
        "Authorise them in writing, or have them stop.",
        cited("28(2)"),
    ),
    "sub_processors.no_notice": RuleWords(
        "PC-11",
        FAIL,
        "The authorisation is general, and changes of sub-processors are not announced.",
        "Agree that each change is announced beforehand.",
        cited("28(2)"),
    ),
    "sub_processors.no_objection": RuleWords(
        "PC-11",
        FAIL,
        "The authorisation is general, and the controller cannot object to a change.",
        "Agree on time to object before a change takes effect.",
        cited("28(2)"),
    ),
    "sub_processors.no_flow_down": RuleWords(
        "PC-12",
        WARN,
        "The sub-processors are not bound to the same duties.",
        "Have the same duties agreed down the whole chain, and know everyone in it.",
        cited("28(4)"),
    ),
    "instruction.no_warning": RuleWords(
        "PC-13",
        FAIL,
        "The processor need not say when it thinks an instruction infringes the law.",
        MENDED,
        cited("28(3)"),
    ),
    "own_purposes.used": RuleWords(
        "PC-14",
        WARN,
        "The processor uses the data for purposes of its own, and so becomes a controller.",
        "Forbid and stop it, or find a legal basis for a controller of its own.",
        cited("28(10)"),
    ),
    "role.not_processor": RuleWords(
        "PC-19",
        WARN,
        "Whoever decides purposes and means is no processor: this is the wrong contract.",
        "Where both decide, conclude an arrangement of joint controllers; where the other "
        "decides alone, find a legal basis for handing data over.",
        cited("4(7), 26"),
    ),
}

BOOK = Book(WORDS, FAIL)
