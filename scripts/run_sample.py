"""`make run`: screen the bundled sample under the law of its countries, and show the result."""

import sys
import time
from pathlib import Path

from ringfence.interfaces.cli.main import cli
from scripts.sample_list import AT, ROOT, write_sample

FOLDER = ROOT / "var" / "sample"


def main() -> int:
    """Make the sample, screen it as a user would, say where the report lies; exit status 0."""
    started = time.monotonic()
    people = write_sample(FOLDER)
    out = FOLDER / "out"
    print(f"Screening {_shown(people)}, an invented list, as of {AT}:", flush=True)
    options = ["--campaign", str(FOLDER / "campaign.yaml"), "--out", str(out), "--at", AT]
    try:
        cli.main(
            ["screen", str(people), *options, "--test-numbers", "--default-region", "DE"],
            prog_name="ringfence",
            standalone_mode=False,
        )
    except KeyboardInterrupt:
        return 130
    print(f"\nDone in {time.monotonic() - started:.1f} s. Open the report in a browser:")
    print(f"  {_shown(out / 'report.html')}")
    print("Then ask about one call, and read the law behind the answer:")
    print("  .venv/bin/ringfence ask docs/examples/question.json --explain")
    print("  .venv/bin/ringfence law diff FR 2026-08-10 2026-08-11")
    return 0


def _shown(path: Path) -> Path:
    return path.relative_to(ROOT)


if __name__ == "__main__":
    sys.exit(main())
