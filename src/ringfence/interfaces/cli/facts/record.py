"""The keys of what is on record: consents, objections, registers, attempts."""

from ringfence.interfaces.cli.facts.fact import KEPT, NONE, NOT_SHOWN, REQUIRED, Fact

_DEFECT = "consent.not_demonstrable"
_INVALID = "consent.invalid"
_BOTH = f"{_INVALID}, {_DEFECT}"
_DOUBT = "read as all"

RECORD: dict[str, Fact] = {
    "consents": Fact(
        "consents on record; [] was looked up, none there",
        "not looked up: consent.missing",
        "consent.*, register.*, hours.closed",
    ),
    "consents[].id": Fact("its name in the records", "no name", KEPT),
    "consents[].controllers": Fact("the callers it names", NOT_SHOWN, "consent.wrong_controller"),
    "consents[].purposes": Fact("the purposes it covers", NOT_SHOWN, "consent.wrong_purpose"),
    "consents[].channels": Fact("the channels it covers", NOT_SHOWN, "consent.wrong_channel"),
    "consents[].recipients": Fact(
        "who else receives the data", "nobody named", f"{_INVALID} (CN-14)"
    ),
    "consents[].given_at": Fact(
        "when it was given", NOT_SHOWN, f"{_BOTH} (CN-03, CN-17), consent.stale"
    ),
    "consents[].method": Fact("the way it was given", NOT_SHOWN, f"{_BOTH} (CN-17, CN-20)"),
    "consents[].act": Fact(
        "what the person did; silence and boxes ticked before never count",
        NOT_SHOWN,
        f"{_BOTH} (CN-01, CN-02)",
    ),
    "consents[].notice": Fact("the words shown", NOT_SHOWN, f"{_DEFECT} (CN-17)"),
    "consents[].notice.id": Fact("the name of the words", "no name", KEPT),
    "consents[].notice.version": Fact("their version", NOT_SHOWN, f"{_DEFECT} (CN-17)"),
    "consents[].notice.language": Fact("their language", NOT_SHOWN, f"{_BOTH} (CN-16)"),
    "consents[].notice.text": Fact(
        "the words themselves", "proof only if hashed and held elsewhere", f"{_DEFECT} (CN-17)"
    ),
    "consents[].notice.sha256": Fact("their hash", "the words alone count", f"{_DEFECT} (CN-17)"),
    "consents[].separate_from_terms": Fact(
        "whether it stood apart from other declarations", NOT_SHOWN, f"{_BOTH} (CN-04)"
    ),
    "consents[].one_choice_per_purpose": Fact(
        "whether each purpose had its own choice", NOT_SHOWN, f"{_BOTH} (CN-05)"
    ),
    "consents[].condition_of_service": Fact(
        "whether a service hung on it", NOT_SHOWN, f"{_BOTH} (CN-06)"
    ),
    "consents[].refusal_detriment": Fact("what refusing cost", NONE, f"{_INVALID} (CN-07)"),
    "consents[].refusing_as_easy": Fact(
        "whether refusing was as easy as accepting", NOT_SHOWN, f"{_BOTH} (CN-09)"
    ),
    "consents[].withdrawal_explained": Fact(
        "whether the right to withdraw was told before", NOT_SHOWN, f"{_BOTH} (CN-13)"
    ),
    "consents[].withdrawal": Fact("how it can be withdrawn", NOT_SHOWN, f"{_BOTH} (CN-20)"),
    "consents[].withdrawal.channels": Fact("by which ways", NOT_SHOWN, f"{_BOTH} (CN-20)"),
    "consents[].withdrawal.cost": Fact("what withdrawing costs", NOT_SHOWN, f"{_BOTH} (CN-20)"),
    "consents[].withdrawal.wait_hours": Fact("how long it takes", NOT_SHOWN, f"{_BOTH} (CN-20)"),
    "consents[].initiated_by": Fact("who began the contact", "not told", KEPT),
    "consents[].obtained_in_marketing_call": Fact(
        "whether a marketing call got it",
        NOT_SHOWN,
        f"{_BOTH} (CN-03), objection.recorded, cap.*",
    ),
    "consents[].collected_by": Fact(
        "who collected it for the caller", "the caller itself", f"{_DEFECT} (CN-27)"
    ),
    "consents[].hops": Fact(
        "through how many hands it came",
        "not known: refuses if collected by others",
        f"{_DEFECT} (CN-27)",
    ),
    "consents[].special_category": Fact(
        "whether it concerns special categories (GDPR 9)", NOT_SHOWN, f"{_BOTH} (CN-23)"
    ),
    "consents[].explicit": Fact(
        "whether it was explicit", "asked for special categories only", f"{_BOTH} (CN-23)"
    ),
    "consents[].age": Fact("the age when it was given", "no child's", f"{_BOTH} (CN-22)"),
    "consents[].parental_authorisation": Fact(
        "a parent's authorisation; true: given and checked", NONE, f"{_BOTH} (CN-22)"
    ),
    "consents[].parental_authorisation.by": Fact("who gave it", REQUIRED, f"{_BOTH} (CN-22)"),
    "consents[].parental_authorisation.at": Fact("when", REQUIRED, f"{_BOTH} (CN-22)"),
    "consents[].parental_authorisation.method": Fact("how", REQUIRED, f"{_BOTH} (CN-22)"),
    "consents[].number_verified_by": Fact(
        "how the number was shown to be the person's",
        "a warning of consent check",
        "consent check: number.unverified",
    ),
    "consents[].evidence": Fact("what shows the act", NOT_SHOWN, f"{_DEFECT} (CN-17)"),
    "consents[].evidence.kind": Fact(
        "what it is; a double opt-in needs form_post, spoken words a recording",
        NOT_SHOWN,
        f"{_DEFECT} (CN-17)",
    ),
    "consents[].evidence.sha256": Fact("its hash", NOT_SHOWN, f"{_DEFECT} (CN-17, CN-27)"),
    "consents[].evidence.ref": Fact(
        "where it is held", "words that are only hashed prove nothing", f"{_DEFECT} (CN-17)"
    ),
    "consents[].reaffirmed_at": Fact(
        "when it was reaffirmed; resets its age, nothing else", "never", "consent.stale"
    ),
    "consents[].expires_at": Fact("its own last day", "no end of its own", "consent.stale"),
    "consents[].withdrawn_at": Fact("when it was withdrawn", "never", "consent.withdrawn"),
    "consents[].imbalance": Fact(
        "who had power over the person",
        "nobody",
        "consent check: imbalance",
    ),
    "consents[].data_kinds_told": Fact(
        "whether the kinds of data were told", "does not apply", f"{_INVALID} (CN-12)"
    ),
    "consents[].data_passed_on": Fact(
        "whether the data go to others", "does not apply", f"{_INVALID} (CN-14)"
    ),
    "consents[].automated_decisions_told": Fact(
        "whether automated decisions were told", "does not apply", f"{_INVALID} (CN-15)"
    ),
    "consents[].audience_language": Fact(
        "the language the people understand", "not compared", f"{_INVALID} (CN-16)"
    ),
    "consents[].hours": Fact(
        "hours agreed to: daily windows, dated slots, or any", "none agreed", "hours.closed"
    ),
    "consents[].period_stated": Fact(
        "whether it states its period", "not stated", f"{_INVALID} (where a pack asks it)"
    ),
    "consents[].within_contract": Fact(
        "whether it belongs to a contract", "it does not", "register.listed (Italy)"
    ),
    "consents[].names_number": Fact(
        "whether it names the number",
        "it does not",
        f"{_INVALID}, register.listed (where a pack asks it)",
    ),
    "objections": Fact(
        "objections said to this caller; [] was looked up, none there",
        "not looked up: refuses",
        "objection.recorded, hours.closed",
    ),
    "objections[].received_at": Fact(
        "when it was received", "counts at once, beats every consent", "objection.recorded"
    ),
    "objections[].scope": Fact(
        "to what the person objects", _DOUBT, "objection.recorded, hours.closed"
    ),
    "objections[].purpose": Fact(
        "the purpose objected to", "of scope purpose: bars", "objection.recorded"
    ),
    "objections[].brand": Fact(
        "the brand objected to", "of scope brand: bars", "objection.recorded"
    ),
    "objections[].not_between": Fact(
        "the hours objected to, the person's own time", "of scope hours: bars", "hours.closed"
    ),
    "objections[].via": Fact("how it came; free text", "not told", KEPT),
    "registers": Fact(
        "checks of do-not-call registers; one not named was not checked",
        "not checked: register.unchecked",
        "register.unchecked, register.stale, register.listed",
    ),
    "registers[].id": Fact(
        "the register, as law show names it; one no pack knows is ignored with a warning",
        REQUIRED,
        "register.*",
    ),
    "registers[].checked_at": Fact(
        "when it was asked", "not asked", "register.unchecked, register.stale"
    ),
    "registers[].listed": Fact(
        "whether the entry bars this call", "not known: register.unchecked", "register.listed"
    ),
    "registers[].listed_at": Fact(
        "since when it is entered",
        "later than any consent",
        "register.listed (where joining cancels consents)",
    ),
    "registers[].permits": Fact("a positive entry", "no such entry", KEPT),
    "registers[].cancels_consents": Fact(
        "whether joining cancelled earlier consents", "as the pack says", "register.listed"
    ),
    "registers[].categories": Fact("categories, modes or bands of the entry", "none told", KEPT),
    "attempts": Fact(
        "earlier attempts to this number; [] was looked up, none there",
        "not looked up: cap.reached",
        "cap.reached, cap.cooldown, cap.refused, consent.not_demonstrable",
    ),
    "attempts[].at": Fact("when", REQUIRED, "cap.*"),
    "attempts[].outcome": Fact(
        "how it ended; refused: no to this offer; wrong_person: consents need proof again",
        REQUIRED,
        "cap.*, consent.not_demonstrable",
    ),
    "attempts[].purpose": Fact("for which purpose", "counts for every purpose", "cap.*"),
    "attempts[].call_type": Fact("how the call was made", "the campaign's", KEPT),
}
