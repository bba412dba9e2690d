"""Controllers, the people who work for them, what each may do, API keys, approvals, accesses."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models


class Controller(models.Model):
    """A company on whose behalf calls are made. Every record belongs to one.

    ``sole_operator_since`` is set where its owner declared that only one person works here; a
    second approval then becomes a wait.
    """

    name = models.CharField(max_length=200, unique=True)
    country = models.CharField(max_length=2)
    created_at = models.DateTimeField()
    sole_operator_since = models.DateTimeField(null=True)

    @property
    def code(self) -> str:
        """What keys and seals of this controller are bound to."""
        return f"c{self.pk}"


class StaffManager(BaseUserManager["StaffMember"]):
    """Makes staff with a password that is only kept as a hash."""

    def create_user(self, login: str, password: str | None = None, **fields: Any) -> "StaffMember":
        """A member of staff who can sign in; without a password only by other means."""
        member = self.model(login=login, **fields)
        if password is None:
            member.set_unusable_password()
        else:
            member.set_password(password)
        member.save(using=self._db)
        return member


class StaffMember(AbstractBaseUser):
    """A person who works here. Their data are personal data too: only the login is kept."""

    login = models.CharField(max_length=150, unique=True)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField()

    objects = StaffManager()
    USERNAME_FIELD = "login"
    REQUIRED_FIELDS: ClassVar[list[str]] = []


class Role(models.Model):
    """A named set of permissions (`consents.write`, `suppression.lift`); data, not code."""

    code = models.CharField(max_length=50, unique=True)
    permissions = models.JSONField(default=list)


class Membership(models.Model):
    """A member of staff works for a controller in a role."""

    staff = models.ForeignKey(StaffMember, on_delete=models.PROTECT, related_name="memberships")
    controller = models.ForeignKey(Controller, on_delete=models.PROTECT)
    role = models.ForeignKey(Role, on_delete=models.PROTECT)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["staff", "controller", "role"], name="one_membership_in_a_role"
            )
        ]


class ApiKey(models.Model):
    """A key for programs. Only its hash is kept; ``prefix`` finds it and may be shown.

    ``staff`` is set where it is a person's own key, which alone can approve.
    """

    prefix = models.CharField(max_length=16, unique=True)
    secret_sha256 = models.BinaryField(max_length=32)
    controller = models.ForeignKey(Controller, on_delete=models.PROTECT)
    staff = models.ForeignKey(StaffMember, on_delete=models.PROTECT, null=True)
    dialer = models.CharField(max_length=100, blank=True)
    processor = models.CharField(max_length=200, blank=True)
    scopes = models.JSONField(default=list)
    sandbox = models.BooleanField(default=False)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)


class Approval(models.Model):
    """An act that needs a second person. Where one works alone it waits until ``waits_until``.

    ``subject`` names what it is about by an opaque id, never by a number or a name.
    """

    controller = models.ForeignKey(Controller, on_delete=models.PROTECT)
    act = models.CharField(max_length=60)
    subject = models.CharField(max_length=100)
    requested_by = models.ForeignKey(StaffMember, on_delete=models.PROTECT, related_name="+")
    requested_at = models.DateTimeField()
    approved_by = models.ForeignKey(
        StaffMember, on_delete=models.PROTECT, related_name="+", null=True
    )
    approved_at = models.DateTimeField(null=True)
    waits_until = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)


class Access(models.Model):
    """Who looked at or did what, when, and why. Appended, never changed; holds no number."""

    controller = models.ForeignKey(Controller, on_delete=models.PROTECT, null=True)
    at = models.DateTimeField(db_index=True)
    staff = models.ForeignKey(StaffMember, on_delete=models.PROTECT, null=True)
    api_key = models.ForeignKey(ApiKey, on_delete=models.PROTECT, null=True)
    act = models.CharField(max_length=60)
    subject = models.CharField(max_length=100, blank=True)
    purpose = models.CharField(max_length=100, blank=True)
    allowed = models.BooleanField()
