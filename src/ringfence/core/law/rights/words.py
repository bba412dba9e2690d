"""The words of every rule on requests of people, and where it stands."""

from ringfence.core.law.citation import Citation
from ringfence.core.law.found import Book, RuleWords
from ringfence.core.law.gdpr_articles import cited

VIOLATION, OWED, UNKNOWN, WARN = "violation", "owed", "unknown", "warn"


def _case(number: str) -> Citation:
    return Citation(law=f"CJEU {number}", article=None, url=None, seen="no")


OF_THE_ANSWER: dict[str, RuleWords] = {
    "right.unknown": RuleWords(
        "RR-01", UNKNOWN, "Which right is asked for is not known.", None, cited("12(2)")
    ),
    "deadline.unknown": RuleWords(
        "DL-02", UNKNOWN, "By when to answer is not known.", None, cited("12(3)")
    ),
    "request.to_come": RuleWords(
        "DL-01",
        UNKNOWN,
        "By this moment the request had not arrived.",
        "Ask about a later moment, or correct the day of receipt.",
        cited("12(3)"),
    ),
    "answer.owed": RuleWords(
        "DL-02",
        OWED,
        "The person is still to be answered, by {0} at the latest.",
        "Answer without undue delay; {0} is the outer limit.",
        cited("12(3)"),
    ),
    "answer.missing": RuleWords(
        "DL-02",
        VIOLATION,
        "The person was not answered by {0}.",
        "Answer now, and say why it is late.",
        cited("12(3)"),
    ),
    "answer.late": RuleWords(
        "DL-02",
        VIOLATION,
        "The answer came after {0}, its last day.",
        "Find out what held it up, before the next request.",
        cited("12(3)"),
    ),
    "extension.ineffective": RuleWords(
        "DL-04",
        WARN,
        "The extension has no effect: it needs a complex request or many of them, and a notice "
        "within the first month.",
        "Answer by the first day.",
        cited("12(3)"),
    ),
    "refusal.unknown": RuleWords(
        "RR-06", UNKNOWN, "Whether the answer refuses is not known.", None, cited("12(4)")
    ),
    "refusal.unfounded": RuleWords(
        "RR-07",
        VIOLATION,
        "No ground for refusing is on record: neither the motive nor the number of requests is "
        "one, and abuse is for the controller to prove.",
        "Comply now. Whether single data must be kept, ask erasure check.",
        (*cited("12(5)"), _case("C-416/23"), _case("C-307/22"), _case("C-526/24")),
    ),
    "refusal.no_reasons": RuleWords(
        "RR-06",
        VIOLATION,
        "The refusal gives no reasons.",
        "Write to the person again, with the reasons.",
        cited("12(4)"),
    ),
    "refusal.no_complaint_right": RuleWords(
        "RR-06",
        VIOLATION,
        "The refusal does not say that the person may complain to an authority.",
        "Write to the person again, and name the authority.",
        cited("12(4)"),
    ),
    "refusal.no_court_remedy": RuleWords(
        "RR-06",
        VIOLATION,
        "The refusal does not say that the person may go to court.",
        "Write to the person again, and name the remedy.",
        cited("12(4)"),
    ),
    "refusal.late": RuleWords(
        "RR-06",
        VIOLATION,
        "The refusal came after {0}: only an answer that complies may use an extension.",
        "Say within the first month that a request is refused, and why.",
        cited("12(4)"),
    ),
    "fee.charged": RuleWords(
        "RR-05",
        VIOLATION,
        "The person was charged for what is free.",
        "Pay the fee back.",
        cited("12(5), 15(3)"),
    ),
    "fee.at_cost": RuleWords(
        "RR-05",
        WARN,
        "A fee is allowed here, up to the administrative costs, and told beforehand.",
        "Record how it was reckoned, and when the person was told.",
        cited("12(5), 15(3)"),
    ),
    "abuse.first_request": RuleWords(
        "RR-07",
        WARN,
        "A first request is abusive only where that is proven from all circumstances.",
        "Keep the proof with the case.",
        (*cited("12(5)"), _case("C-526/24")),
    ),
}
OF_IDENTITY: dict[str, RuleWords] = {
    "identity.demand_unknown": RuleWords(
        "RR-03",
        UNKNOWN,
        "Whether more proof of identity was demanded is not known.",
        None,
        cited("12(6)"),
    ),
    "identity.id_copy": RuleWords(
        "RR-03",
        VIOLATION,
        "A copy of an identity card was demanded without reasonable doubt.",
        "Withdraw the demand and erase the copy; a code sent to the number will do.",
        cited("12(6), 5(1)(c)"),
    ),
    "identity.id_copy_kept": RuleWords(
        "RR-03",
        WARN,
        "A copy of an identity card is the last means, even on doubt.",
        "Try a code or known facts first; have the copy masked, and erase it after the check.",
        cited("12(6), 5(1)(c)"),
    ),
    "identity.needless": RuleWords(
        "RR-03",
        WARN,
        "To restrict, it is enough that the request plausibly comes from the person.",
        "Restrict first; ask for more only on doubt.",
        cited("12(6), 5(1)(c)"),
    ),
    "identity.no_pause": RuleWords(
        "DL-05",
        WARN,
        "No pause for the identity check is counted: its days are not among these facts.",
        "Reckon it with ringfence deadline.",
        cited("12(6)"),
        contested="X3",
    ),
    "identity.unproven": RuleWords(
        "RR-03",
        WARN,
        "Personal data were handed out without any proof of who asked.",
        "Ask for a code sent to the number, or a login, before handing out data.",
        cited("5(1)(f), 32"),
    ),
}
OF_RIGHTS: dict[str, RuleWords] = {
    "access.no_source": RuleWords(
        "RA-01",
        VIOLATION,
        "The answer does not say where the data came from.",
        "Name the source: the person, or who sold or gave the data.",
        cited("15(1)"),
    ),
    "access.no_complaint_right": RuleWords(
        "RA-01",
        VIOLATION,
        "The answer does not say that the person may complain to an authority.",
        "Add it.",
        cited("15(1)"),
    ),
    "access.recipients_unnamed": RuleWords(
        "RA-03",
        VIOLATION,
        "The recipients are known, and the answer does not name them.",
        "Name each of them.",
        (*cited("15(1)"), _case("C-154/21")),
    ),
    "access.recordings_withheld": RuleWords(
        "RA-04",
        VIOLATION,
        "Recordings were withheld: {0}.",
        "Hand them over; make other people's words unrecognisable where their rights demand it.",
        (*cited("15(3), 15(4)"), _case("C-487/21")),
    ),
    "recipients.untold": RuleWords(
        "RN-01",
        VIOLATION,
        "Those who received the data were not told what was done.",
        "Tell each of them, and log it.",
        cited("19"),
    ),
    "recipients.owed": RuleWords(
        "RN-01",
        OWED,
        "Those who received the data are still to be told what was done.",
        "Tell each of them, and log it.",
        cited("19"),
    ),
    "restriction.lifted_untold": RuleWords(
        "RS-02",
        VIOLATION,
        "The person was not told before the restriction was lifted.",
        "Restrict again, tell the person, then lift.",
        cited("18(3)"),
    ),
    "portability.not_applicable": RuleWords(
        "RP-02",
        WARN,
        "Only data that the person provided, held by consent or contract and automatically, are "
        "portable.",
        "Say so with the reasons; offer access instead.",
        cited("20"),
    ),
    "portability.inferred": RuleWords(
        "RP-02",
        WARN,
        "What was inferred about the person need not be handed over with the rest.",
        "Hand over what the person provided, observed data included.",
        cited("20"),
    ),
    "erasure.held_by_law": RuleWords(
        "RE-03",
        WARN,
        "What a law demands to keep need not be erased.",
        "Keep that part only and apart; ask erasure check what, and until when.",
        cited("17(3)(b)"),
    ),
    "decision.not_applicable": RuleWords(
        "RM-01",
        WARN,
        "People took part in the decision, or it does not affect the person that much.",
        "Say so with the reasons.",
        cited("22"),
    ),
    "decision.vulnerable": RuleWords(
        "RM-01",
        WARN,
        "Aimed at vulnerable people, a decision without legal effect may weigh as much.",
        "Have a person look at the decision.",
        cited("22"),
    ),
    "decision.no_basis": RuleWords(
        "RM-01",
        VIOLATION,
        "A machine alone decided, and a legitimate interest does not allow that.",
        "Have a person decide again; let machines decide only for a contract, by law or with "
        "explicit consent.",
        (*cited("22"), _case("C-634/21")),
    ),
}
OF_OBJECTIONS: dict[str, RuleWords] = {
    "objection.refused": RuleWords(
        "OB-01",
        VIOLATION,
        "An objection to direct marketing was refused; nothing is weighed against it.",
        "Stop all marketing to the person now, and tell the person so.",
        cited("21(2), 21(3)"),
    ),
    "objection.abuse": RuleWords(
        "OB-01",
        WARN,
        "Abuse is no ground against an objection to direct marketing.",
        "Stop all marketing to the person.",
        cited("21(2), 21(3)"),
    ),
    "objection.fee": RuleWords(
        "OB-03",
        VIOLATION,
        "The person was charged for an objection.",
        "Pay the fee back.",
        cited("12(5), 21(2)"),
    ),
    "objection.identity": RuleWords(
        "RR-03",
        VIOLATION,
        "Proof of identity was demanded for an objection; the number alone is enough.",
        "Withdraw the demand, and stop all marketing to the number.",
        cited("12(2), 12(6), 21(2)"),
    ),
    "objection.not_passed_on": RuleWords(
        "OB-05",
        WARN,
        "Processors and joint callers were not told of the objection.",
        "Tell them at once: they must stop too.",
        cited("24, 28"),
    ),
}

BOOK = Book(OF_THE_ANSWER | OF_IDENTITY | OF_RIGHTS | OF_OBJECTIONS, UNKNOWN)
