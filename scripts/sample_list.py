"""The bundled sample: a list as a company might hold it, made from a seed when it is needed.

Every number lies in a range that a regulator keeps for fiction, or is one of the few valid ones
of `tests/numbers/reserved.yaml` that nobody dials. People and companies are invented.
"""

import csv
import hashlib
import json
import random
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
SEED = 20261124
ROWS = 5_000
AT = "2026-11-24T10:30:00+01:00"
PURPOSE = "garden-furniture-offers"
CONTROLLER = "Example Garden Ltd"
FIRST = ("Anna", "Ben", "Clara", "Dario", "Elena", "Farid", "Greta", "Hugo", "Ines", "Jonas")
LAST = ("Muster", "Beispiel", "Exemple", "Ejemplo", "Esempio", "Sample", "Voorbeeld", "Mallin")
WEIGHTS = {"DE": 1300, "FR": 1100, "GB": 1100, "US": 700, "IE": 300}
EXTRA = ["ES", "IT", "DK", "FI", "NL", "GR", "JO"]
GARBAGE = ("n/a", "4.91512E+12", "030 2312KEIN", "+49 30 23125000 / 23125001", "")
AREA_CODES = ("202", "212", "305", "312", "415", "512", "602", "617", "702", "808", "850", "860")
NATIONAL_PREFIX = {"DE": "0", "FR": "0", "GB": "0", "IE": "0"}


def write_sample(folder: Path, *, rows: int = ROWS) -> Path:
    """Write a list of so many rows, its campaign file and its facts; the list's path."""
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(SEED)
    numbers = _numbers(chance, rows - len(GARBAGE))
    path = folder / "people.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["Name", "Telefon", "country", "kind", "obtained"])
        for region, number in numbers:
            writer.writerow(_row(chance, region, number))
        for garbage in GARBAGE:
            writer.writerow(["Somebody Nowhere", garbage, "DE", "consumer", "2026-11-01"])
    _write_facts(chance, folder, numbers)
    (folder / "campaign.yaml").write_text(_campaign(), encoding="utf-8")
    return path


