"""What the sample's company knows of its people: consents, objections, attempts, registers."""

import csv
import hashlib
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scripts.sample_numbers import Person

PURPOSE = "garden-furniture-offers"
CONTROLLER = "Example Garden Ltd"
WORDS = f"Yes, {CONTROLLER} may call me with offers of garden furniture. I may stop this."
CONSENTING = 0.6
REGISTERS = {
    "gb-tps": ("GB", 9, "2026-11-20"),
    "gb-ctps": ("GB", 40, "2026-11-20"),
    "us-ndnc": ("US", 7, "2026-11-10"),
    "us-fl-no-sales-solicitation": ("US", 30, "2026-11-10"),
    "us-tx-no-call": ("US", 30, "2026-11-10"),
    "ie-ndd": ("IE", 11, "2026-10-01"),
    "es-robinson": ("ES", 8, "2026-11-20"),
    "dk-robinson": ("DK", 6, "2026-11-20"),
    "nl-bel-me-niet": ("NL", 5, "2026-11-20"),
    "it-rpo": ("IT", 5, "2026-11-20"),
}
"""By identifier: whose country, every how many are listed, and the extract's day. Some of those
the packs know are left out, and one is old, as it happens."""
DEFECTS: tuple[tuple[int, dict[str, Any]], ...] = (
    (17, {"withdrawn_at": "2026-11-22T08:00:00+01:00"}),
    (23, {"given_at": "2023-05-01T10:00:00+02:00"}),
    (29, {"purposes": ["survey"]}),
    (31, {"act": "pre_ticked_box"}),
    (37, {"channels": ["email"]}),
    (41, {"controllers": ["Other Example Ltd"]}),
    (43, {"age": 14}),
    (47, {"evidence": None}),
    (53, {"separate_from_terms": False}),
)
"""What is wrong with every so manieth consent."""
ATTEMPTS = (
    (4, (("2026-11-23T15:00:00+01:00", "no_answer"), ("2026-11-24T09:10:00+01:00", "busy"))),
    (1, (("2026-11-10T15:00:00+01:00", "refused"),)),
    (1, (("2026-11-24T08:40:00+01:00", "voicemail"),)),
    (1, (("2026-11-23T16:00:00+01:00", "abandoned"),)),
)


def write_facts(chance: random.Random, folder: Path, people: list[Person]) -> None:
    """Write the files that the campaign file names."""
    held = {person.number: person for person in people}
    numbers = sorted(held)
    chance.shuffle(numbers)
    consented = numbers[: int(len(numbers) * CONSENTING)]
    with (folder / "consents.jsonl").open("w", encoding="utf-8") as file:
        for place, number in enumerate(consented, start=1):
            consent = _consent(chance, place, number)
            file.write(json.dumps({"number": number, "consent": consent}) + "\n")
    _write_csv(
        folder / "objections.csv",
        ["number", "received_at", "scope", "purpose", "not_between"],
        _objections(numbers, consented),
    )
    _write_csv(folder / "attempts.csv", ["number", "at", "outcome"], _attempts(chance, consented))
    for name, (country, share, _) in REGISTERS.items():
        here = [number for number in numbers if held[number].country == country]
        path = folder / f"{name}.txt"
        path.write_text("\n".join(here[::share]) + "\n", encoding="utf-8")


def _write_csv(path: Path, header: list[str], rows: Iterator[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)


def _objections(numbers: list[str], consented: list[str]) -> Iterator[list[str]]:
    share = len(numbers) // 100
    for number in (*numbers[-3 * share :], *consented[:share]):
        yield [number, "2026-11-20T09:00:00+01:00", "all", "", ""]
    for number in consented[share : share + share // 2]:
        yield [number, "2026-11-20T09:00:00+01:00", "purpose", "survey", ""]
    for number in consented[2 * share : 2 * share + share // 2]:
        yield [number, "2026-11-20T09:00:00+01:00", "hours", "", "09:00-14:00"]


def _attempts(chance: random.Random, consented: list[str]) -> Iterator[list[str]]:
    for weight, calls in ATTEMPTS:
        for number in chance.sample(consented, len(consented) * weight // 75):
            for at, outcome in calls:
                yield [number, at, outcome]


def _consent(chance: random.Random, place: int, number: str) -> dict[str, Any]:
    """A complete record, or one with one of the defects."""
    changes: dict[str, Any] = {}
    for every, defect in DEFECTS:
        if place % every == 0:
            changes = defect
    return {
        "id": f"c-{place}",
        "controllers": [CONTROLLER],
        "purposes": [PURPOSE],
        "channels": ["live_call"],
        "recipients": [],
        "given_at": chance.choice(("2026-10-16T11:00:00+02:00", "2026-09-21T09:30:00+02:00")),
        "method": "web_form",
        "act": "ticked_empty_box",
        "notice": {
            "id": "n-1",
            "version": "3",
            "language": "en",
            "text": WORDS,
            "sha256": hashlib.sha256(WORDS.encode()).hexdigest(),
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
        "parental_authorisation": None,
        "number_verified_by": "otp",
        "evidence": {
            "kind": "form_snapshot",
            "sha256": hashlib.sha256(number.encode()).hexdigest(),
            "ref": "forms/3",
        },
        "reaffirmed_at": None,
        "expires_at": None,
        "withdrawn_at": None,
        "period_stated": True,
        "names_number": place % 2 == 0,
        **changes,
    }
