"""What is answered about a last day."""

from datetime import date
from typing import Literal

import msgspec

ExtensionEffect = Literal["effective", "ineffective"]


class DeadlineAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """The last day, the same before rolling, what became of an extension, and every step."""

    due_on: date
    base_on: date
    extension: ExtensionEffect | None
    steps: tuple[str, ...]


def answer_json(answer: DeadlineAnswer) -> dict[str, object]:
    """The answer in plain values, as the command prints it."""
    return {
        "due_on": answer.due_on.isoformat(),
        "base_on": answer.base_on.isoformat(),
        "extension": answer.extension,
        "steps": list(answer.steps),
    }
