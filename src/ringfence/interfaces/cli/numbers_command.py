"""`ringfence numbers check`: one number per line in, what it says per line out."""

import json

import click

from ringfence.interfaces.cli.text_input import UnreadableInput, read_text

EXAMPLE = """
\b
Example:
  echo '030 23125000' | ringfence numbers check --default-region DE
"""


@click.group("numbers")
def numbers_group() -> None:
    """Read telephone numbers as people write them."""


@numbers_group.command("check", epilog=EXAMPLE)
@click.argument("source", metavar="[FILE|-]", default="-")
@click.option("--default-region", metavar="CC", help="Country of numbers written without one.")
@click.option("--test-numbers", is_flag=True, help="Let ranges reserved for fiction pass.")
def check_command(*, source: str, default_region: str | None, test_numbers: bool) -> None:
    """Say of each line whether it is a number, which, of what kind and where.

    `valid`, `type` and `region` are libphonenumber's; `well_formed` is stricter.
    """
    from ringfence.core.numbers.regions import check_region  # noqa: PLC0415
    from ringfence.interfaces.cli.numbers_lines import check_line  # noqa: PLC0415

    if default_region is not None:
        try:
            default_region = check_region(default_region)
        except ValueError as error:
            raise UnreadableInput(f"--default-region: {error}") from None
    text = read_text(source)
    for line in text.removesuffix("\n").split("\n") if text else []:
        answer = check_line(
            line.rstrip("\r"), default_region=default_region, test_numbers=test_numbers
        )
        click.echo(json.dumps(answer, ensure_ascii=False))
