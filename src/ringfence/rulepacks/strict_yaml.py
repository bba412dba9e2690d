"""YAML read the way people mean it: the core schema of YAML 1.2, and no key twice.

YAML 1.1 turns ``NO`` into false, ``18:00`` into 1080 and ``+4930…`` into an integer, and lets the
last of two equal keys win in silence. Here such words stay text, days and times stay text too,
and a key that stands twice is an error with its line. Aliases and tags are refused: a file of law
is read by people, and an alias bomb is no law.
"""

import re

import yaml

MAXIMUM_CHARACTERS = 2_000_000
MAXIMUM_DEPTH = 40

Path = tuple[str | int, ...]
Lines = dict[Path, int]

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"true", "True", "TRUE"})
_FALSE = frozenset({"false", "False", "FALSE"})
_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})\Z")
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
    builder = _Builder(source)
    try:
        for token in yaml.scan(text, Loader=yaml.CSafeLoader):
            builder.refuse_token(token)
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        problem = error.problem or "not readable as YAML"
        raise YamlError(problem, source=source, line=line) from None
    except (yaml.YAMLError, RecursionError) as error:
        raise YamlError(_one_line(error), source=source, line=1) from None
    value = None if node is None else builder.build(node, ())
    return value, builder.lines


class _Builder:
    """Turns composed nodes into values and notes the line of each."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.lines: Lines = {}
        self._depth = 0

    def refuse_token(self, token: yaml.Token) -> None:
        what = {"AnchorToken": "an anchor (&)", "AliasToken": "an alias (*)", "TagToken": "a tag"}
        kind = type(token).__name__
        if kind in what:
            raise self._error(f"{what[kind]} is not allowed here", token.start_mark.line)
        opens = kind.endswith("StartToken") and not kind.startswith("Document")
        closes = kind.endswith("EndToken") and not kind.startswith("Document")
        self._depth += (opens and kind != "StreamStartToken") - (
            closes and kind != "StreamEndToken"
        )
        if self._depth > MAXIMUM_DEPTH:
            raise self._error(f"nested deeper than {MAXIMUM_DEPTH} levels", token.start_mark.line)

    def build(self, node: yaml.Node, path: Path) -> object:
        self.lines[path] = node.start_mark.line + 1
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(item, (*path, at)) for at, item in enumerate(node.value)]
        return _scalar(node)

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, object]:
        result: dict[str, object] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line
            if not isinstance(key_node, yaml.ScalarNode):
                raise self._error("a key must be a plain word", line)
            key = str(key_node.value)
            if key == "<<":
                raise self._error("a merge key (<<) is not allowed here", line)
            if key in result:
                raise self._error(f"key {key!r} stands twice in one mapping", line)
            result[key] = self.build(value_node, (*path, key))
            self.lines[(*path, key)] = line + 1
        return result

    def _error(self, message: str, line: int) -> YamlError:
        return YamlError(message, source=self.source, line=line + 1)


def _scalar(node: yaml.Node) -> object:
    text = str(node.value)
    style = node.style if isinstance(node, yaml.ScalarNode) else None
    if style in ("'", '"', "|", ">"):  # quoted, or a block of text
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
