"""YAML files of law become frozen, validated packs. Nothing else reads law."""

import hashlib
from collections.abc import Iterable
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

import msgspec

from ringfence.core.law.citation import CERTAINTIES, Certainty, Citation
from ringfence.core.law.contested import POINTS, readings_of
from ringfence.core.law.families import REQUIRED_OF_A_COUNTRY, value_type
from ringfence.core.law.pack import Authority, DatedValue, RulePack, Silence, Source, Timeline
from ringfence.core.law.rule_values import ContestedPoint, Value
from ringfence.rulepacks.pack_error import PackError
from ringfence.rulepacks.strict_yaml import Lines, Path, YamlError, load_yaml_with_lines

T = TypeVar("T")

PACK_KEYS = frozenset(
    {
        "jurisdiction",
        "parent",
        "name",
        "calling_code",
        "time_zones",
        "languages",
        "checked_on",
        "authorities",
        "sources",
        "own_knowledge",
        "notes",
        "rules",
        "defaults",
    }
)
OPTIONAL_PACK_KEYS = frozenset({"parent", "defaults"})
DATED_KEYS = frozenset(
    {
        "from",
        "until",
        "value",
        "certainty",
        "citation",
        "taken_from",
        "published_on",
        "checked_on",
        "carried",
        "note",
    }
)
REQUIRED_DATED_KEYS = ("from", "until", "value", "certainty", "citation")
CITATION_KEYS = ("law", "article", "url", "seen")


def pack_files() -> list[Traversable]:
    """The pack files that come with the package, in order of name."""
    folder = files("ringfence.rulepacks") / "data"
    return sorted(
        (entry for entry in folder.iterdir() if entry.name.endswith(".yaml")),
        key=lambda entry: entry.name,
    )


def read_pack(data: bytes, *, source: str) -> RulePack:
    """One pack from its file's bytes; ``source`` is the file's name for messages.

    Raises PackError naming file, line and key for anything unknown, missing, overlapping or
    left open.
    """
    try:
        text = data.decode("utf-8")
        raw, lines = load_yaml_with_lines(text, source=source)
    except UnicodeDecodeError as error:
        raise PackError("not UTF-8", source=source, line=1, key="") from error
    except YamlError as error:
        raise PackError(error.message, source=source, line=error.line, key="") from error
    return _PackReader(source, lines).pack(raw, hashlib.sha256(data).hexdigest())