def _numbers(chance: random.Random, rows: int) -> list[tuple[str, str]]:
    table: Any = yaml.safe_load((ROOT / "tests/numbers/reserved.yaml").read_text("utf-8"))
    ranges: dict[str, list[tuple[int, int]]] = {}
    for entry in table["reserved"]:
        span = (int(entry["first"][1:]), int(entry["last"][1:]))
        ranges.setdefault(entry["region"], []).append(span)
    found = []
    for region, count in WEIGHTS.items():
        for _ in range(rows * count // ROWS):
            if region == "US":
                number = f"+1{chance.choice(AREA_CODES)}55501{chance.randrange(100):02d}"
            else:
                spans = ranges[region]
                sizes = [last - first + 1 for first, last in spans]
                first, last = chance.choices(spans, weights=sizes)[0]
                number = f"+{chance.randint(first, last)}"
            found.append((region, number))
    single = [entry for entry in table["not_reserved"] if entry["region"] in EXTRA]
    found.extend((entry["region"], entry["number"]) for entry in single)
    while len(found) < rows:
        entry = chance.choice(single)
        found.append((entry["region"], entry["number"]))
    chance.shuffle(found)
    return found


def _row(chance: random.Random, region: str, number: str) -> list[str]:
    kind = chance.choices(("consumer", "business", "sole_trader", ""), weights=(80, 12, 5, 3))[0]
    obtained = f"2026-{chance.choice(('09', '10', '11'))}-{chance.randint(1, 20):02d}"
    name = f"{chance.choice(FIRST)} {chance.choice(LAST)}"
    return [name, _written(chance, region, number), region, kind, obtained]


def _written(chance: random.Random, region: str, number: str) -> str:
    """A number as somebody might have typed it."""
    code = "1" if region == "US" else number[1:3] if region != "IE" else "353"
    if region in EXTRA:
        return number
    rest = number[1 + len(code) :]
    split = f"{rest[:3]} {rest[3:6]} {rest[6:]}"
    forms = [
        number,
        f"+{code} {split}",
        f"+{code}\u00a0{split}",
        f"tel:{number}",
        f"{number} ext. 12",
        f"+{code} ({rest[:3]}) {rest[3:]}",
        f"+{code}-{rest[:3]}\u2013{rest[3:]}",
        "+" + "".join(chr(0x0660 + int(digit)) for digit in number[1:]),
    ]
    if region != "US":
        forms += [f"00{code} {split}", f"+{code} (0) {split}"]
    if region == "DE":
        forms += [f"0{rest}", f"0{rest[:2]}/{rest[2:]}", f"{number[1:]}.0"]
    return chance.choice(forms)


def _write_facts(chance: random.Random, folder: Path, numbers: list[tuple[str, str]]) -> None:
    distinct = sorted({number for _, number in numbers})
    chance.shuffle(distinct)
    consented = distinct[: len(distinct) * 6 // 10]
    objected = distinct[-150:] + consented[:40]
    with (folder / "consents.jsonl").open("w", encoding="utf-8") as file:
        for place, number in enumerate(consented):
            consent = _consent(chance, place, number)
            file.write(json.dumps({"number": number, "consent": consent}) + "\n")
    with (folder / "objections.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["number", "received_at", "scope"])
        writer.writerows([number, "2026-11-20T09:00:00+01:00", "all"] for number in objected)
    with (folder / "attempts.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["number", "at", "outcome"])
        for number in chance.sample(consented, 160):
            writer.writerow([number, "2026-11-23T15:00:00+01:00", "no_answer"])
            writer.writerow([number, "2026-11-24T09:10:00+01:00", "busy"])
        for number in chance.sample(consented, 60):
            writer.writerow([number, "2026-11-10T15:00:00+01:00", "refused"])
    for name, share in (("gb-tps", 9), ("us-ndnc", 7), ("ie-ndd", 11), ("it-rpo", 2)):
        lines = "\n".join(distinct[::share])
        (folder / f"{name}.txt").write_text(lines + "\n", encoding="utf-8")


def _consent(chance: random.Random, place: int, number: str) -> dict[str, object]:
    """A complete record; some withdrawn, some old, some for another purpose."""
    words = f"Yes, {CONTROLLER} may call me with offers of garden furniture. I may stop this."
    given = chance.choice(("2026-10-16T11:00:00+02:00", "2026-09-01T09:30:00+02:00"))
    if place % 23 == 0:
        given = "2024-05-01T10:00:00+02:00"
    return {
        "id": f"c-{place}",
        "controllers": [CONTROLLER],
        "purposes": ["survey" if place % 29 == 0 else PURPOSE],
        "channels": ["live_call"],
        "recipients": [],
        "given_at": given,
        "method": "web_form",
        "act": "pre_ticked_box" if place % 31 == 0 else "ticked_empty_box",
        "notice": {
            "id": "n-1",
            "version": "3",
            "language": "en",
            "text": words,
            "sha256": hashlib.sha256(words.encode()).hexdigest(),
        },
        "separate_from_terms": True,
        "one_choice_per_purpose": True,
        "condition_of_service": False,
        "refusal_detriment": None,
        "refusing_as_easy": True,
        "withdrawal_explained": True,
        "withdrawal": {"channels": ["web", "phone"], "cost": "none", "wait_hours": 0},
        "initiated_by": "subject",
        "obtained_in_marketing_call": False,
        "collected_by": None,
        "hops": 0,
        "special_category": False,
        "explicit": False,
        "age": 41,
        "number_verified_by": "otp",
        "evidence": {
            "kind": "form_snapshot",
            "sha256": hashlib.sha256(number.encode()).hexdigest(),
            "ref": "forms/3",
        },
        "withdrawn_at": "2026-11-22T08:00:00+01:00" if place % 17 == 0 else None,
        "period_stated": True,
        "names_number": place % 2 == 0,
    }


def _campaign() -> str:
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
  caller_id: "+493023125900"
  caller_id_owner: controller
  caller_id_reachable: true
subject: {{restricted: false, erased: false}}
source: {{kind: own, verified: true, notice_given_at: 2026-11-20}}
agent: {{trained_until: 2027-06-30}}
processor: {{country: DE, contract_until: 2027-12-31, clauses_complete: true}}
files:
  objections: objections.csv
  consents: consents.jsonl
  attempts: attempts.csv
  registers:
    - {{id: gb-tps, path: gb-tps.txt, as_of: 2026-11-20}}
    - {{id: us-ndnc, path: us-ndnc.txt, as_of: 2026-11-10}}
    - {{id: ie-ndd, path: ie-ndd.txt, as_of: 2026-10-01}}
    - {{id: it-rpo, path: it-rpo.txt, as_of: 2026-11-20}}
columns:
  number: Telefon
  subject.kind: kind
  source.obtained_at: obtained
"""
