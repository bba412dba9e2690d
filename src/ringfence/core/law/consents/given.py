"""Was it a consent when it was given? (GDPR 4(11), 7, 8, 9(2)(a); CN-01…09, 12…16, 20, 22, 23)"""

from collections.abc import Iterator

from ringfence.core.law.consent_record import Consent
from ringfence.core.law.consents.defect import Defect
from ringfence.core.law.consents.trial import Trial
from ringfence.core.law.vocabulary import ACTS_THAT_NEVER_COUNT


def a_clear_act(consent: Consent, trial: Trial) -> Iterator[Defect]:
    """CN-01: an affirmative act of the person; silence, boxes and going on never count."""
    if consent.act is None:
        yield Defect("act.not_affirmative", "CN-01", "not_demonstrable", "act")
    elif consent.act in ACTS_THAT_NEVER_COUNT:
        yield Defect("act.not_affirmative", "CN-01")
    if consent.method is None:
        yield Defect("evidence.missing", "CN-17", "not_demonstrable", "method")


def nothing_pre_set(consent: Consent, trial: Trial) -> Iterator[Defect]:
    """CN-02: the default state was off."""
    if consent.act == "pre_ticked_box":
        yield Defect("design.pre_set", "CN-02")


def not_by_the_call_itself(consent: Consent, trial: Trial) -> Iterator[Defect]:
    """CN-03, second half: not obtained by the very call that needs it."""
    if consent.obtained_in_marketing_call is None:
        yield Defect(
            "obtained_by_the_call", "CN-03", "not_demonstrable", "obtained_in_marketing_call"
        )
    elif consent.obtained_in_marketing_call:
        yield Defect("obtained_by_the_call", "CN-03")


def _must_be(
    given: bool | None, wanted: bool, *, name: str, spec: str, key: str
) -> Iterator[Defect]:
    if given is None:
        yield Defect(name, spec, "not_demonstrable", key)
    elif given is not wanted:
        yield Defect(name, spec)


def separate(consent: Consent, trial: Trial) -> Iterator[Defect]:
    """CN-04: the request stood apart from other declarations (GDPR 7(2))."""
    return _must_be(
        consent.separate_from_terms,
        True,
        name="not_separate",
        spec="CN-04",
        key="separate_from_terms",
    )


def granular(consent: Consent, trial: Trial) -> Iterator[Defect]:
    """CN-05: one choice for each purpose."""
    return _must_be(
        consent.one_choice_per_purpose,
        True,
        name="not_granular",
        spec="CN-05",
        key="one_choice_per_purpose",
    )


def unconditional(consent: Consent, trial: Trial) -> Iterator[Defect]:
    """CN-06: no service hung on it (GDPR 7(4))."""
    return _must_be(
        consent.condition_of_service,
        False,
        name="conditional",
        spec="CN-06",
        key="condition_of_service",
    )


def without_detriment(consent: Consent, trial: Trial) -> Iterator[Defect]:
    """CN-07: refusing costs nothing; null is none."""
    if consent.refusal_detriment is not None:
        yield Defect("detriment", "CN-07")


def refusing_as_easy(consent: Consent, trial: Trial) -> Iterator[Defect]:
    """CN-09: refusing was as easy and visible as accepting."""
    return _must_be(
        consent.refusing_as_easy,
        True,
        name="design.deceptive",
        spec="CN-09",
        key="refusing_as_easy",
    )


def data_kinds_told(consent: Consent, trial: Trial) -> Iterator[Defect]:
    """CN-12: the kinds of data were told; absent = not applicable."""
    if consent.data_kinds_told is False:
        yield Defect("data_kinds.untold", "CN-12")


def withdrawal_explained(consent: Consent, trial: Trial) -> Iterator[Defect]:
    """CN-13: the right to withdraw was told before (GDPR 7(3))."""
    return _must_be(
        consent.withdrawal_explained,
        True,
        name="withdrawal.unexplained",
        spec="CN-13",
        key="withdrawal_explained",
    )


def recipients_named(consent: Consent, trial: Trial) -> Iterator[Defect]:
    """CN-14: who receives the data is named, where they are passed on."""
    if consent.data_passed_on and not consent.recipients:
        yield Defect("recipient.unnamed", "CN-14")


def risks_told(consent: Consent, trial: Trial) -> Iterator[Defect]:
    """CN-15: automated decisions were told, where there are any; absent = not applicable."""
    if consent.automated_decisions_told is False:
        yield Defect("risks.untold", "CN-15")


def language_understood(consent: Consent, trial: Trial) -> Iterator[Defect]:
    """CN-16: the words were in a language the audience understands (GDPR 7(2), 12(1))."""
    language = consent.notice.language if consent.notice else None
    if language is None:
        yield Defect("language.not_understood", "CN-16", "not_demonstrable", "notice.language")
    elif _primary(language) != _primary(consent.audience_language or language):
        yield Defect("language.not_understood", "CN-16")


def _primary(tag: str) -> str:
    """The language of a BCP 47 tag: ``de`` of ``de-AT``."""
    return tag.replace("_", "-").partition("-")[0].casefold()


def old_enough(consent: Consent, trial: Trial) -> Iterator[Defect]:
    """CN-22: the age of GDPR 8, or a parent's authorisation; an age not known is no child's."""
    if consent.age is None or consent.age >= trial.age_limit:
        return
    authorised = consent.parental_authorisation
    if authorised is None:
        yield Defect("minor", "CN-22", "not_demonstrable", "parental_authorisation")
    elif authorised is False:
        yield Defect("minor", "CN-22")


def explicit_where_special(consent: Consent, trial: Trial) -> Iterator[Defect]:
    """CN-23: special categories need an explicit statement (GDPR 9(2)(a))."""
    if consent.special_category is None:
        yield Defect("not_explicit", "CN-23", "not_demonstrable", "special_category")
    elif consent.special_category:
        yield from _must_be(
            consent.explicit, True, name="not_explicit", spec="CN-23", key="explicit"
        )


def withdrawing_as_easy(consent: Consent, trial: Trial) -> Iterator[Defect]:
    """CN-20: withdrawing is as easy as giving: the same way, no fee, no waiting (GDPR 7(3))."""
    way = consent.withdrawal
    name, spec = "withdrawal.harder", "CN-20"
    if way is None:
        yield Defect(name, spec, "not_demonstrable", "withdrawal")
        return
    same = _SAME_WAY.get(consent.method or "", _ANY_WAY)
    costs = way.cost in ("premium_rate", "fee")
    if costs or (way.wait_hours or 0) > 0 or not same & set(way.channels):
        yield Defect(name, spec)
    elif way.cost is None:
        yield Defect(name, spec, "not_demonstrable", "withdrawal.cost")
    elif way.wait_hours is None:
        yield Defect(name, spec, "not_demonstrable", "withdrawal.wait_hours")


_ANY_WAY = frozenset({"web", "phone", "sms", "email", "post", "in_person"})
_SAME_WAY = {
    "web_form": frozenset({"web"}),
    "double_opt_in": frozenset({"web", "email"}),
    "oral": frozenset({"phone"}),
    "keypress": frozenset({"phone"}),
    "sms": frozenset({"sms"}),
}
