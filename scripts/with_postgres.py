"""Run a command with a PostgreSQL of its own: `python scripts/with_postgres.py COMMAND…`.

Makes a cluster in a temporary folder that listens on a socket there only, sets
RINGFENCE_TEST_DATABASE_URL, runs the command, takes all away, and ends as the command did.
"""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote

SETTINGS = (
    "listen_addresses=''",
    "max_connections=60",
    "shared_buffers=128MB",
    "synchronous_commit=on",
)


def main(command: list[str]) -> int:
    """Start, run, stop."""
    if not command:
        print("with_postgres: give the command to run", file=sys.stderr)
        return 2
    programs = find_programs()
    if programs is None:
        print(
            "with_postgres: initdb is not on this machine; "
            "scripts/system-packages.sh --install brings it",
            file=sys.stderr,
        )
        return 2
    folder = Path(tempfile.mkdtemp(prefix="ringfence-pg-"))
    prefix: list[str] = []
    if os.geteuid() == 0:
        # PostgreSQL refuses to run as root.
        owner = pwd.getpwnam("postgres")
        os.chown(folder, owner.pw_uid, owner.pw_gid)
        prefix = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"]
    data = folder / "data"
    settings = (*SETTINGS, f"unix_socket_directories={folder}")
    options = " ".join(f"-c {setting}" for setting in settings)
    asked = ("-h", str(folder), "-U", "ringfence")
    control = [*prefix, str(programs / "pg_ctl"), "-D", str(data), "-w"]
    quietly([*prefix, str(programs / "initdb"), "-D", str(data), *asked[2:], "-A", "trust"])
    try:
        quietly([*control, "-l", str(folder / "log"), "-o", options, "start"])
        quietly(
            [
                *prefix,
                str(programs / "createdb"),
                *asked,
                "-E",
                "UTF8",
                "-T",
                "template0",
                "ringfence",
            ]
        )
        url = f"postgresql://ringfence@/ringfence?host={quote(str(folder))}"
        environment = {**os.environ, "RINGFENCE_TEST_DATABASE_URL": url}
        return subprocess.run(command, check=False, env=environment).returncode
    finally:
        quietly([*control, "-m", "immediate", "stop"], check=False)
        shutil.rmtree(folder, ignore_errors=True)


def quietly(command: list[str], *, check: bool = True) -> None:
    """Run a program of PostgreSQL; only its errors are shown."""
    subprocess.run(command, check=check, stdout=subprocess.DEVNULL)


def find_programs() -> Path | None:
    """The folder with initdb: the newest under /usr/lib/postgresql, else one of the path."""
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if places:
        return places[-1].parent
    found = shutil.which("initdb")
    return None if found is None else Path(found).resolve().parent


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
