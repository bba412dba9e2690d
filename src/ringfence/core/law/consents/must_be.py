"""Rules that ask one fact to be so, alone and several at a glance."""

from operator import attrgetter
from typing import Any

from ringfence.core.law.consent_record import Consent
from ringfence.core.law.consents.defect import NOT_SHOWN, Defect, Defects
from ringfence.core.law.consents.trial import Trial


class MustBe:
    """The rule that a fact of the record is ``wanted``, else it has ``defect``.

    A fact that nobody gave may have been as wanted, and cannot be shown.
    """

    __slots__ = ("_unknown", "_wrong", "fact", "wanted")

    def __init__(self, fact: str, wanted: bool, defect: Defect) -> None:
        self.fact = fact
        self.wanted = wanted
        self._wrong = (defect,)
        self._unknown = (Defect(defect.name, defect.spec, NOT_SHOWN, fact),)

    def __call__(self, consent: Consent, trial: Trial) -> Defects:
        given = getattr(consent, self.fact)
        if given is self.wanted:
            return ()
        return self._unknown if given is None else self._wrong


class AllMustBe:
    """Several such rules as one, which looks at all their facts at once."""

    __slots__ = ("_facts_of", "_rules", "_wanted")

    def __init__(self, rules: tuple[MustBe, ...]) -> None:
        self._rules = rules
        self._facts_of: Any = attrgetter(*[rule.fact for rule in rules])
        self._wanted = tuple([rule.wanted for rule in rules])

    def __call__(self, consent: Consent, trial: Trial) -> Defects:
        if self._facts_of(consent) == self._wanted:
            return ()
        return tuple([defect for rule in self._rules for defect in rule(consent, trial)])