class _PackReader:
    """Reads one file; knows its name and lines, so that every error can name them."""

    def __init__(self, source: str, lines: Lines) -> None:
        self.source = source
        self.lines = lines

    def error(self, message: str, path: Path) -> PackError:
        at = path
        while at and at not in self.lines:
            at = at[:-1]
        return PackError(
            message,
            source=self.source,
            line=self.lines.get(at, 1),
            key=".".join(str(part) for part in path),
        )

    def pack(self, raw: object, sha256: str) -> RulePack:
        top = self._mapping(raw, ())
        self._keys(top, allowed=PACK_KEYS, required=PACK_KEYS - OPTIONAL_PACK_KEYS, path=())
        code = self._text(top["jurisdiction"], ("jurisdiction",))
        parent = self._text_or_none(top.get("parent"), ("parent",))
        checked_on = self._day(top["checked_on"], ("checked_on",))
        if parent is not None and not code.startswith(f"{parent}-"):
            raise self.error(f"{code!r} is no subdivision of {parent!r}", ("parent",))
        rules = self._rules(top["rules"], ("rules",), checked_on)
        if code != "EU" and parent is None:
            self._complete(rules)
        return RulePack(
            code=code,
            parent=parent,
            name=self._text(top["name"], ("name",)),
            calling_code=self._text_or_none(top["calling_code"], ("calling_code",)),
            time_zones=self._texts(top["time_zones"], ("time_zones",)),
            languages=self._texts(top["languages"], ("languages",)),
            checked_on=checked_on,
            authorities=self._structs(top["authorities"], Authority, ("authorities",)),
            sources=self._structs(top["sources"], Source, ("sources",)),
            own_knowledge=self._texts(top["own_knowledge"], ("own_knowledge",)),
            notes=self._texts(top["notes"], ("notes",)),
            rules=rules,
            defaults=self._rules(top.get("defaults") or {}, ("defaults",), checked_on),
            sha256=sha256,
        )

    def _complete(self, rules: dict[str, Timeline]) -> None:
        missing = [family for family in REQUIRED_OF_A_COUNTRY if family not in rules]
        if missing:
            raise self.error(
                f"nothing said of {', '.join(missing)}; give a value, none_found or unknown",
                ("rules",),
            )

    def _rules(self, raw: object, path: Path, checked_on: date) -> dict[str, Timeline]:
        result: dict[str, Timeline] = {}
        for family, entries in self._mapping(raw, path).items():
            at = (*path, family)
            kind = value_type(family)
            if kind is None:
                raise self.error(f"no family of rules is called {family!r}", at)
            if not isinstance(entries, list) or not entries:
                raise self.error("must be a list of dated values", at)
            timeline = tuple(
                self._dated(entry, kind, path=(*at, place), checked_on=checked_on)
                for place, entry in enumerate(entries)
            )
            self._contiguous(timeline, at)
            self._switched(family, timeline, at)
            result[family] = timeline
        return result

    def _switched(self, family: str, timeline: Timeline, path: Path) -> None:
        """A contested point is one of ours, and read otherwise only where that can be decided."""
        kind, _, point = family.partition(".")
        if kind != "contested":
            return
        if point not in POINTS:
            raise self.error(f"no contested point is called {point!r}", path)
        for place, dated in enumerate(timeline):
            if isinstance(dated.value, ContestedPoint):
                try:
                    readings_of({point: dated.value.reading})
                except ValueError as error:
                    raise self.error(str(error), (*path, place, "value", "reading")) from None

    def _contiguous(self, timeline: Timeline, path: Path) -> None:
        for place, dated in enumerate(timeline):
            here = (*path, place)
            last = place == len(timeline) - 1
            if dated.valid_from is None and place:
                raise self.error("only the first value may begin without a day", here)
            if dated.until is None and not last:
                raise self.error("only the last value may hold without an end", here)
            if last and dated.until is not None:
                raise self.error(
                    "the last value must hold on (until: null); say what holds afterwards", here
                )
            if dated.until and dated.valid_from and dated.until <= dated.valid_from:
                raise self.error("ends before it begins", here)
            if place:
                before = timeline[place - 1].until
                if before is not None and dated.valid_from is not None:
                    if before < dated.valid_from:
                        raise self.error(f"leaves a gap from {before} on", here)
                    if before > dated.valid_from:
                        raise self.error(f"overlaps the value before, until {before}", here)

    def _dated(
        self, raw: object, kind: type[Value], *, path: Path, checked_on: date
    ) -> DatedValue:
        entry = self._mapping(raw, path)
        self._keys(entry, allowed=DATED_KEYS, required=REQUIRED_DATED_KEYS, path=path)
        certainty = self._certainty(entry["certainty"], (*path, "certainty"))
        citations = self._citations(entry["citation"], (*path, "citation"))
        taken_from = self._text_or_none(entry.get("taken_from"), (*path, "taken_from"))
        carried = entry.get("carried", False)
        if not isinstance(carried, bool):
            raise self.error("must be true or false", (*path, "carried"))
        if not citations and taken_from is None and certainty != "policy":
            raise self.error("citation is null, so taken_from must say where this is from", path)
        if carried and certainty == "settled":
            raise self.error("a carried value is at most likely", (*path, "certainty"))
        start = self._day_or_none(entry["from"], (*path, "from"))
        if start is None and certainty == "settled":
            raise self.error("a value without a first day is at most likely", (*path, "certainty"))
        checked = self._day_or_none(entry.get("checked_on"), (*path, "checked_on"))
        return DatedValue(
            valid_from=start,
            until=self._day_or_none(entry["until"], (*path, "until")),
            value=self._value(entry["value"], kind, (*path, "value")),
            certainty=certainty,
            citations=citations,
            taken_from=taken_from,
            checked_on=checked or checked_on,
            published_on=self._day_or_none(entry.get("published_on"), (*path, "published_on")),
            carried=carried,
            note=self._text_or_none(entry.get("note"), (*path, "note")),
        )

    def _value(self, raw: object, kind: type[Value], path: Path) -> Value | Silence:
        if raw == "none_found":
            return "none_found"
        if raw == "unknown":
            return "unknown"
        mapping = self._mapping(raw, path)
        try:
            return msgspec.convert(mapping, kind, strict=True)
        except msgspec.ValidationError as error:
            raise self.error(str(error).replace("`", "'"), path) from None

    def _certainty(self, raw: object, path: Path) -> Certainty:
        for certainty in CERTAINTIES:
            if raw == certainty:
                return certainty
        raise self.error(f"{raw!r} is none of {', '.join(CERTAINTIES)}", path)

    def _citations(self, raw: object, path: Path) -> tuple[Citation, ...]:
        if raw is None:
            return ()
        entries = raw if isinstance(raw, list) else [raw]
        found = []
        for place, entry in enumerate(entries):
            here = (*path, place) if isinstance(raw, list) else path
            mapping = self._mapping(entry, here)
            self._keys(mapping, allowed=CITATION_KEYS, required=CITATION_KEYS, path=here)
            try:
                found.append(msgspec.convert(mapping, Citation, strict=True))
            except msgspec.ValidationError as error:
                raise self.error(str(error).replace("`", "'"), here) from None
        return tuple(found)

    def _keys(
        self,
        mapping: dict[str, object],
        *,
        allowed: Iterable[str],
        required: Iterable[str],
        path: Path,
    ) -> None:
        for key in mapping:
            if key not in allowed:
                raise self.error(
                    f"unknown key {key!r}; allowed: {', '.join(sorted(allowed))}", (*path, key)
                )
        for key in sorted(required):
            if key not in mapping:
                raise self.error(f"missing key {key!r}", path)

    def _mapping(self, raw: object, path: Path) -> dict[str, Any]:
        if not isinstance(raw, dict):
            raise self.error("must be a mapping of keys to values", path)
        return raw

    def _text(self, raw: object, path: Path) -> str:
        if not isinstance(raw, str) or not raw.strip():
            raise self.error("must be text", path)
        return raw

    def _text_or_none(self, raw: object, path: Path) -> str | None:
        return None if raw is None else self._text(raw, path)

    def _texts(self, raw: object, path: Path) -> tuple[str, ...]:
        if not isinstance(raw, list):
            raise self.error("must be a list of text", path)
        return tuple(self._text(item, (*path, place)) for place, item in enumerate(raw))

    def _structs(self, raw: object, kind: type[T], path: Path) -> tuple[T, ...]:
        try:
            entries = msgspec.convert(raw, list[Any], strict=True)
            return tuple(msgspec.convert(entry, kind, strict=True) for entry in entries)
        except msgspec.ValidationError as error:
            raise self.error(str(error).replace("`", "'"), path) from None

    def _day(self, raw: object, path: Path) -> date:
        if isinstance(raw, str):
            try:
                return date.fromisoformat(raw)
            except ValueError:
                pass
        raise self.error(f"{raw!r} is no day; write YYYY-MM-DD", path)

    def _day_or_none(self, raw: object, path: Path) -> date | None:
        return None if raw is None else self._day(raw, path)
