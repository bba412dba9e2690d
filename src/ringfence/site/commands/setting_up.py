"""`ringfence init`, `migrate`, `controller`, `user`, `apikey`: setting up who may do what."""

import json
import os
import sys
from datetime import datetime

import click

from ringfence.interfaces.cli.text_input import UnreadableInput
from ringfence.site.commands.running import installation, now

PASSWORD = "RINGFENCE_PASSWORD"
"""Names a variable that holds a password for scripts; people are asked for it."""


@click.command(
    "init",
    epilog="\b\nExample:\n  ringfence init --controller 'Example Ltd' --country DE --owner alex",
)
@click.option("--controller", metavar="NAME", help="The first company; more by 'controller add'.")
@click.option("--country", metavar="CC", help="Where it is established, ISO 3166-1.")
@click.option("--owner", metavar="LOGIN", help="Who owns this installation.")
@click.option("--origin", metavar="NAME", help="The log's name, for ever: a domain you own.")
def init_command(
    *, controller: str | None, country: str | None, owner: str | None, origin: str | None
) -> None:
    """Make what an installation needs; what is there already stays as it is.

    Without a terminal the owner's password is read from RINGFENCE_PASSWORD.
    """
    with installation(writes=True, fresh=True) as home:
        from ringfence.records.accounts import services  # noqa: PLC0415
        from ringfence.records.accounts.models import Controller, StaffMember  # noqa: PLC0415
        from ringfence.site.setup import ORIGIN, set_up  # noqa: PLC0415

        at = now()
        set_up(at=at, origin=origin or ORIGIN)
        company = None
        if controller is not None:
            company = Controller.objects.filter(name=controller).first()
            if company is None:
                company = services.add_controller(controller, country=country or "", at=at)
        if owner is not None and not StaffMember.objects.filter(login=owner).exists():
            if company is None:
                raise UnreadableInput("--owner needs --controller, to own something")
            services.add_staff(owner, password=_password(), roles=[(company, "owner")], at=at)
        click.echo(f"ready: {home.path}")
        click.echo(f"second path: {home.journal}")
        if home.journal.is_relative_to(home.path):
            click.echo("set RINGFENCE_JOURNAL to a folder on another disk", err=True)
        click.echo("next: ringfence key backup, and keep it apart from this machine", err=True)


@click.command("migrate", epilog="\b\nExample:\n  ringfence migrate")
def migrate_command() -> None:
    """Bring the tables up to date; a database of any earlier version comes along."""
    with installation(writes=True):
        from django.core.management import call_command  # noqa: PLC0415

        call_command("migrate", interactive=False, verbosity=0)
        click.echo("the tables are up to date")


@click.group("controller")
def controller_group() -> None:
    """Companies on whose behalf calls are made; no record of one is seen by another."""


@controller_group.command(
    "add", epilog="\b\nExample:\n  ringfence controller add 'Example Ltd' --country DE"
)
@click.argument("name")
@click.option("--country", required=True, metavar="CC", help="Where it is established.")
def controller_add(*, name: str, country: str) -> None:
    """Add a company, with token keys of its own."""
    with installation(writes=True):
        from ringfence.records.accounts.services import add_controller  # noqa: PLC0415

        controller = add_controller(name, country=country, at=now())
        click.echo(f"{controller.code}: {controller.name}, {controller.country}")


@controller_group.command(
    "sole-operator",
    epilog="\b\nExample:\n  ringfence controller sole-operator 'Example Ltd' --user alex",
)
@click.argument("name")
@click.option("--user", "login", required=True, metavar="LOGIN", help="The one who works there.")
def controller_sole_operator(*, name: str, login: str) -> None:
    """Declare that one person works there alone: a second approval becomes a wait."""
    with installation(writes=True):
        from ringfence.records.accounts import services  # noqa: PLC0415

        member = _member(login)
        services.declare_sole_operator(services.controller_named(name), member, at=now())
        click.echo("declared; approvals wait 24 hours, lifting a suppression 72")


@click.group("user")
def user_group() -> None:
    """Staff of a company, each with a role."""


@user_group.command(
    "add", epilog="\b\nExample:\n  ringfence user add kim --controller 'Example Ltd' --role dpo"
)
@click.argument("login")
@click.option("--controller", required=True, metavar="NAME")
@click.option("--role", required=True, metavar="ROLE", help="owner, dpo, compliance, agent, …")
def user_add(*, login: str, controller: str, role: str) -> None:
    """Add a member of staff; the password is asked for, or read from RINGFENCE_PASSWORD."""
    with installation(writes=True):
        from ringfence.records.accounts import services  # noqa: PLC0415

        company = services.controller_named(controller)
        services.add_staff(login, password=_password(), roles=[(company, role)], at=now())
        click.echo(f"{login}: {role} at {company.name}")


@user_group.command(
    "key", epilog="\b\nExample:\n  ringfence user key kim --controller 'Example Ltd'"
)
@click.argument("login")
@click.option("--controller", required=True, metavar="NAME")
def user_key(*, login: str, controller: str) -> None:
    """Make a person's own key, with which alone approvals are given; shown this once only."""
    with installation(writes=True):
        from ringfence.records.accounts import services  # noqa: PLC0415

        _, text = services.add_api_key(
            services.controller_named(controller),
            scopes=["approvals.give"],
            at=now(),
            staff=_member(login),
        )
        click.echo(text)


@click.group("apikey")
def apikey_group() -> None:
    """Keys for dialers, CRMs and other programs."""


@apikey_group.command(
    "add",
    epilog="\b\nExample:\n  ringfence apikey add --controller 'Example Ltd' --scope decisions.ask",
)
@click.option("--controller", required=True, metavar="NAME")
@click.option("--dialer", default="", metavar="NAME")
@click.option("--processor", default="", metavar="NAME")
@click.option("--scope", "scopes", multiple=True, required=True, metavar="SCOPE")
@click.option("--sandbox", is_flag=True, help="For trying out: no real call, any moment.")
@click.option("--expires", metavar="DATE", help="The last day it works.")
def apikey_add(
    *,
    controller: str,
    dialer: str,
    processor: str,
    scopes: tuple[str, ...],
    sandbox: bool,
    expires: str | None,
) -> None:
    """Make a key; its text is shown this once only, and kept as a hash."""
    with installation(writes=True):
        from ringfence.records.accounts import services  # noqa: PLC0415

        _, text = services.add_api_key(
            services.controller_named(controller),
            scopes=scopes,
            at=now(),
            dialer=dialer,
            processor=processor,
            sandbox=sandbox,
            expires_at=_end_of(expires),
        )
        click.echo(text)


def _member(login: str):  # noqa: ANN202 - Django is not imported yet
    from ringfence.records.accounts.models import StaffMember  # noqa: PLC0415

    found = StaffMember.objects.filter(login=login).first()
    if found is None:
        raise UnreadableInput(f"nobody signs in as {json.dumps(login)}")
    return found


def _password() -> str:
    given = os.environ.get(PASSWORD)
    if given:
        return given
    if not sys.stdin.isatty():
        raise UnreadableInput(f"a password is needed: set {PASSWORD}, or run it in a terminal")
    asked: str = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    return asked


def _end_of(day: str | None) -> datetime | None:
    if day is None:
        return None
    from datetime import UTC, date, time, timedelta  # noqa: PLC0415

    try:
        last = date.fromisoformat(day)
    except ValueError:
        raise UnreadableInput(f"--expires: {day[:20]!r} is no day, as 2027-12-31") from None
    return datetime.combine(last + timedelta(days=1), time.min, UTC)
