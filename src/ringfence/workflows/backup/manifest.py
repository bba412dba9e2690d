"""What a backup says of itself, so that restoring it can be refused with a reason."""

import msgspec

FORMAT = 1


class BackupError(Exception):
    """It cannot be backed up or restored; one line says what and what to do."""


class Manifest(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``journal_number`` is the last line of the second path at the moment of the backup.

    Keys are never in a backup; they have one of their own.
    """

    format: int
    made_at: str
    store: str
    sha256: str
    entries: int
    checkpoint: str | None
    journal_number: int
    journal_hash: str


def read_manifest(raw: bytes) -> Manifest:
    """The manifest again. Raises BackupError."""
    try:
        manifest = msgspec.json.decode(raw, type=Manifest, strict=True)
    except msgspec.DecodeError as error:
        raise BackupError(f"manifest: {str(error).replace('`', chr(39))}") from None
    if manifest.format != FORMAT:
        raise BackupError(f"manifest: format {manifest.format}; this program reads {FORMAT}")
    return manifest
