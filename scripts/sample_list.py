"""The bundled sample: a list as a company might hold it, made from a seed when it is needed.

People and companies are invented; where the numbers come from, `sample_numbers.py` says.
"""

import csv
import random
from collections.abc import Iterator
from pathlib import Path

from scripts.sample_facts import CONTROLLER, PURPOSE, REGISTERS, write_facts
from scripts.sample_numbers import ROOT, Person, draw_people, written

__all__ = ["AT", "COUNTRY", "GARBAGE", "PHONE", "ROOT", "ROWS", "write_sample"]

SEED = 20261124
ROWS = 5_000
AT = "2026-11-24T10:30:00+01:00"
PHONE, COUNTRY = "Telefon", "lives in"
FIRST = ("Anna", "Ben", "Clara", "Dario", "Elena", "Farid", "Greta", "Hugo", "Ines", "Jonas")
LAST = ("Muster", "Beispiel", "Exemple", "Ejemplo", "Esempio", "Sample", "Voorbeeld", "Mallin")
COLUMNS = {
    "Name": "",
    PHONE: "number",
    COUNTRY: "subject.residence",
    "kind": "subject.kind",
    "age": "subject.age",
    "obtained": "source.obtained_at",
    "origin": "source.kind",
    "checked": "source.verified",
    "list check": "source.decision",
    "informed": "source.notice_given_at",
    "use until": "source.expires_at",
    "basis": "campaign.basis",
    "assessed": "campaign.lia.decided_at",
    "assessment": "campaign.lia.outcome",
    "assessed again by": "campaign.lia.review_by",
    "customer since": "subject.existing_customer.since",
    "offer": "campaign.sector",
    "dialled": "campaign.call_type",
    "our number": "campaign.caller_id",
    "agent trained until": "agent.trained_until",
    "call centre in": "processor.country",
    "contract until": "processor.contract_until",
    "restricted": "subject.restricted",
    "erased": "subject.erased",
    "paused": "campaign.suspended",
    "from": "campaign.opens",
    "to": "campaign.closes",
}
"""The list's headers, and the key of a question that each one fills."""
INTEREST = {
    "basis": "legitimate_interest",
    "assessed": "2026-09-26",
    "assessment": "pass",
    "assessed again by": "2027-09-21",
}
PECULIAR: tuple[dict[str, str], ...] = (
    INTEREST, INTEREST, INTEREST, INTEREST,
    {"basis": "legitimate_interest"},
    {**INTEREST, "assessment": "fail"},
    {**INTEREST, "assessed again by": "2026-10-31"},
    {"basis": "existing_customer"},
    {"basis": "existing_customer", "customer since": "2025-03-01"},
    {"age": "15"},
    {"origin": "purchased", "checked": "no"},
    {"origin": "purchased", "list check": "reject"},
    {"origin": "purchased", "use until": "2026-11-01"},
    {"origin": "public", "obtained": "2026-07-06", "informed": ""},
    {"offer": "energy-renovation"},
    {"offer": "electricity"},
    {"offer": "gambling"},
    {"dialled": "automated"},
    {"dialled": "predictive"},
    {"our number": ""},
    {"our number": "+33639980012"},
    {"agent trained until": "2026-10-31"},
    {"call centre in": "JO"},
    {"contract until": "2026-11-15"},
    {"restricted": "yes"},
    {"erased": "yes"},
    {"paused": "yes"},
    {"to": "2026-11-20"},
    {"from": "2026-11-26T09:00:00+01:00"},
    {"from": "2026-12-07T09:00:00+01:00"},
)  # fmt: skip
"""What is special about a row of which something is special."""
PECULIAR_SHARE = 0.25
GARBAGE = (
    "n/a", "4.91512E+12", "030 2312KEIN", "+49 30 23125O17", "+49 30 23125000 / 23125001",
    "112", "0049 30", "unbekannt", "+00 00", "'=1+1", "?", "",
)  # fmt: skip


def write_sample(folder: Path, *, rows: int = ROWS) -> Path:
    """Write a list of so many rows, its campaign file and its facts; the list's path."""
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(SEED)
    odd = list(_odd_rows())
    people = draw_people(chance, rows - len(odd))
    path = folder / "people.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(COLUMNS)
        writer.writerows(_row(chance, person) for person in people)
        writer.writerows(odd)
    write_facts(chance, folder, people)
    (folder / "campaign.yaml").write_text(_campaign(), encoding="utf-8")
    return path


def _row(chance: random.Random, person: Person) -> list[str]:
    day = f"2026-{chance.choice(('09', '10', '11'))}-{chance.randint(1, 20):02d}"
    kinds = ("consumer", "business", "sole_trader", "")
    cells = {
        "Name": f"{chance.choice(FIRST)} {chance.choice(LAST)}",
        PHONE: written(chance, person),
        COUNTRY: person.country,
        "kind": chance.choices(kinds, weights=(80, 12, 5, 3))[0],
        "obtained": day,
        "informed": day,
        "our number": "+34400123456" if person.country == "ES" else "+493023125900",
    }
    if chance.random() < PECULIAR_SHARE:
        cells.update(chance.choice(PECULIAR))
    return [cells.get(name, "") for name in COLUMNS]


def _odd_rows() -> Iterator[list[str]]:
    """Rows whose number, cells or length are at fault."""
    empty = [""] * (len(COLUMNS) - 4)
    for garbage in GARBAGE:
        yield ["Somebody Nowhere", garbage, "DE", "consumer", *empty]
    yield ["Somebody Short", "+493023125998", "DE"]
    yield ["Somebody Long", "+493023125997", "DE", "consumer", *empty, "and", "more"]
    yield ["Somebody Else", "+493023125996", "DE", "household", *empty]


def _campaign() -> str:
    columns = "\n".join(f"  {key}: {name}" for name, key in COLUMNS.items() if key)
    registers = "\n".join(
        f"    - {{id: {name}, path: {name}.txt, as_of: {day}}}"
        for name, (_, _, day) in REGISTERS.items()
    )
    return f"""\
# Made by scripts/sample_list.py: the campaign of the bundled sample.
controller:
  country: DE
  name: {CONTROLLER}
  eea_establishments: [DE]
  offers_to: [DE, FR, ES, IT, IE, DK, FI, NL, GR]
  monitors: []
campaign:
  purpose: {PURPOSE}
  marketing: true
  sector: retail
  call_type: live
  voice: human
  basis: consent
  caller_id_owner: controller
  caller_id_reachable: true
  abandoned: {{day: 2026-11-23, calls: 400, abandoned: 20}}
subject: {{restricted: false, erased: false}}
source: {{kind: own, verified: true}}
agent: {{trained_until: 2027-06-30}}
processor: {{country: DE, contract_until: 2027-12-31, clauses_complete: true}}
files:
  objections: objections.csv
  consents: consents.jsonl
  attempts: attempts.csv
  registers:
{registers}
columns:
{columns}
"""
