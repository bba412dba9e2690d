"""`python -m bench [--short] [--write]`: measure; ratios decide the exit status."""

import os
import platform
import sys
import zoneinfo
from importlib.metadata import version
from pathlib import Path

from bench import consenting, deciding, numbers, screening, starting
from bench.figure import Figure

PAGE = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
HEAD = "| subject | what | measured | limit | aim |\n|---|---|---|---|---|"


def main(arguments: list[str]) -> int:
    """Print every figure; 1 if a ratio is beyond its limit, 2 for wrong usage."""
    unknown = set(arguments) - {"--short", "--write"}
    if unknown:
        print(f"bench: {', '.join(sorted(unknown))} is not known; use --short, --write")
        return 2
    zoneinfo.reset_tzpath(to=())
    short = "--short" in arguments
    print(machine())
    print(HEAD)
    figures: list[Figure] = []
    for subject in (starting, numbers, deciding, consenting, screening):
        for figure in subject.measure(short=short):
            print(figure.row(), flush=True)
            figures.append(figure)
    if "--write" in arguments:
        write(figures)
    failed = [figure for figure in figures if figure.failed]
    for figure in failed:
        print(
            f"bench: {figure.subject}, {figure.what}: {figure.value:.3g}, at most {figure.most:g}"
        )
    return 1 if failed else 0


def machine() -> str:
    """The class of the machine: what the absolute figures depend on."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    libraries = ", ".join(
        f"{name} {version(name)}" for name in ("phonenumbers", "polars", "msgspec", "tzdata")
    )
    return (
        f"{os.cpu_count()} cores, {_processor()}, {memory:.0f} GiB, "
        f"Python {platform.python_version()}, {libraries}"
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def write(figures: list[Figure]) -> None:
    """Renew the generated part of docs/benchmarks.md."""
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    table = "\n".join([f"Measured on {machine()}.", "", HEAD, *(f.row() for f in figures)])
    PAGE.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
