"""Agencies and call centres that nobody had bound, in the state or abroad (GDPR 28, 44-46)."""

from tests.law_checks.processors.base_cases import NO_TOOL
from tests.law_checks.published_fines.fined import Fined, codes

PERU = {"exporter": "ES", "importer": "PE", "hosted_in": "PE"}
TUNISIA = {"exporter": "FR", "importer": "TN", "hosted_in": "TN"}

FINES: tuple[Fined, ...] = (
    Fined(
        1,
        "agencies without a contract fed contracts in",
        "contract check",
        {"exists": False},
        codes("contract.missing PC-01"),
    ),
    Fined(
        1,
        "whatever contract there was asked for no security",
        "contract check",
        {"clauses.c": False},
        codes("clause.security PC-05"),
    ),
    Fined(
        2,
        "partners called as they liked",
        "contract check",
        {"clauses.a": False},
        codes("clause.instructions PC-03"),
    ),
    Fined(
        4,
        "partners nobody could check",
        "contract check",
        {"clauses.h": False},
        codes("clause.audits PC-10"),
    ),
    Fined(
        5,
        "call centres that were nobody's",
        "contract check",
        {"exists": False},
        codes("contract.missing PC-01"),
    ),
    Fined(
        7,
        "agencies nobody could inspect",
        "contract check",
        {"clauses.h": False},
        codes("clause.audits PC-10"),
    ),
    Fined(
        7,
        "calls from Peru without a tool",
        "transfer check",
        NO_TOOL,
        codes("transfer.no_tool TR-03", "transfer.assessment TR-04"),
        facts=PERU,
    ),
    Fined(
        9,
        "agencies outside the contract",
        "contract check",
        {"exists": False},
        codes("contract.missing PC-01"),
    ),
    Fined(
        11,
        "call centres that belonged to nobody",
        "contract check",
        {"exists": False},
        codes("contract.missing PC-01"),
    ),
    Fined(
        12,
        "suppliers that were never bound",
        "contract check",
        {"written": False},
        codes("contract.unwritten PC-01"),
    ),
    Fined(
        13,
        "a sub-agency nobody had authorised",
        "contract check",
        {"sub_processors.authorisation": "none"},
        codes("sub_processors.unauthorised PC-11"),
        facts={"sub_processors.authorisation": "specific"},
    ),
    Fined(
        14,
        "call centres without contract or instructions",
        "contract check",
        {"exists": False, "clauses.a": False},
        codes("contract.missing PC-01", "clause.instructions PC-03"),
    ),
    Fined(
        17,
        "call centres abroad without a tool",
        "transfer check",
        NO_TOOL,
        codes("transfer.no_tool TR-03", "transfer.assessment TR-04"),
        facts=TUNISIA,
    ),
)
