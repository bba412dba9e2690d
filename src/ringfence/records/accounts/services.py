"""Controllers, staff, keys and approvals: one act each, one transaction."""

import hashlib
import hmac
import os
import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from ringfence.core.numbers.regions import check_region
from ringfence.records.accounts.models import (
    Access,
    ApiKey,
    Approval,
    Controller,
    Membership,
    Role,
    StaffMember,
)
from ringfence.records.accounts.roles import PERMISSIONS, ROLES
from ringfence.records.keyring.folder import KeyFolder
from ringfence.records.keyring.keyring import make_token_key
from ringfence.records.keyring.root import root_key

WAIT = timedelta(hours=24)
WAIT_TO_LIFT = timedelta(hours=72)
LIFT = "suppression.lift"
KEY_PREFIX = "rf_"


class AccountError(Exception):
    """It cannot be done; one line says what, where and what is allowed. Holds no secret."""


@transaction.atomic
def add_controller(name: str, *, country: str, at: datetime) -> Controller:
    """A new controller with its first token key. Raises AccountError."""
    if not name.strip():
        raise AccountError("a controller needs a name")
    try:
        check_region(country)
    except ValueError as error:
        raise AccountError(f"country: {error}") from None
    try:
        with transaction.atomic():
            controller = Controller.objects.create(name=name, country=country, created_at=at)
    except IntegrityError:
        raise AccountError(f"a controller {name!r} is there already") from None
    folder = KeyFolder(settings.RINGFENCE_KEYS)
    make_token_key(folder, controller.code, root=root_key(folder), at=at, random_bytes=os.urandom)
    return controller


def controller_named(name: str) -> Controller:
    """A controller by its name. Raises AccountError naming those there are."""
    found = Controller.objects.filter(name=name).first()
    if found is None:
        known = ", ".join(repr(one) for one in Controller.objects.values_list("name", flat=True))
        raise AccountError(f"no controller is called {name!r}; there are: {known or 'none'}")
    return found


def make_roles() -> None:
    """The roles of a new installation; one that is there keeps its permissions."""
    for code, permissions in ROLES.items():
        Role.objects.get_or_create(code=code, defaults={"permissions": list(permissions)})


@transaction.atomic
def add_staff(
    login: str, *, password: str | None, roles: Iterable[tuple[Controller, str]], at: datetime
) -> StaffMember:
    """A member of staff with roles at controllers. Raises AccountError."""
    if not login.strip():
        raise AccountError("a member of staff needs a login")
    if password is not None:
        try:
            validate_password(password)
        except ValidationError as error:
            raise AccountError(f"password: {' '.join(error.messages)}") from None
    try:
        with transaction.atomic():
            member = StaffMember.objects.create_user(login, password, created_at=at)
    except IntegrityError:
        raise AccountError(f"{login!r} is there already") from None
    for controller, role in roles:
        grant(member, controller, role, at=at)
    return member


def grant(member: StaffMember, controller: Controller, role: str, *, at: datetime) -> Membership:
    """Give a member of staff a role at a controller. Raises AccountError."""
    found = Role.objects.filter(code=role).first()
    if found is None:
        known = ", ".join(Role.objects.order_by("code").values_list("code", flat=True))
        raise AccountError(f"no role is called {role!r}; there are: {known}")
    membership, _ = Membership.objects.update_or_create(
        staff=member, controller=controller, role=found, defaults={"since": at, "until": None}
    )
    return membership


def may(member: StaffMember, permission: str, controller: Controller) -> bool:
    """Whether a member of staff may do something for a controller."""
    if permission not in PERMISSIONS:
        raise AccountError(f"no permission is called {permission!r}")
    if not member.is_active:
        return False
    granted = Membership.objects.filter(
        staff=member, controller=controller, until=None
    ).values_list("role__permissions", flat=True)
    return any(permission in permissions for permissions in granted)


def add_api_key(
    controller: Controller,
    *,
    scopes: Iterable[str],
    at: datetime,
    staff: StaffMember | None = None,
    dialer: str = "",
    processor: str = "",
    sandbox: bool = False,
    expires_at: datetime | None = None,
) -> tuple[ApiKey, str]:
    """A new key, and its text, which is shown this once only: ``rf_PREFIX_SECRET``."""
    prefix, secret = secrets.token_hex(8), secrets.token_urlsafe(32)
    key = ApiKey.objects.create(
        prefix=prefix,
        secret_sha256=hashlib.sha256(secret.encode("ascii")).digest(),
        controller=controller,
        staff=staff,
        dialer=dialer,
        processor=processor,
        scopes=sorted(set(scopes)),
        sandbox=sandbox,
        created_at=at,
        expires_at=expires_at,
    )
    return key, f"{KEY_PREFIX}{prefix}_{secret}"


