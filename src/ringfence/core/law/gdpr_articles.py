"""The articles of the GDPR and the ePrivacy Directive that the checks of every call rest on."""

from collections.abc import Mapping

from ringfence.core.law.citation import Certainty, Citation
from ringfence.core.law.rule import Rule
from ringfence.core.law.rule_values import DataProtection

GDPR = "Regulation (EU) 2016/679 (GDPR)"
EPRIVACY = "Directive 2002/58/EC"

_ARTICLES: dict[str, tuple[tuple[str, str], ...]] = {
    "automated.no_consent": ((EPRIVACY, "Art. 13(1)"),),
    "basis.not_allowed": ((GDPR, "Art. 6(1)"),),
    "consent": ((GDPR, "Art. 6(1)(a), 7"),),
    "lia": ((GDPR, "Art. 6(1)(f), 5(2)"),),
    "objection": ((GDPR, "Art. 21(2)-(3)"),),
    "source": ((GDPR, "Art. 5(2), 14(2)(f)"),),
    "notice": ((GDPR, "Art. 14(3)"),),
    "subject.restricted": ((GDPR, "Art. 18(1)"),),
    "subject.erased": ((GDPR, "Art. 17(1)"),),
    "agent": ((GDPR, "Art. 29, 32(4)"),),
    "processor": ((GDPR, "Art. 28(3)"),),
    "transfer": ((GDPR, "Art. 44-46"),),
    "number": ((GDPR, "Art. 5(1)(d)"),),
}


def _rule(articles: tuple[tuple[str, str], ...]) -> Rule[None]:
    return Rule(
        None,
        jurisdiction="EU",
        certainty="settled",
        citations=tuple(
            Citation(law=law, article=article, url=None, seen="no") for law, article in articles
        ),
    )


_RULES = {name: _rule(articles) for name, articles in _ARTICLES.items()}
_POLICY: Certainty = "policy"
PRODUCT_POLICY: Rule[None] = Rule(None, jurisdiction="EU", certainty=_POLICY)
"""What no law says and the product still does."""


def data_rules(code: str, own: Rule[DataProtection] | None) -> Mapping[str, Rule[None]]:
    """The rules the checks of data protection rest on: the GDPR's articles, or a law's own rule.

    ``code`` is the jurisdiction; ``own`` its rule on data protection, where it has one.
    """
    if code == "EU":
        return _RULES
    if own is None or own.jurisdiction != code:
        return dict.fromkeys(_RULES, Rule(None, jurisdiction=code, certainty=_POLICY))
    mine = Rule(None, jurisdiction=code, certainty=own.certainty, citations=own.citations)
    return dict.fromkeys(_RULES, mine)


def cited(article: str) -> tuple[Citation, ...]:
    """An article of the GDPR as a citation."""
    return (Citation(law=GDPR, article=f"Art. {article}", url=None, seen="no"),)
