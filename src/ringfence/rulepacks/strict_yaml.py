"""YAML read the way people mean it: the core schema of YAML 1.2, and no key twice.

YAML 1.1 turns ``NO`` into false, ``18:00`` into 1080 and ``+4930…`` into an integer, and lets the
last of two equal keys win in silence. Here such words stay text, days and times stay text too,
and a key that stands twice is an error with its line. Aliases and tags are refused: a file of law
is read by people, and an alias bomb is no law.
"""

import re
from collections.abc import Callable

import yaml

MAXIMUM_CHARACTERS = 2_000_000
MAXIMUM_DEPTH = 40

Path = tuple[str | int, ...]
Lines = dict[Path, int]

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"true", "True", "TRUE"})
_FALSE = frozenset({"false", "False", "FALSE"})
_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})\Z")
_TAGGED = (yaml.ScalarEvent, yaml.CollectionStartEvent)
_FLOAT = re.compile(r"-?(0|[1-9][0-9]{0,17})\.[0-9]{1,18}\Z")


class YamlError(ValueError):
    """A YAML text that cannot be read; says where and what is allowed."""

    def __init__(self, message: str, *, source: str, line: int) -> None:
        super().__init__(f"{source}, line {line}: {message}")
        self.source = source
        self.line = line
        self.message = message


def load_yaml(text: str, *, source: str) -> object:
    """The value a YAML text holds: mappings, lists, text, true/false, null, int and float.

    ``source`` is the file's name for messages. Raises YamlError.
    """
    return load_yaml_with_lines(text, source=source)[0]


def load_yaml_with_lines(text: str, *, source: str) -> tuple[object, Lines]:
    """As load_yaml, with the line (from 1) on which the value at each path stands.

    A path is the keys and positions that lead to a value: ``("files", "registers", 0, "id")``.
    """
    if len(text) > MAXIMUM_CHARACTERS:
        raise YamlError(
            f"longer than the {MAXIMUM_CHARACTERS:,} characters allowed", source=source, line=1
        )
    reader = _Reader(text, source)
    try:
        value = reader.document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        problem = error.problem or "not readable as YAML"
        raise YamlError(problem, source=source, line=line) from None
    except yaml.YAMLError as error:
        raise YamlError(_one_line(error), source=source, line=1) from None
    return value, reader.lines


class _Reader:
    """Turns the events of a text into values, in one pass, and notes the line of each."""

    def __init__(self, text: str, source: str) -> None:
        self.source = source
        self.lines: Lines = {}
        self._next: Callable[[], yaml.Event] = yaml.parse(text, Loader=yaml.CSafeLoader).__next__

    def document(self) -> object:
        """The value of the only document, None if there is none."""
        self._next()
        if not isinstance(self._next(), yaml.DocumentStartEvent):
            return None
        value = self._value(self._next(), ())
        self._next()
        after = self._next()
        if not isinstance(after, yaml.StreamEndEvent):
            raise self._error("one document is allowed, here begins another", after)
        return value

    def _value(self, event: yaml.Event, path: Path) -> object:
        self._refuse_references(event)
        self.lines[path] = _line(event)
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event)
        if len(path) >= MAXIMUM_DEPTH:
            raise self._error(f"nested deeper than {MAXIMUM_DEPTH} levels", event)
        return (
            self._mapping(path) if isinstance(event, yaml.MappingStartEvent) else self._list(path)
        )

    def _list(self, path: Path) -> list[object]:
        result: list[object] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            result.append(self._value(event, (*path, len(result))))
        return result

    def _mapping(self, path: Path) -> dict[str, object]:
        result: dict[str, object] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            self._refuse_references(event)
            if not isinstance(event, yaml.ScalarEvent):
                raise self._error("a key must be a plain word", event)
            key = str(event.value)
            if key == "<<":
                raise self._error("a merge key (<<) is not allowed here", event)
            if key in result:
                raise self._error(f"key {key!r} stands twice in one mapping", event)
            here = (*path, key)
            result[key] = self._value(self._next(), here)
            self.lines[here] = _line(event)
        return result

    def _refuse_references(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            raise self._error("an alias (*) is not allowed here", event)
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            raise self._error("an anchor (&) is not allowed here", event)
        if isinstance(event, _TAGGED) and event.tag is not None:
            raise self._error("a tag is not allowed here", event)

    def _error(self, message: str, event: yaml.Event) -> YamlError:
        return YamlError(message, source=self.source, line=_line(event))


def _line(event: yaml.Event) -> int:
    mark = event.start_mark
    return 1 if mark is None else mark.line + 1


def _scalar(event: yaml.ScalarEvent) -> object:
    text = str(event.value)
    if event.style in ("'", '"', "|", ">"):  # quoted, or a block of text
        return text
    if text in _NULL:
        return None
    if text in _TRUE:
        return True
    if text in _FALSE:
        return False
    if _INTEGER.match(text):
        return int(text)
    if _FLOAT.match(text):
        return float(text)
    return text


def _one_line(error: BaseException) -> str:
    return " ".join(str(error).split())[:200] or "not readable as YAML"
