"""Every key a question may carry, and which rule reads it (`ringfence ask --facts`)."""

from collections.abc import Iterator
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec

from ringfence.core.law.moment import Moment
from ringfence.core.law.read_question import AskedQuestion

READ_BY: dict[str, str] = {
    "number": "number.invalid, number.not_callable, jurisdiction.no_pack",
    "at": "every rule with a date, hours.*, cap.*",
    "controller": "the scope of the GDPR (SC-01, SC-02, SC-10), consent.wrong_controller",
    "campaign.purpose": "consent.wrong_purpose, objection.recorded, cap.*",
    "campaign.basis": "basis.not_allowed, consent.*, lia.*, customer.not_met",
    "campaign.marketing": "whether the rules on marketing are asked at all",
    "campaign.sector": "sector.banned",
    "campaign.product": "sector.banned, exemptions by product",
    "campaign.call_type": "automated.*, abandoned.too_many",
    "campaign.voice": "automated.*",
    "campaign.caller_id": "caller_id.missing, caller_id.not_allowed",
    "campaign": "as its keys say",
    "campaign.caller_id_owner": "caller_id.not_allowed",
    "campaign.caller_id_reachable": "caller_id.not_allowed, the duty caller_id.reachable",
    "campaign.caller_id_in_directory": "kept for packs that ask it (none of today's does)",
    "campaign.lia": "lia.missing, lia.failed, lia.expired",
    "campaign.abandoned": "abandoned.too_many",
    "campaign.opens": "campaign.closed",
    "campaign.closes": "campaign.closed",
    "campaign.suspended": "campaign.suspended",
    "campaign.brand": "objection.recorded",
    "campaign.uses_scoring": "objection.recorded",
    "subject.kind": "the audience of every rule",
    "subject.restricted": "subject.restricted",
    "subject.erased": "subject.erased",
    "subject.age": "consent.minor",
    "subject.existing_customer": "customer.not_met, register.listed, sector.banned",
    "subject.presumed_interest": "consent.missing (business calls)",
    "subject.directory": "kept for packs that read directories (none of today's does)",
    "subject.scope_rebuttal": "the scope of the GDPR (SC-05), which law is asked",
    "subject": "which law is asked, hours.*, consent.missing",
    "consents": "consent.*, objection.recorded, register.*, hours.closed",
    "objections": "objection.recorded, hours.closed",
    "registers": "register.unchecked, register.stale, register.listed",
    "attempts": "cap.reached, cap.cooldown, cap.refused, consent.not_demonstrable",
    "source": "source.unverified, source.rejected, source.expired, notice.overdue",
    "agent": "agent.untrained",
    "processor.transfer": "transfer.not_permitted",
    "processor": "processor.no_contract, transfer.not_permitted",
}


def facts_table() -> str:
    """One line for each key: its name, what it takes, and who reads it."""
    rows = list(_rows(AskedQuestion, ""))
    wide = max(len(key) for key, _, _ in rows)
    return "\n".join(f"{key:<{wide}}  {takes}  [{reader}]" for key, takes, reader in rows)


def _rows(kind: Any, path: str) -> Iterator[tuple[str, str, str]]:
    hints = get_type_hints(kind)
    for field in msgspec.structs.fields(kind):
        key = f"{path}{field.encode_name}"
        parts = list(_parts(hints[field.name]))
        blocks = [part for part, _ in parts if _is_block(part)]
        words = [_word(part, listed=listed) for part, listed in parts if not _is_block(part)]
        listed = any(part_listed for _, part_listed in parts)
        if blocks:
            words.insert(0, "list of blocks" if listed else "block")
        yield key, " or ".join(word for word in words if word), reader_of(key)
        for block in blocks:
            yield from _rows(block, f"{key}[]." if listed else f"{key}.")


def reader_of(key: str) -> str:
    """The rules that read a key: those of its nearest named block."""
    plain = key.replace("[]", "")
    while plain:
        if plain in READ_BY:
            return READ_BY[plain]
        plain = plain.rpartition(".")[0]
    return "-"


def _parts(hint: Any) -> Iterator[tuple[Any, bool]]:
    if get_origin(hint) is Union or type(hint).__name__ == "UnionType":
        for part in get_args(hint):
            yield from _parts(part)
    elif get_origin(hint) is tuple:
        for part, _ in _parts(get_args(hint)[0]):
            yield part, True
    elif hint is not msgspec.UnsetType:
        yield hint, False


def _is_block(part: Any) -> bool:
    return isinstance(part, type) and issubclass(part, msgspec.Struct)


def _word(part: Any, *, listed: bool) -> str:
    if part is type(None):
        return "null"
    if get_origin(part) is Literal:
        word = "|".join(str(choice) for choice in get_args(part))
    elif part is Moment:
        word = "day or time with offset"
    else:
        word = {"str": "text", "int": "number", "bool": "true|false"}.get(part.__name__, "value")
    return f"list of {word}" if listed else word
