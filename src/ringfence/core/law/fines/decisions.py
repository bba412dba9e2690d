"""Published decisions on telemarketing: what authorities fined, and why. Data only.

Amounts are as imposed and all were seen in published reports, not in the decisions themselves;
whether an appeal changed one must be checked before it is quoted. Past fines say nothing about
the next one: they are no prediction, and no exposure is computed from them.
"""

import msgspec

GARANTE, AEPD, CNIL, HDPA = "Garante (IT)", "AEPD (ES)", "CNIL (FR)", "HDPA (GR)"


class PublishedDecision(msgspec.Struct, frozen=True, kw_only=True):
    """One decision. ``decided`` is a day or a month; ``euros`` of the GDPR part and all else;
    ``articles`` of the GDPR; ``other_law`` what else was applied; ``remark`` what to check."""

    number: int
    authority: str
    decided: str
    reference: str | None
    company: str
    euros: int
    articles: tuple[str, ...]
    why: str
    other_law: tuple[str, ...] = ()
    remark: str | None = None


DECISIONS: tuple[PublishedDecision, ...] = (
    PublishedDecision(
        number=1,
        authority=GARANTE,
        decided="2024-02-08",
        reference="9988710",
        company="Enel Energia",
        euros=79_107_101,
        articles=("5(1)(f)", "5(2)", "24", "25", "28", "32"),
        why="Unofficial agencies fed contracts in through a customer system weakly protected.",
        remark="State of an appeal not checked.",
    ),
    PublishedDecision(
        number=2,
        authority=GARANTE,
        decided="2020-01-15",
        reference="9256486",
        company="TIM",
        euros=27_802_946,
        articles=("5", "6", "7", "12", "13", "21", "24", "25", "28", "32"),
        why="Calls without consent and after objections, one person 155 times in a month.",
    ),
    PublishedDecision(
        number=3,
        authority=GARANTE,
        decided="2021-12-16",
        reference="9735672",
        company="Enel Energia",
        euros=26_513_977,
        articles=("5", "6", "12", "13", "21", "24", "25", "31"),
        why="Unwanted calls, recorded ones among them.",
        remark="Annulled by the court of Rome on 2023-02-13: time limits of the procedure.",
    ),
    PublishedDecision(
        number=4,
        authority=GARANTE,
        decided="2020-07-09",
        reference="9435753",
        company="Wind Tre",
        euros=16_729_600,
        articles=("5", "6(1)(a)", "7", "12", "24", "25"),
        why="Unsolicited contacts, withdrawal locked for 24 hours, partners not checked.",
    ),
    PublishedDecision(
        number=5,
        authority=GARANTE,
        decided="2020-11-12",
        reference="9485681",
        company="Vodafone Italia",
        euros=12_251_601,
        articles=("5(1)", "5(2)", "6(1)", "7", "15(1)"),
        why="Unlawful call centres and partners' lists without consent.",
        remark="The list of articles was cut off in the source read.",
    ),
    PublishedDecision(
        number=6,
        authority=GARANTE,
        decided="2019-12-11",
        reference=None,
        company="Eni gas e luce",
        euros=8_500_000,
        articles=("5(1)", "6", "7", "25"),
        why="Calls after refusals, bought lists without consent, data kept too long.",
        remark="Further articles were applied.",
    ),
    PublishedDecision(
        number=7,
        authority=AEPD,
        decided="2021-03",
        reference="PS/00059/2020",
        company="Vodafone España",
        euros=8_150_000,
        articles=("28", "44"),
        why="Call agencies not controlled, calls from Peru, objections ignored.",
        other_law=("LGT 48.1.b", "LSSI 21"),
        remark="Upheld by the Audiencia Nacional in 2024; reference from memory.",
    ),
    PublishedDecision(
        number=8,
        authority=GARANTE,
        decided="2023-04-13",
        reference="9894662",
        company="TIM",
        euros=7_631_175,
        articles=("5(2)", "6", "7", "12", "14", "15", "24", "32"),
        why="Unwanted calls again, and access answered late.",
    ),
    PublishedDecision(
        number=9,
        authority=GARANTE,
        decided="2024-06-06",
        reference="10029424",
        company="Eni Plenitude",
        euros=6_419_631,
        articles=("5", "6(1)(a)", "24", "25", "28"),
        why="Calls to numbers on the opposition register.",
        other_law=("L 5/2018",),
    ),
    PublishedDecision(
        number=10,
        authority=GARANTE,
        decided="2022-12-15",
        reference="9856345",
        company="Edison Energia",
        euros=4_900_000,
        articles=("5", "6", "7", "12", "21(2)", "24"),
        why="No valid consent, and objections ignored.",
    ),
    PublishedDecision(
        number=11,
        authority=GARANTE,
        decided="2021-03-25",
        reference="9570997",
        company="Fastweb",
        euros=4_501_868,
        articles=("5", "6", "7", "12", "13", "21", "24", "25", "32", "33", "34"),
        why="Abusive call centres, partners' lists, weak security.",
    ),
    PublishedDecision(
        number=12,
        authority=GARANTE,
        decided="2021-09-16",
        reference=None,
        company="Sky Italia",
        euros=3_296_326,
        articles=("5", "6", "7", "12", "14", "21", "28", "29"),
        why="Bought lists, no notice of its own, opposition not checked.",
    ),
    PublishedDecision(
        number=13,
        authority=GARANTE,
        decided="2025-04-10",
        reference="10127930",
        company="Acea Energia",
        euros=3_000_000,
        articles=("5", "6", "7", "13", "24", "25", "28", "32"),
        why="A sub-agency without a contract, stolen lists of people who changed supplier.",
        remark="Agencies were fined 850,000 in addition.",
    ),
    PublishedDecision(
        number=14,
        authority=GARANTE,
        decided="2023-04-13",
        reference="9893718",
        company="Mas, Sesta Impresa, Arnia",
        euros=1_800_000,
        articles=("5", "6", "7", "13", "28", "29", "30", "32"),
        why="Lists bought from a seller on a social network; the files were confiscated.",
        remark="All three together.",
    ),
    PublishedDecision(
        number=15,
        authority=GARANTE,
        decided="2024-06-20",
        reference="10040382",
        company="Fastweb",
        euros=1_000_000,
        articles=("12", "13"),
        why="A legitimate interest was not accepted for marketing by telephone.",
        other_law=("Codice 130", "L 5/2018"),
    ),
    PublishedDecision(
        number=16,
        authority=CNIL,
        decided="2024-04-04",
        reference="SAN-2024-004",
        company="Hubside.Store",
        euros=525_000,
        articles=("4(11)", "6", "14"),
        why="Deceptive forms of list brokers, and too little told in the calls.",
        other_law=("CPCE L34-5",),
    ),
    PublishedDecision(
        number=17,
        authority=CNIL,
        decided="2019-11-21",
        reference="SAN-2019-010",
        company="Futura Internationale",
        euros=500_000,
        articles=("5(1)(c)", "12", "13", "21(2)", "31", "44", "46"),
        why="No central record of objections, call centres abroad, insulting notes.",
    ),
    PublishedDecision(
        number=18,
        authority=CNIL,
        decided="2024-01-31",
        reference="SAN-2024-003",
        company="Foriou",
        euros=310_000,
        articles=("4(11)", "6"),
        why="Bought names; a clause in the contract is no verification.",
    ),
    PublishedDecision(
        number=19,
        authority=HDPA,
        decided="2019-10",
        reference=None,
        company="OTE",
        euros=200_000,
        articles=("5(1)(c)", "25", "21(3)"),
        why="The do-not-call register and the customer system were out of step.",
        remark="A second case brought another 200,000; Art. 21(3) belongs to the two together.",
    ),
    PublishedDecision(
        number=20,
        authority=HDPA,
        decided="2021-12-31",
        reference="56/2021",
        company="Info Communication Services",
        euros=30_000,
        articles=("13", "14"),
        why="Automated calls, and the records of consent destroyed.",
        other_law=("L 3471/2006 Art. 11(1)",),
    ),
)
"""Each seen in a published report; the amounts, dates and references are those reported."""
