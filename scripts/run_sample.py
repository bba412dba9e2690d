"""`make run`: screen the bundled sample under the law of its countries, and show the result."""

import sys
import time
from pathlib import Path

import click

from ringfence.interfaces.cli.main import cli
from scripts.sample_countries import count_countries, country_lines
from scripts.sample_list import AT, ROOT, write_sample

FOLDER = ROOT / "var" / "sample"
NEXT = """\
Then ask about one call, and read the law behind the answer:
  .venv/bin/ringfence ask docs/examples/question.json --explain
  .venv/bin/ringfence law show FR
  .venv/bin/ringfence law diff FR 2026-08-10 2026-08-11"""


def main(folder: Path = FOLDER) -> int:
    """Make the sample in a folder, screen it as a user would, say where the report lies.

    Returns the exit status: 0, or that of what stopped the screening.
    """
    started = time.monotonic()
    people = write_sample(folder)
    out = folder / "out"
    print(f"Screening {_shown(people)}, an invented list, as of {AT}:", flush=True)
    options = ["--campaign", str(folder / "campaign.yaml"), "--out", str(out), "--at", AT]
    try:
        cli.main(
            ["screen", str(people), *options, "--test-numbers", "--default-region", "DE"],
            prog_name="ringfence",
            standalone_mode=False,
        )
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except KeyboardInterrupt:
        return 130
    print()
    for line in country_lines(count_countries(people, out)):
        print(line)
    print(f"\nDone in {time.monotonic() - started:.1f} s. Open the report in a browser:")
    print(f"  {_shown(out / 'report.html')}")
    print(NEXT)
    return 0


def _shown(path: Path) -> Path:
    return path.relative_to(ROOT) if path.is_relative_to(ROOT) else path


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:2])))
