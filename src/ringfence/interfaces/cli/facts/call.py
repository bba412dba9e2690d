"""The keys on the call: number, moment, campaign, controller."""

from ringfence.interfaces.cli.facts.fact import KEPT, NONE, REFUSES, REQUIRED, Fact

_SCOPE = "the scope of the GDPR (SC-01 to SC-10)"
_UNKNOWN_SCOPE = "unknown: the GDPR is treated as applying"
_ABANDONED = "abandoned.too_many"

CALL: dict[str, Fact] = {
    "number": Fact(
        "the telephone number to be called, as people write it",
        REQUIRED,
        "number.invalid, number.not_callable, jurisdiction.no_pack",
    ),
    "at": Fact("the moment asked about", "now", "every rule with a date, hours.*, cap.*"),
    "campaign": Fact("what the call is for and how it is made", REQUIRED, "as its keys say"),
    "campaign.purpose": Fact(
        "the purpose, in the words consents and objections use",
        REQUIRED,
        "consent.wrong_purpose, objection.recorded, cap.*",
    ),
    "campaign.basis": Fact(
        "the lawful basis the campaign named",
        REQUIRED,
        "basis.not_allowed, consent.*, lia.*, customer.not_met",
    ),
    "campaign.marketing": Fact(
        "false: a pure service call", "true", "whether the rules on marketing are asked at all"
    ),
    "campaign.sector": Fact(
        "the trade", "unknown: refuses where a ban could hit any trade", "sector.banned"
    ),
    "campaign.product": Fact(
        "what is sold", "the trade's own word", "sector.banned, exemptions by product"
    ),
    "campaign.call_type": Fact(
        "how the call is made; automated: nobody on the line, predictive: dialled by machine",
        "read as automated, unknown: refuses",
        "automated.*, abandoned.too_many",
    ),
    "campaign.voice": Fact(
        "who or what speaks", "human, unless the call is automated", "automated.*"
    ),
    "campaign.brand": Fact(
        "the brand called for", "an objection to a brand then bars", "objection.recorded"
    ),
    "campaign.uses_scoring": Fact(
        "whether people are scored or profiled",
        "an objection to profiling then bars",
        "objection.recorded",
    ),
    "campaign.caller_id": Fact(
        "the number that will be shown",
        "absent is unknown, null is withheld: both refuse",
        "caller_id.missing, caller_id.not_allowed",
    ),
    "campaign.caller_id_owner": Fact(
        "whose number it is",
        "unknown: refuses where the law asks it",
        "caller_id.not_allowed",
    ),
    "campaign.caller_id_reachable": Fact(
        "whether it can be called back",
        "a duty",
        "caller_id.not_allowed, the duty caller_id.reachable",
    ),
    "campaign.caller_id_in_directory": Fact(
        "whether it stands in a public directory", "not told", KEPT
    ),
    "campaign.lia": Fact(
        "the legitimate-interest assessment", NONE, "lia.missing, lia.failed, lia.expired"
    ),
    "campaign.lia.decided_at": Fact("when it was decided", "not carried out", "lia.missing"),
    "campaign.lia.outcome": Fact("how it ended", REFUSES, "lia.failed"),
    "campaign.lia.review_by": Fact("the last day before its review", REFUSES, "lia.expired"),
    "campaign.abandoned": Fact(
        "calls answered by a person, and abandoned ones",
        "unknown: refuses a predictive call",
        _ABANDONED,
    ),
    "campaign.abandoned.day": Fact("the day of the figures", "not told", _ABANDONED),
    "campaign.abandoned.calls": Fact("calls answered by a person", REFUSES, _ABANDONED),
    "campaign.abandoned.abandoned": Fact("calls abandoned", REFUSES, _ABANDONED),
    "campaign.abandoned.periods": Fact(
        "the figures of longer periods; a rule takes the one that fits its own",
        "the day's figures count",
        _ABANDONED,
    ),
    "campaign.abandoned.periods[].from": Fact("its first day", REQUIRED, _ABANDONED),
    "campaign.abandoned.periods[].until": Fact("its end", REQUIRED, _ABANDONED),
    "campaign.abandoned.periods[].calls": Fact("calls answered by a person", REQUIRED, _ABANDONED),
    "campaign.abandoned.periods[].abandoned": Fact("calls abandoned", REQUIRED, _ABANDONED),
    "campaign.opens": Fact("when the campaign opens", "open already", "campaign.closed"),
    "campaign.closes": Fact("when it closes", "no end", "campaign.closed"),
    "campaign.suspended": Fact("whether it is suspended", "false", "campaign.suspended"),
    "controller": Fact("on whose behalf the call is made", _UNKNOWN_SCOPE, "as its keys say"),
    "controller.country": Fact("where it is established", _UNKNOWN_SCOPE, _SCOPE),
    "controller.name": Fact(
        "its name, as consents give it", "no consent names it", "consent.wrong_controller"
    ),
    "controller.eea_establishments": Fact(
        "countries of its establishments in the EEA; [] is none", _UNKNOWN_SCOPE, _SCOPE
    ),
    "controller.offers_to": Fact(
        "countries whose people it offers to; [] is none", _UNKNOWN_SCOPE, _SCOPE
    ),
    "controller.monitors": Fact(
        "countries whose people it monitors; [] is none", _UNKNOWN_SCOPE, _SCOPE
    ),
    "controller.size": Fact(
        "large: within a pack's size threshold",
        "a rule for large callers is contested",
        "caller_id.not_allowed",
    ),
    "controller.registrations": Fact(
        "licences and entries it holds", "a duty", "the duty registration.missing"
    ),
    "controller.registrations[].id": Fact(
        "the licence, as law show names it", REQUIRED, "the duty registration.missing"
    ),
    "controller.registrations[].valid_until": Fact(
        "its last day", "no end", "the duty registration.missing"
    ),
    "controller.eu_representative": Fact(
        "the representative in the Union (GDPR 27)", "a duty", "the duty representative.missing"
    ),
    "controller.eu_representative.name": Fact(
        "its name", REQUIRED, "the duty representative.missing"
    ),
    "controller.eu_representative.country": Fact(
        "its country", REQUIRED, "the duty representative.missing"
    ),
}
