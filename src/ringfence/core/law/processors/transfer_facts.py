"""A transfer to a third country as people write it; absent or null is unknown."""

from typing import Literal

from ringfence.core.law.moment import Moment
from ringfence.core.law.question import Block, Transfer, TransferAssessment, TransferTool
from ringfence.core.law.read_question import MAXIMUM_ENTRIES, QuestionError, convert
from ringfence.core.numbers.regions import check_region

KOSOVO = "XK"
"""No code of ISO 3166-1, but the one everybody writes, the packs included."""


class ImporterKind(Block, frozen=True):
    """What the importer is, where a country is adequate for some importers only."""

    dpf_certified: bool | None = None
    dpf_covers_data: bool | None = None
    pipeda: bool | None = None
    appi: bool | None = None


class Onward(Block, frozen=True):
    """To whom the importer passes the data on, and whether a tool covers that."""

    importer: str | None = None
    covered: bool | None = None


class AskedTransfer(Block, frozen=True):
    """Who sends to whom, where the data lie, and what carries it."""

    exporter: str | None = None
    importer: str | None = None
    at: Moment | None = None
    importer_kind: ImporterKind | None = None
    access: Literal["stored", "remote"] | None = None
    hosted_in: str | None = None
    given_by_subject: bool | None = None
    same_entity: bool | None = None
    tool: TransferTool | None = None
    tia: TransferAssessment | None = None
    onward: tuple[Onward, ...] | None = None

    def carrier(self) -> Transfer:
        """The tool and its assessment, as a question of the gate holds them too."""
        return Transfer(tool=self.tool, tia=self.tia)


def read_transfer(raw: object) -> AskedTransfer:
    """A transfer from plain values. Raises QuestionError naming key and allowed words."""
    asked: AskedTransfer = convert(raw, AskedTransfer)
    for key in ("exporter", "importer", "hosted_in"):
        _check(getattr(asked, key), key)
    if len(asked.onward or ()) > MAXIMUM_ENTRIES:
        raise QuestionError(f"more than {MAXIMUM_ENTRIES:,} entries", path="onward")
    for place, onward in enumerate(asked.onward or ()):
        _check(onward.importer, f"onward[{place}].importer")
    return asked


def _check(country: str | None, path: str) -> None:
    if country is None or country == KOSOVO:
        return
    try:
        check_region(country)
    except ValueError as error:
        raise QuestionError(str(error), path=path) from None
