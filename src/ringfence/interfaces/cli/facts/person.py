"""The keys on the person called, and on where the number came from."""

from ringfence.interfaces.cli.facts.fact import KEPT, NONE, REFUSES, Fact

_CUSTOMER = "customer.not_met, register.listed"
_NOT_MET = "not met"

PERSON: dict[str, Fact] = {
    "subject": Fact(
        "who is called, as far as it is known", "the number speaks", "as its keys say"
    ),
    "subject.kind": Fact(
        "as whom the person is called; unknown counts as consumer",
        "consumer",
        "the audience of every rule",
    ),
    "subject.identifiable": Fact(
        "false: a bare company line", "true", "the scope of the GDPR (SC-08)"
    ),
    "subject.located_in": Fact(
        "where the person is", "the number speaks", "which law is asked, hours.*"
    ),
    "subject.residence": Fact(
        "where the person lives", "the number speaks", "which law is asked, hours.*"
    ),
    "subject.time_zone": Fact(
        "the person's time zone", "every zone possible for place and number", "hours.*, cap.*"
    ),
    "subject.age": Fact("the person's age", "not known to be a minor", "consent.minor"),
    "subject.line": Fact(
        "the kind of line", "what the number says", "consent.missing, register.*"
    ),
    "subject.restricted": Fact(
        "whether the data are restricted (GDPR 18)", REFUSES, "subject.restricted"
    ),
    "subject.erased": Fact("whether the data were erased (GDPR 17)", REFUSES, "subject.erased"),
    "subject.deceased": Fact(
        "whether the person has died", "false", "the scope of the GDPR (SC-09)"
    ),
    "subject.call_requested_at": Fact(
        "when the person asked to be called",
        "not asked for",
        "consent.missing, register.*, sector.banned",
    ),
    "subject.number_published_for_offers": Fact(
        "whether a professional published the number for offers",
        "not published so",
        "consent.missing",
    ),
    "subject.existing_customer": Fact(
        "the customer relation", NONE, f"{_CUSTOMER}, sector.banned"
    ),
    "subject.existing_customer.since": Fact("when it began", "not told", KEPT),
    "subject.existing_customer.last_contract_end": Fact(
        "the end of the last contract", _NOT_MET, _CUSTOMER
    ),
    "subject.existing_customer.last_interaction": Fact(
        "the last interaction", _NOT_MET, _CUSTOMER
    ),
    "subject.existing_customer.last_purchase": Fact("the last purchase", _NOT_MET, _CUSTOMER),
    "subject.existing_customer.last_inquiry": Fact("the last inquiry", _NOT_MET, _CUSTOMER),
    "subject.existing_customer.last_gift": Fact("the last gift", _NOT_MET, KEPT),
    "subject.existing_customer.insured_until": Fact("the end of an insurance", _NOT_MET, KEPT),
    "subject.existing_customer.same_kind_of_product": Fact(
        "whether the offer is of the kind bought", _NOT_MET, f"{_CUSTOMER}, sector.banned"
    ),
    "subject.existing_customer.running_contract": Fact(
        "whether a contract runs", _NOT_MET, f"{_CUSTOMER}, sector.banned"
    ),
    "subject.existing_customer.number_from_sale": Fact(
        "whether the number came with a sale", _NOT_MET, _CUSTOMER
    ),
    "subject.existing_customer.could_object_then": Fact(
        "whether the person could object at that time", _NOT_MET, _CUSTOMER
    ),
    "subject.presumed_interest": Fact(
        "why a business presumably wants this call", NONE, "consent.missing (business calls)"
    ),
    "subject.presumed_interest.why": Fact(
        "the facts it rests on", "not shown", "consent.missing (business calls)"
    ),
    "subject.presumed_interest.evidence": Fact(
        "what shows them", "not shown", "consent.missing (business calls)"
    ),
    "subject.scope_rebuttal": Fact(
        "evidence that a number of the EEA is out of the GDPR's scope",
        NONE,
        "the scope of the GDPR (SC-05), which law is asked",
    ),
    "subject.scope_rebuttal.location_evidence": Fact(
        "what shows where the person is", "not shown", "the scope of the GDPR (SC-05)"
    ),
    "subject.scope_rebuttal.targeting_evidence": Fact(
        "what shows that nobody there is targeted", "not shown", "the scope of the GDPR (SC-05)"
    ),
    "subject.directory": Fact("what the public directory shows", "not looked up", KEPT),
    "subject.directory.listed": Fact("whether the number stands in it", "not known", KEPT),
    "subject.directory.marketing_mark": Fact(
        "its mark on advertising; none: an entry without one", "not looked up", KEPT
    ),
    "source": Fact("where the number came from", REFUSES, "as its keys say"),
    "source.kind": Fact(
        "the kind of source", REFUSES, "source.unverified, source.expired, sector.banned"
    ),
    "source.verified": Fact("whether it was checked", REFUSES, "source.unverified"),
    "source.decision": Fact(
        "the answer of a list check",
        "verified decides",
        "source.unverified, source.rejected",
    ),
    "source.list_id": Fact("the list's name", NONE, KEPT),
    "source.obtained_at": Fact(
        "when the number was obtained",
        REFUSES,
        "source.unverified, source.expired, notice.overdue",
    ),
    "source.notice_given_at": Fact(
        "when the person was told (GDPR 14)",
        "not yet: a duty, later notice.overdue",
        "notice.overdue, the duty notice.in_call",
    ),
    "source.expires_at": Fact("the last day of the list", "no end of its own", "source.expired"),
    "agent": Fact(
        "the person who speaks; null with an automated call: nobody",
        "unknown: refuses when a person speaks",
        "agent.untrained",
    ),
    "agent.trained_until": Fact("the last day of the training", REFUSES, "agent.untrained"),
    "processor": Fact(
        "who dials for the controller",
        "absent refuses, null: the controller dials itself",
        "processor.no_contract, transfer.not_permitted",
    ),
    "processor.country": Fact(
        "where the processor sits",
        REFUSES,
        "transfer.not_permitted, the scope of the GDPR (SC-03)",
    ),
    "processor.contract_until": Fact(
        "the last day of its contract", REFUSES, "processor.no_contract"
    ),
    "processor.clauses_complete": Fact(
        "whether the contract is complete (GDPR 28(3))", REFUSES, "processor.no_contract"
    ),
    "processor.transfer": Fact(
        "how data reach a processor outside the EEA",
        "refuses in a country without adequacy",
        "transfer.not_permitted",
    ),
    "processor.transfer.tool": Fact("the transfer tool (GDPR 46)", NONE, "transfer.not_permitted"),
    "processor.transfer.tool.kind": Fact("which tool", NONE, "transfer.not_permitted"),
    "processor.transfer.tool.module": Fact(
        "the module of standard clauses", "incomplete", "transfer.not_permitted"
    ),
    "processor.transfer.tool.annexes_complete": Fact(
        "whether the annexes are complete", "incomplete", "transfer.not_permitted"
    ),
    "processor.transfer.tool.signed_at": Fact(
        "when it was signed", "not signed", "transfer.not_permitted"
    ),
    "processor.transfer.tia": Fact(
        "the transfer impact assessment", NONE, "transfer.not_permitted"
    ),
    "processor.transfer.tia.result": Fact("how it ended", "not passed", "transfer.not_permitted"),
    "processor.transfer.tia.at": Fact(
        "when; older than 12 months is none", "none", "transfer.not_permitted"
    ),
}
