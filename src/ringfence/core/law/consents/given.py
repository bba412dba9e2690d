"""Was it a consent when it was given? (GDPR 4(11), 7, 8, 9(2)(a); CN-01…09, 12…16, 20, 22, 23)"""

from ringfence.core.law.consent_record import Consent, ParentalAuthorisation
from ringfence.core.law.consents.defect import NOT_SHOWN, Defect, Defects
from ringfence.core.law.consents.must_be import MustBe
from ringfence.core.law.consents.trial import Trial
from ringfence.core.law.plain import blank
from ringfence.core.law.vocabulary import ACTS_THAT_NEVER_COUNT


def a_clear_act(consent: Consent, trial: Trial) -> Defects:
    """CN-01: an affirmative act of the person; silence, boxes and going on never count."""
    if consent.act is None:
        return (Defect("act.not_affirmative", "CN-01", NOT_SHOWN, "act"),)
    if consent.act in ACTS_THAT_NEVER_COUNT:
        return (Defect("act.not_affirmative", "CN-01"),)
    return ()


def nothing_pre_set(consent: Consent, trial: Trial) -> Defects:
    """CN-02: the default state was off."""
    return (Defect("design.pre_set", "CN-02"),) if consent.act == "pre_ticked_box" else ()


not_by_the_call_itself = MustBe(
    "obtained_in_marketing_call", False, Defect("obtained_by_the_call", "CN-03")
)
"""CN-03, second half: not obtained by the very call that needs it."""


separate = MustBe("separate_from_terms", True, Defect("not_separate", "CN-04"))
"""CN-04: the request stood apart from other declarations (GDPR 7(2))."""


granular = MustBe("one_choice_per_purpose", True, Defect("not_granular", "CN-05"))
"""CN-05: one choice for each purpose."""


unconditional = MustBe("condition_of_service", False, Defect("conditional", "CN-06"))
"""CN-06: no service hung on it (GDPR 7(4))."""


def without_detriment(consent: Consent, trial: Trial) -> Defects:
    """CN-07: refusing costs nothing; null is none."""
    return () if consent.refusal_detriment is None else (Defect("detriment", "CN-07"),)


refusing_as_easy = MustBe("refusing_as_easy", True, Defect("design.deceptive", "CN-09"))
"""CN-09: refusing was as easy and visible as accepting."""


def data_kinds_told(consent: Consent, trial: Trial) -> Defects:
    """CN-12: the kinds of data were told; absent = not applicable."""
    return (Defect("data_kinds.untold", "CN-12"),) if consent.data_kinds_told is False else ()


withdrawal_explained = MustBe(
    "withdrawal_explained", True, Defect("withdrawal.unexplained", "CN-13")
)
"""CN-13: the right to withdraw was told before (GDPR 7(3))."""


def recipients_named(consent: Consent, trial: Trial) -> Defects:
    """CN-14: who receives the data is named, where they are passed on."""
    if consent.data_passed_on and all(map(blank, consent.recipients or ())):
        return (Defect("recipient.unnamed", "CN-14"),)
    return ()


def risks_told(consent: Consent, trial: Trial) -> Defects:
    """CN-15: automated decisions were told, where there are any; absent = not applicable."""
    return (Defect("risks.untold", "CN-15"),) if consent.automated_decisions_told is False else ()


def language_understood(consent: Consent, trial: Trial) -> Defects:
    """CN-16: the words were in a language the audience understands (GDPR 7(2), 12(1))."""
    language = consent.notice.language if consent.notice else None
    if language is None or blank(_primary(language)):
        return (Defect("language.not_understood", "CN-16", NOT_SHOWN, "notice.language"),)
    audience = consent.audience_language
    if audience is not None and _primary(language) != _primary(audience):
        return (Defect("language.not_understood", "CN-16"),)
    return ()


def old_enough(consent: Consent, trial: Trial) -> Defects:
    """CN-22: the age of GDPR 8, or a parent's authorisation; an age not known is no child's."""
    if consent.age is None or consent.age >= trial.age_limit:
        return ()
    authorised = consent.parental_authorisation
    if authorised is None:
        return (Defect("minor", "CN-22", NOT_SHOWN, "parental_authorisation"),)
    if authorised is False:
        return (Defect("minor", "CN-22"),)
    if isinstance(authorised, ParentalAuthorisation):
        return _authorised_by_now(authorised, trial)
    return ()


def _authorised_by_now(authorised: ParentalAuthorisation, trial: Trial) -> Defects:
    """Who authorised it and how is told, and it had surely happened at the moment."""
    for key in ("by", "method"):
        if blank(getattr(authorised, key)):
            return (Defect("minor", "CN-22", NOT_SHOWN, f"parental_authorisation.{key}"),)
    if authorised.at.latest(trial.zones) > trial.at:
        return (Defect("minor", "CN-22", NOT_SHOWN, "parental_authorisation"),)
    return ()


_EXPLICIT = MustBe("explicit", True, Defect("not_explicit", "CN-23"))


def explicit_where_special(consent: Consent, trial: Trial) -> Defects:
    """CN-23: special categories need an explicit statement (GDPR 9(2)(a))."""
    if consent.special_category is None:
        return (Defect("not_explicit", "CN-23", NOT_SHOWN, "special_category"),)
    if not consent.special_category:
        return ()
    return _EXPLICIT(consent, trial)


def withdrawing_as_easy(consent: Consent, trial: Trial) -> Defects:
    """CN-20: withdrawing is as easy as giving: the same way, no fee, no waiting (GDPR 7(3))."""
    way = consent.withdrawal
    name, spec = "withdrawal.harder", "CN-20"
    if way is None:
        return (Defect(name, spec, NOT_SHOWN, "withdrawal"),)
    same = _SAME_WAY.get(consent.method or "", _ANY_WAY)
    costs = way.cost in ("premium_rate", "fee")
    other_way = way.channels is not None and same.isdisjoint(way.channels)
    if costs or (way.wait_hours or 0) > 0 or other_way:
        return (Defect(name, spec),)
    if way.channels is None:
        return (Defect(name, spec, NOT_SHOWN, "withdrawal.channels"),)
    if way.cost is None:
        return (Defect(name, spec, NOT_SHOWN, "withdrawal.cost"),)
    if way.wait_hours is None:
        return (Defect(name, spec, NOT_SHOWN, "withdrawal.wait_hours"),)
    return ()


_ANY_WAY = frozenset({"web", "phone", "sms", "email", "post", "in_person"})
_SAME_WAY = {
    "web_form": frozenset({"web"}),
    "double_opt_in": frozenset({"web", "email"}),
    "oral": frozenset({"phone"}),
    "keypress": frozenset({"phone"}),
    "sms": frozenset({"sms"}),
}


def _primary(tag: str) -> str:
    """The language of a BCP 47 tag: ``de`` of ``de-AT``."""
    return tag.replace("_", "-").partition("-")[0].casefold()
