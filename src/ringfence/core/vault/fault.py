"""What can go wrong in the vault: a stable code, and words without any content."""

from enum import StrEnum


class Fault(StrEnum):
    """Why something was not opened, read or made. Codes are stable; words may change."""

    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    VERSION_UNKNOWN = "version_unknown"
    OTHER_KEY = "other_key"
    NOT_AUTHENTIC = "not_authentic"
    EPOCH_DESTROYED = "epoch_destroyed"
    EPOCH_UNKNOWN = "epoch_unknown"
    EPOCH_IN_USE = "epoch_in_use"
    NOT_A_KEY = "not_a_key"
    NOT_RANDOM = "not_random"
    NOT_TEXT = "not_text"
    NOT_E164 = "not_e164"
    HEADER = "header"
    CHECKSUM = "checksum"
    FIELD = "field"
    PARAMETERS = "parameters"
    PASSPHRASE_WRONG = "passphrase_wrong"
    PASSPHRASE_WEAK = "passphrase_weak"
    KEYS_REFUSED = "keys_refused"


class VaultError(ValueError):
    """The vault refuses; the text names the thing and the fault, never a secret or a content.

    ``fault`` is for programs; ``what`` is the thing it happened to, such as a file's field.
    """

    def __init__(self, fault: Fault, what: str, why: str) -> None:
        super().__init__(f"{what}: {why}")
        self.fault = fault
        self.what = what
