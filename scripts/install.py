"""Set up .venv from a lock with nothing but Python: `python3 scripts/install.py [dev|run]`.

Every package comes from the lock with its hash, as a wheel, so that no package's own build step
can fetch anything further; then Ringfence itself is added in place, without dependencies and
with the locked build backend. A stamp remembers what was installed: the second run does nothing.
"""

import hashlib
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "installed"
OLDEST = (3, 11)
PIP = ("-m", "pip", "--disable-pip-version-check", "--no-input", "install", "-qq")


def main(arguments: "list[str]") -> None:
    """Install what the lock `arguments[0]` names (default `dev`), or do nothing if it is there."""
    if sys.version_info < OLDEST:
        stop(
            f"Python {dotted(OLDEST)} or newer is needed and {sys.executable} is"
            f" {dotted(sys.version_info[:2])}; name another one, for example:"
            " make install PYTHON=python3.12"
        )
    chosen = arguments[0] if arguments else "dev"
    lock = ROOT / "locks" / f"{chosen}.lock"
    if not lock.is_file():
        allowed = ", ".join(sorted(path.stem for path in lock.parent.glob("*.lock")))
        stop(f"there is no lock named {chosen!r}; allowed are: {allowed}")
    wanted = fingerprint(lock)
    installed = STAMP.read_text("ascii").split() if STAMP.is_file() else []
    if wanted in installed and environment_python().exists():
        return
    print(f"Setting up .venv from locks/{lock.name} (once, and after a change of it)", flush=True)
    make_environment()
    python = str(environment_python())
    STAMP.unlink(missing_ok=True)
    run(python, *PIP, "--require-hashes", "--only-binary=:all:", "--requirement", str(lock))
    run(python, *PIP, "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    # The tools' lock contains everything that a run needs, in the same versions.
    stamps = [wanted] if chosen == "run" else [wanted, fingerprint(lock.with_name("run.lock"))]
    STAMP.write_text("\n".join(stamps) + "\n", "ascii")


def dotted(version: "tuple[int, ...]") -> str:
    """Return a version as people write it."""
    return ".".join(str(part) for part in version)


def fingerprint(lock: Path) -> str:
    """Return a digest of all that decides the environment: lock, project file, place, Python."""
    place = f"{ROOT} {dotted(sys.version_info[:2])}"
    parts = (lock.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), place.encode())
    return hashlib.sha256(b"\0".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def environment_python() -> Path:
    """Return the path of the environment's own interpreter, which may not exist yet."""
    folder = "Scripts" if sys.platform == "win32" else "bin"
    return VENV / folder / "python"


def make_environment() -> None:
    """Make .venv, or make it anew when it is broken or belongs to another Python or place."""
    if not is_usable():
        run(sys.executable, "-m", "venv", "--clear", str(VENV))


def is_usable() -> bool:
    """Say whether .venv runs, with pip, in this place and with this version of Python."""
    script = "import sys, pip; print(sys.prefix, *sys.version_info[:2])"
    try:
        answer = subprocess.run(
            [str(environment_python()), "-c", script], capture_output=True, text=True, check=False
        )
    except OSError:
        return False
    major, minor = sys.version_info[:2]
    wanted = f"{VENV} {major} {minor}"
    return answer.returncode == 0 and answer.stdout.strip() == wanted


def run(*command: str) -> None:
    """Run `command`; end with one line that says what failed and what to try."""
    if subprocess.run(command, check=False).returncode == 0:
        return
    if "venv" in command:
        stop("python3 cannot make a virtual environment (on Debian: apt install python3-venv)")
    stop(
        "pip could not install the locked packages (its own words stand above);"
        " once the package index can be reached, run this again"
    )


def stop(message: str) -> None:
    """End with exit status 2 and one line on standard error."""
    sys.stderr.write(f"install: {message}\n")
    raise SystemExit(2)


if __name__ == "__main__":
    main(sys.argv[1:])
