"""The one error of this room: a file of law that says something it may not."""


class PackError(ValueError):
    """A fault in a rule pack; names file, line and key."""

    def __init__(self, message: str, *, source: str, line: int, key: str) -> None:
        place = f"{source}, line {line}" + (f", {key}" if key else "")
        super().__init__(f"{place}: {message}")
        self.source = source
        self.line = line
        self.key = key
        self.message = message
