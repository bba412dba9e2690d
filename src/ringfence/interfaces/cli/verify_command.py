"""`ringfence verify`: is a receipt authentic, and would its day's law decide the same?"""

import json
import os
from pathlib import Path

import click

from ringfence.interfaces.cli.text_input import UnreadableInput

EXAMPLE = """
\b
Examples:
  ringfence verify receipt.json --key log.pub
  ringfence verify receipt.json --key log.pub --recompute --law var/law
"""


@click.command("verify", epilog=EXAMPLE)
@click.argument("receipt", metavar="RECEIPT")
@click.option("--key", "key_file", metavar="FILE", help="The log's public key, a line.")
@click.option("--recompute", is_flag=True, help="Decide again under the packs of its day.")
@click.option("--law", metavar="FOLDER", help="Where packs of other versions are kept.")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
def verify_command(
    *, receipt: str, key_file: str | None, recompute: bool, law: str | None, as_json: bool
) -> None:
    """Check a receipt offline, and say in words what it proves and what not.

    Two checks by name: authentic (signature, log, and the values shown), and, asked for,
    recomputed. Needs the receipt and the public key, nothing else. Ends with 1 unless all that
    was asked for holds.
    """
    from ringfence.core.ledger.note_keys import KeyTextError, read_verifier_key  # noqa: PLC0415
    from ringfence.core.verifier.check import check_receipt  # noqa: PLC0415

    home = Path(os.environ.get("RINGFENCE_HOME") or "var")
    place = Path(key_file) if key_file else home / "log.pub"
    if not key_file and not place.is_file():
        raise UnreadableInput("--key: needed, the file with the log's public key")
    try:
        key = read_verifier_key(_bytes(place).decode("utf-8").strip())
    except (KeyTextError, UnicodeDecodeError) as error:
        raise UnreadableInput(f"{place}: {error}") from None
    checked = check_receipt(_bytes(Path(receipt)), keys=[key])
    answer: dict[str, object] = {
        "authentic": checked.authentic,
        "faults": list(checked.faults),
        "proved": list(checked.proved),
        "not_proved": list(checked.not_proved),
    }
    good = checked.authentic
    if recompute:
        from ringfence.interfaces.cli.recompute import recomputed  # noqa: PLC0415

        folder = Path(law) if law else home / "law"
        found = recomputed(checked, folder if folder.is_dir() else None)
        answer["recomputed"] = found.same
        answer["recomputed_words"] = list(found.words)
        good = good and found.same is True
    click.echo(json.dumps(answer, ensure_ascii=False) if as_json else _in_words(answer))
    if not good:
        raise click.exceptions.Exit(1)


def _in_words(answer: dict[str, object]) -> str:
    lines = [f"authentic: {'yes' if answer['authentic'] else 'NO'}"]
    for title, key in (
        ("What does not hold", "faults"),
        ("Proved", "proved"),
        ("Not proved", "not_proved"),
    ):
        entries = answer[key]
        assert isinstance(entries, list)
        if entries:
            lines += ["", f"{title}:", *(f"  - {entry}" for entry in entries)]
    if "recomputed" in answer:
        word = {True: "yes", False: "NO", None: "not possible"}[answer["recomputed"]]  # type: ignore[index]
        words = answer["recomputed_words"]
        assert isinstance(words, list)
        lines += ["", f"recomputed: {word}", *(f"  - {entry}" for entry in words)]
    return "\n".join(lines)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableInput(f"{path}: {error.strerror or 'cannot be read'}") from None
