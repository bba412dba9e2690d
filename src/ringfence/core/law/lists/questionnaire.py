"""The seller's questionnaire, V1…V26: an answer with its evidence and day for each item."""

from ringfence.core.law.moment import Moment
from ringfence.core.law.question import Block


class Item(Block, frozen=True):
    """``answer`` true is satisfactory; ``evidence`` names the file that shows it."""

    answer: bool | None = None
    evidence: str | None = None
    date: Moment | None = None


class Questionnaire(Block, frozen=True):
    """All items; ``ITEMS`` says what each asks."""

    V1: Item | None = None
    V2: Item | None = None
    V3: Item | None = None
    V4: Item | None = None
    V5: Item | None = None
    V6: Item | None = None
    V7: Item | None = None
    V8: Item | None = None
    V9: Item | None = None
    V10: Item | None = None
    V11: Item | None = None
    V12: Item | None = None
    V13: Item | None = None
    V14: Item | None = None
    V15: Item | None = None
    V16: Item | None = None
    V17: Item | None = None
    V18: Item | None = None
    V19: Item | None = None
    V20: Item | None = None
    V21: Item | None = None
    V22: Item | None = None
    V23: Item | None = None
    V24: Item | None = None
    V25: Item | None = None
    V26: Item | None = None


ITEMS: dict[str, str] = {
    "V1": "who the seller is",
    "V2": "in which role it sells",
    "V3": "who collected the data first, where and when",
    "V4": "the forms and notices in each version",
    "V5": "the act of consent and what was preset",
    "V6": "the exact words, telephone included",
    "V7": "whether the buyer was named",
    "V8": "evidence for each row",
    "V9": "whether the numbers were verified",
    "V10": "through how many hands the data went",
    "V11": "the age of the data",
    "V12": "how withdrawals and objections reach the buyer",
    "V13": "screening against national registers",
    "V14": "special categories and children",
    "V15": "enrichment, profiling, scraping and leaks",
    "V16": "the notices already given",
    "V17": "who else bought the data",
    "V18": "security",
    "V19": "breaches",
    "V20": "decisions of authorities and complaints",
    "V21": "the right to audit and to sample",
    "V22": "transfers to third countries",
    "V23": "whether the price is plausible",
    "V24": "proof that is more than a promise to indemnify",
    "V25": "how long the seller keeps the data",
    "V26": "the contact of the data protection officer",
}
DECIDING: tuple[str, ...] = ("V2", "V12", "V24")
"""Items that decide by themselves. Those of ``SAID_BY_A_FACT`` do so through that fact."""

SAID_BY_A_FACT: tuple[str, ...] = (
    "V1",
    "V3",
    "V4",
    "V5",
    "V6",
    "V7",
    "V8",
    "V10",
    "V13",
    "V14",
    "V16",
    "V21",
)
"""Items that say the same as a fact of the list or its seller: the fact alone decides."""
