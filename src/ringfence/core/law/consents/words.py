"""The words of a defect, and a consent's answer as the contract writes it."""

from functools import cache

import msgspec

from ringfence.core.law.consents.check import ConsentAnswer, State
from ringfence.core.law.consents.defect import Defect
from ringfence.core.law.gdpr_articles import cited
from ringfence.core.law.plain import plain
from ringfence.core.law.reason import Reason

WORDS: dict[str, tuple[str, str, str | None]] = {
    "act.not_affirmative": (
        "Nothing shows a clear affirmative act of the person.",
        "Obtain a consent by a clear act: a box the person ticks, a signature, a spoken yes.",
        "4(11)",
    ),
    "design.pre_set": (
        "The choice was set before the person acted.",
        "Ask again with every choice off.",
        "4(11)",
    ),
    "design.deceptive": (
        "Refusing was not as easy and visible as accepting.",
        "Ask again with both choices equal.",
        "4(11), 25",
    ),
    "not_separate": (
        "The request was mixed with other declarations.",
        "Ask again, apart from terms and conditions.",
        "7(2)",
    ),
    "not_granular": (
        "Several purposes hung on one choice.",
        "Ask again with one choice for each purpose.",
        "4(11)",
    ),
    "conditional": (
        "A service was made to depend on the consent.",
        "Ask again without any condition.",
        "7(4)",
    ),
    "detriment": (
        "Refusing has a disadvantage for the person.",
        "Take the disadvantage away and ask again.",
        "4(11)",
    ),
    "controller.unnamed": (
        "The consent does not name this caller.",
        "Obtain a consent that names the controller who calls.",
        "4(11)",
    ),
    "purpose.not_covered": (
        "The consent does not cover this purpose.",
        "Obtain a consent for this purpose.",
        "4(11), 5(1)(b)",
    ),
    "channel.not_covered": (
        "The consent does not cover this way of contact.",
        "Obtain a consent that names this way of contact.",
        "4(11), 5(1)(b)",
    ),
    "recipient.unnamed": (
        "Data are passed on, and the recipients were not named.",
        "Name the recipients and ask again.",
        "13(1)(e)",
    ),
    "withdrawal.unexplained": (
        "The right to withdraw was not told before.",
        "Ask again and tell it first.",
        "7(3)",
    ),
    "withdrawal.harder": (
        "Withdrawing is not as easy as giving was.",
        "Offer the same way for withdrawing, free and at once.",
        "7(3)",
    ),
    "text.missing": (
        "The words shown, with their version, are not on record, or are not the words hashed.",
        "Record the exact words and version; an address proves no words.",
        "7(1)",
    ),
    "evidence.missing": (
        "Nothing on record shows the act.",
        "Record what shows it (form, recording, scan, message) with its hash.",
        "7(1)",
    ),
    "time.missing": (
        "When the consent was given is not on record.",
        "Record the time, with what shows it.",
        "7(1)",
    ),
    "time.in_future": (
        "The consent is dated in the future.",
        "Correct the time from its proof.",
        "7(1)",
    ),
    "after_the_call": (
        "The consent is later than the moment it should carry.",
        "Call only once the consent has been given.",
        "4(11)",
    ),
    "obtained_by_the_call": (
        "The consent was obtained by a marketing call that itself needed one, or it is not known "
        "that it was not.",
        "Obtain a consent outside marketing calls.",
        "4(11)",
    ),
    "after_objection": (
        "The person objected, and nothing shows a later consent of their own accord.",
        "Respect the objection; only the person's own later act would lift it.",
        "21(3)",
    ),
    "withdrawn": (
        "The consent has been withdrawn.",
        "Respect the withdrawal; only a new consent would carry a call.",
        "7(3)",
    ),
    "stale": (
        "The consent is older than it may be, or past its own end.",
        "Have the person reaffirm it, or obtain a new one.",
        None,
    ),
    "minor": (
        "The person is below the age of consent, and no parent authorised it.",
        "Obtain the authorisation of the holder of parental responsibility.",
        "8(1)",
    ),
    "not_explicit": (
        "Special categories of data need an explicit statement, or it is not known whether they "
        "are touched.",
        "Obtain an explicit consent.",
        "9(2)(a)",
    ),
    "collected_elsewhere": (
        "A third party collected the consent, and the caller does not hold its proof.",
        "Obtain the individual proof before calling.",
        "7(1)",
    ),
    "too_many_hops": (
        "The consent passed through more hands than one, or nobody knows through how many.",
        "Obtain a consent of your own.",
        "7(1)",
    ),
    "data_kinds.untold": ("The kinds of data were not told.", "Tell them and ask again.", "4(11)"),
    "risks.untold": (
        "Automated decisions or risks of a transfer were not told.",
        "Tell them and ask again.",
        "4(11)",
    ),
    "language.not_understood": (
        "It is not shown that the person understands the language of the request.",
        "Ask again in a language the audience understands.",
        "7(2), 12(1)",
    ),
    "period.unstated": (
        "The consent does not state for how long it is given, as the law asks.",
        "Obtain a consent that states its period.",
        None,
    ),
    "number.unnamed": (
        "The consent does not name the number, as the law asks.",
        "Obtain a consent that names the number.",
        None,
    ),
    "not_written": (
        "The consent is not in writing, as the law asks.",
        "Obtain a written consent.",
        None,
    ),
    "basis.not_allowed": (
        "A contract never carries advertising.",
        "Use consent, or legitimate interest where the law allows.",
        "6(1)(b)",
    ),
    "basis.switched": (
        "After the withdrawal another basis is claimed for the same use.",
        "Stop: a basis is not exchanged once consent has ended.",
        "6(1)",
    ),
    "imbalance": (
        "There is a clear imbalance between the person and the caller.",
        "Have a person review whether the consent was free.",
        "4(11)",
    ),
    "number.unverified": (
        "Nobody verified that the number is the person's.",
        "Verify it by a code or a call back.",
        "5(1)(d)",
    ),
}
SAYS_ITS_LACK = frozenset({"evidence.missing", "text.missing", "time.missing"})
"""Defects whose words say already that something is not on record."""


class SaidConsent(msgspec.Struct, frozen=True):
    """The state of a consent, every defect, and what a person should look at."""

    state: State
    defects: tuple[Reason, ...]
    warnings: tuple[Reason, ...]


def answer_json(answer: ConsentAnswer) -> dict[str, object]:
    """The state, the defects and the warnings, each with its words and source."""
    return {
        "state": answer.state,
        "defects": [_reason_json(defect) for defect in answer.defects],
        "warnings": [_reason_json(defect) for defect in answer.warnings],
    }


@cache
def _reason_json(defect: Defect) -> dict[str, object]:
    """Some hundred defects recur in millions of records; read only, for that reason."""
    return plain(_reason(defect))


def _reason(defect: Defect) -> Reason:
    text, remedy, article = WORDS[defect.name]
    if defect.missing is not None and defect.name in SAYS_ITS_LACK:
        text = f"{text} Not on record: {defect.missing}."
    elif defect.missing is not None:
        text = f"Not on record: {defect.missing}. Until it is, this is assumed: {text}"
        remedy = f"Record {defect.missing}, if it can be shown. Otherwise: {remedy}"
    return Reason(
        rule=defect.name,
        spec=defect.spec,
        outcome="unknown" if defect.missing is not None else "refuse",
        text=text,
        remedy=remedy,
        citations=cited(article) if article else (),
        missing=defect.missing,
        contested=defect.contested,
    )
