"""An installation from its first command to a restore, as a person runs it."""

import json
import shutil
from pathlib import Path

import pytest

from tests.site.conftest import Run

OBJECTIONS = "number,received_at,scope\n+493023125000,2026-11-01,all\n030 23125001,yesterday,all\n"
CONTROLLER = ("--controller", "Example Ltd")


def test_it_is_set_up_once(installed: Run, home: Path) -> None:
    before = {path: path.read_bytes() for path in (home / "keys").iterdir()}
    installed("init", *CONTROLLER, "--country", "DE", "--owner", "alex")
    assert {path: path.read_bytes() for path in (home / "keys").iterdir()} == before
    for path in (home, home / "keys", *(home / "keys").iterdir()):
        assert not path.stat().st_mode & 0o077, path


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("evidence", "audit"), "'ringfence init' makes it"),
        (("worker", "--once"), "'ringfence init' makes it"),
    ],
)
def test_before_it_is_set_up_a_command_says_so(
    run: Run, arguments: tuple[str, ...], says: str
) -> None:
    done = run(*arguments, ok=False)
    assert done.returncode == 2
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_objections_come_in_are_logged_and_survive_a_restore(
    installed: Run, home: Path, tmp_path: Path
) -> None:
    (tmp_path / "no.csv").write_text(OBJECTIONS, "utf-8")
    first = installed("objections", "import", "no.csv", *CONTROLLER, "--default-region", "DE")
    assert "recorded: 2" in first.stdout
    assert "line 3" in first.stderr
    assert "23125001" not in first.stderr
    installed("worker", "--once")
    assert "all agrees" in installed("evidence", "audit").stdout
    installed("backup", "--out", "day-0.backup")
    (tmp_path / "more.csv").write_text("+493023125002\n", "utf-8")
    installed("objections", "import", "more.csv", *CONTROLLER)
    installed("worker", "--once")
    for path in home.glob("ringfence.sqlite3*"):
        path.unlink()
    installed("migrate")
    restored = installed("restore", "day-0.backup")
    assert "1 objections" in restored.stdout
    assert "example.com/log/restored-1" in restored.stdout
    assert (home / "log.pub").read_text("utf-8").startswith("example.com/log/restored-1+")
    audit = json.loads(installed("evidence", "audit", "--json").stdout)
    assert (audit["entries"], audit["signed"], audit["faults"]) == (3, 3, [])


def test_keys_are_backed_up_rehearsed_and_missed(
    installed: Run, home: Path, tmp_path: Path
) -> None:
    assert "rehearsed" in installed("doctor", ok=False).stdout
    made = installed("key", "backup", "--out", "keys.backup").stdout
    seen = installed("key", "rehearse", "keys.backup").stdout
    assert made.rpartition(" ")[2] == seen.rpartition(" ")[2]
    assert "rehearsed" not in installed("doctor", ok=False).stdout
    wrong = installed("key", "rehearse", "keys.backup", ok=False, RINGFENCE_PASSPHRASE="x" * 20)
    assert "another passphrase" in wrong.stderr
    shutil.move(home / "keys" / "root.key", tmp_path)
    gone = installed("controller", "add", "Example Others Ltd", "--country", "DE", ok=False)
    assert "root.key" in gone.stderr


def test_lost_keys_come_back_from_their_backup(installed: Run, home: Path, tmp_path: Path) -> None:
    (tmp_path / "no.csv").write_text("+493023125000\n", "utf-8")
    installed("objections", "import", "no.csv", *CONTROLLER)
    installed("key", "backup", "--out", "keys.backup")
    before = {path.name: path.read_bytes() for path in (home / "keys").glob("*.key")}
    shutil.rmtree(home / "keys")
    installed("worker", "--once", ok=False)
    restored = installed("key", "restore", "keys.backup").stdout
    assert "root is back" in restored
    assert {path.name: path.read_bytes() for path in (home / "keys").glob("*.key")} == before
    installed("worker", "--once")
    assert "all agrees" in installed("evidence", "audit").stdout


def test_others_may_not_read_a_key(installed: Run, home: Path) -> None:
    (home / "keys" / "root.key").chmod(0o644)
    refused = installed("controller", "add", "Example Others Ltd", "--country", "DE", ok=False)
    assert "chmod 600" in refused.stderr


def test_a_flipped_bit_in_a_key_file_is_named(installed: Run, home: Path) -> None:
    path = home / "keys" / "epoch-1.key"
    content = bytearray(path.read_bytes())
    content[60] ^= 1
    path.write_bytes(bytes(content))
    refused = installed("worker", "--once", ok=False)
    assert refused.returncode == 2
    assert "epoch" in refused.stderr or "key file" in refused.stderr


def test_tokens_rotate_and_old_objections_still_bar(installed: Run, tmp_path: Path) -> None:
    (tmp_path / "no.csv").write_text("+493023125000\n", "utf-8")
    installed("objections", "import", "no.csv", *CONTROLLER)
    told = installed("key", "rotate", *CONTROLLER).stdout
    assert "token key 2 made" in told
    assert "1 numbers are kept as tokens only" in told
    (tmp_path / "again.csv").write_text("number,scope,received_at\n+493023125000,,\n", "utf-8")
    again = installed("objections", "import", "again.csv", *CONTROLLER)
    assert "already: 1" in again.stdout


def test_keys_for_programs_are_shown_once(installed: Run, home: Path) -> None:
    text = installed("apikey", "add", *CONTROLLER, "--scope", "decisions.ask").stdout.strip()
    assert text.startswith("rf_")
    secret = text.rpartition("_")[2]
    held = b"".join(path.read_bytes() for path in home.glob("ringfence.sqlite3*"))
    assert secret.encode() not in held
