"""`ringfence evidence integrate` and `audit`: the log's tree, and whether all still agrees."""

import json

import click


@click.group("evidence")
def evidence_group() -> None:
    """The append-only log of what was recorded."""


@evidence_group.command("integrate", epilog="\b\nExample:\n  ringfence evidence integrate")
def integrate_command() -> None:
    """Take waiting entries into the tree and sign a checkpoint; the worker does it by itself."""
    from ringfence.site.commands.running import installation, now  # noqa: PLC0415

    with installation(writes=True):
        from ringfence.records.evidence.tree import integrate, signed_size  # noqa: PLC0415

        taken = integrate(at=now())
        click.echo(f"{taken} entries taken; the signed tree has {signed_size()}")


@evidence_group.command("audit", epilog="\b\nExample:\n  ringfence evidence audit")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
def audit_command(*, as_json: bool) -> None:
    """Rebuild the tree from the stored entries and name the first difference.

    Compares the bytes with their leaves, the places, the tiles, every checkpoint, and the second
    path. Ends with 1 where something does not fit.
    """
    from ringfence.site.commands.running import installation  # noqa: PLC0415

    with installation(writes=False):
        from ringfence.records.evidence.models import Checkpoint, Entry  # noqa: PLC0415
        from ringfence.records.evidence.tree import audit, signed_size  # noqa: PLC0415

        faults = list(audit())
        answer = {
            "entries": Entry.objects.count(),
            "signed": signed_size(),
            "checkpoints": Checkpoint.objects.count(),
            "faults": faults,
        }
        if as_json:
            click.echo(json.dumps(answer))
        else:
            click.echo(
                f"{answer['entries']} entries, {answer['signed']} of them signed, "
                f"{answer['checkpoints']} checkpoints"
            )
            click.echo("all agrees" if not faults else f"first difference: {faults[0]}")
        if faults:
            raise click.exceptions.Exit(1)