def api_key_of(text: str, *, at: datetime) -> ApiKey | None:
    """The live key of a text, else None: unknown, wrong, expired and revoked look the same."""
    lead, _, secret = text.removeprefix(KEY_PREFIX).partition("_")
    if not text.startswith(KEY_PREFIX) or not text.isascii():
        return None
    found = ApiKey.objects.select_related("controller").filter(prefix=lead).first()
    known = bytes(found.secret_sha256) if found else b"\0" * 32
    right = hmac.compare_digest(known, hashlib.sha256(secret.encode("ascii")).digest())
    if found is None or not right or found.revoked_at is not None:
        return None
    return None if found.expires_at is not None and found.expires_at <= at else found


def log_access(  # noqa: PLR0913 - each is one column of the log
    act: str,
    *,
    at: datetime,
    allowed: bool,
    controller: Controller | None = None,
    staff: StaffMember | None = None,
    api_key: ApiKey | None = None,
    subject: str = "",
    purpose: str = "",
) -> None:
    """Append to the access log; ``subject`` is an opaque id."""
    Access.objects.create(
        controller=controller,
        at=at,
        staff=staff,
        api_key=api_key,
        act=act,
        subject=subject,
        purpose=purpose,
        allowed=allowed,
    )


def declare_sole_operator(controller: Controller, member: StaffMember, *, at: datetime) -> None:
    """Record that one person works here alone: second approvals become waits.

    Raises AccountError unless the member is the only active one of this controller.
    """
    staff = set(
        Membership.objects.filter(
            controller=controller, until=None, staff__is_active=True
        ).values_list("staff_id", flat=True)
    )
    if staff != {member.pk}:
        raise AccountError(
            f"{len(staff)} people work for {controller.name!r}; a second one can approve"
        )
    Controller.objects.filter(pk=controller.pk).update(sole_operator_since=at)
    controller.sole_operator_since = at
    log_access("sole_operator.declared", at=at, allowed=True, controller=controller, staff=member)


@transaction.atomic
def request_approval(
    controller: Controller, act: str, *, subject: str, by: StaffMember, at: datetime
) -> Approval:
    """Ask for a second approval; where one works alone, start the wait."""
    waits_until = None
    if controller.sole_operator_since is not None:
        waits_until = at + (WAIT_TO_LIFT if act == LIFT else WAIT)
    approval = Approval.objects.create(
        controller=controller,
        act=act,
        subject=subject,
        requested_by=by,
        requested_at=at,
        waits_until=waits_until,
    )
    log_access(
        f"{act}.requested", at=at, allowed=True, controller=controller, staff=by, subject=subject
    )
    return approval


@transaction.atomic
def approve(approval: Approval, *, by: StaffMember, at: datetime) -> None:
    """The second person's yes. Raises AccountError: the same person, undone, or no permission."""
    held = Approval.objects.select_for_update().get(pk=approval.pk)
    if held.undone_at is not None or held.done_at is not None:
        raise AccountError("this request is closed")
    if held.requested_by_id == by.pk:
        raise AccountError("the one who asked cannot approve; another person has to")
    if not may(by, held.act if held.act in PERMISSIONS else "staff.manage", held.controller):
        raise AccountError(f"{by.login!r} may not approve {held.act}")
    Approval.objects.filter(pk=held.pk).update(approved_by=by, approved_at=at)
    approval.refresh_from_db()


def undo(approval: Approval, *, at: datetime) -> None:
    """Take a request back while it is not done. Raises AccountError once it is."""
    changed = Approval.objects.filter(pk=approval.pk, done_at=None).update(undone_at=at)
    if not changed:
        raise AccountError("it is done already")
    approval.refresh_from_db()


def ready(approval: Approval, *, at: datetime) -> bool:
    """Whether the act may be done: approved by another, or the wait of a sole operator is over."""
    if approval.undone_at is not None or approval.done_at is not None:
        return False
    if approval.approved_by_id is not None:
        return True
    return approval.waits_until is not None and approval.waits_until <= at
