"""The manifest of a screening: what was read, under which law, what came out, with hashes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from ringfence.screening.repairs import Repairs
from ringfence.screening.summary import FileHash, Summary

FORMAT = "ringfence.screen/1"


def hash_file(path: Path, *, role: str) -> FileHash:
    """Name, size and hash of a file that was written."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return FileHash(name=path.name, role=role, bytes=path.stat().st_size, sha256=digest)


def manifest_text(
    summary: Summary,
    *,
    options: Mapping[str, object],
    patterns: int,
    repairs: Iterable[Repairs],
    outputs: Sequence[FileHash],
) -> str:
    """The manifest as JSON; it holds counts, versions and hashes, nothing about any one person."""
    counts = (
        "rows", "permit", "deferred", "deferred_later", "refused", "duplicates", "unreadable",
        "ambiguous",
    )  # fmt: skip
    content = {
        "format": FORMAT,
        "at": summary.at.isoformat(),
        "options": dict(options),
        "versions": {
            "ringfence": summary.ringfence_version,
            "phonenumbers": summary.phonenumbers_version,
            "tzdata": summary.tzdata_version,
            "law": summary.law_version,
        },
        "packs": [msgspec.to_builtins(pack) for pack in summary.packs],
        "found": dict(summary.found),
        "counts": {
            **{name: getattr(summary, name) for name in counts},
            "callable": summary.in_callable,
            "blocked": summary.in_blocked,
            "fact_patterns": patterns,
        },
        "reasons": [
            {"rule": r.rule, "outcome": r.outcome, "jurisdiction": r.jurisdiction, "rows": r.rows}
            for r in summary.reasons
        ],
        "warnings": [msgspec.to_builtins(warning) for warning in summary.warnings],
        "to_repair": [
            {"file": r.file, "rows": r.rows, "lines": [line for line, _ in r.told]}
            for r in repairs
        ],
        "inputs": [msgspec.to_builtins(file) for file in summary.inputs],
        "outputs": [msgspec.to_builtins(file) for file in outputs],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
