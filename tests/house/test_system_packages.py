"""The script of the system packages prints one apt line and installs only what is missing."""

import shutil
import subprocess
from pathlib import Path

from tests.house.pages import ROOT

SCRIPT = ROOT / "scripts/system-packages.sh"


def run_script(*arguments: str, path: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run the script, on request with nothing on PATH but what lies in one folder."""
    environment = {"PATH": str(path)} if path else None
    return subprocess.run(
        [shutil.which("sh") or "/bin/sh", str(SCRIPT), *arguments],
        env=environment, capture_output=True, text=True, check=False, timeout=30,
    )  # fmt: skip


def machine(folder: Path, **programs: str) -> Path:
    """Return a PATH of a machine that has a few plain tools and these shell programs."""
    for tool in ("sed", "tr"):
        (folder / tool).symlink_to(shutil.which(tool) or "")
    for name, body in programs.items():
        file = folder / name.replace("_", "-")
        file.write_text(f"#!/bin/sh\n{body}\n", "ascii")
        file.chmod(0o755)
    return folder


def test_it_prints_one_apt_line() -> None:
    ran = run_script()
    assert ran.returncode == 0
    assert ran.stdout.count("\n") == 1
    assert ran.stdout.startswith("apt-get install --yes --no-install-recommends chromium ")


def test_where_all_is_there_nothing_is_installed(tmp_path: Path) -> None:
    path = machine(tmp_path, dpkg_query="printf installed", apt_get="exit 9", id="echo 0")
    ran = run_script("--install", path=path)
    assert (ran.returncode, ran.stdout) == (
        0,
        "system-packages: all there, nothing to install\n",
    )


def test_only_what_is_missing_is_installed(tmp_path: Path) -> None:
    only_chromium_is_missing = 'for last; do :; done; [ "$last" = chromium ] || printf installed'
    path = machine(
        tmp_path, dpkg_query=only_chromium_is_missing, apt_get='echo "apt $*"', id="echo 0"
    )
    ran = run_script("--install", path=path)
    assert ran.returncode == 0
    assert ran.stdout.splitlines()[-1] == "system-packages: installed: chromium"
    assert "fonts" not in ran.stdout


def test_a_system_without_apt_is_told_so_in_one_line(tmp_path: Path) -> None:
    ran = run_script("--install", path=machine(tmp_path))
    assert ran.returncode == 2
    assert ran.stderr.startswith("system-packages: --install knows only Debian")
    assert ran.stderr.count("\n") == 1


def test_who_is_not_root_is_told_so_in_one_line(tmp_path: Path) -> None:
    path = machine(tmp_path, dpkg_query="exit 1", apt_get="exit 9", id="echo 1000")
    ran = run_script("--install", path=path)
    assert ran.returncode == 2
    assert ran.stderr == (
        "system-packages: --install must run as root: sudo scripts/system-packages.sh --install\n"
    )


def test_an_unknown_argument_is_refused() -> None:
    ran = run_script("--isntall")
    assert ran.returncode == 2
    assert "'--isntall'; allowed is: --install" in ran.stderr
