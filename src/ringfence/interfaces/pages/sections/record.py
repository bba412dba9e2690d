"""For the record: what was asked, of which list, under which law, with which files."""

from __future__ import annotations

from collections.abc import Sequence

from ringfence.interfaces.pages.components import Column, bdi, breakable, code, definitions, table
from ringfence.interfaces.pages.elements import Content, element
from ringfence.interfaces.pages.escape import Markup
from ringfence.interfaces.pages.figures import day, moment, number, size
from ringfence.interfaces.pages.layout import section
from ringfence.screening.summary import FileHash, Summary


def record(summary: Summary) -> Markup:
    """The section that the auditor reads."""
    return section(
        "record",
        "For the record",
        element("h3", "Moment and versions"),
        definitions(_versions(summary), empty=""),
        _packs(summary),
        element("h3", "Campaign"),
        definitions(summary.campaign, empty="The campaign file names nothing to show."),
        element("h3", "The list as it was read"),
        definitions(_list(summary), empty=""),
        element("h3", "Files"),
        _files("Files read", summary.inputs, empty="none was recorded."),
        _files("Files written", summary.outputs, empty="none was recorded."),
        element(
            "p",
            "This report cannot hold its own hash; ",
            code("manifest.json"),
            " does, with all of the above for machines.",
            class_="quiet",
        ),
    )


def _versions(summary: Summary) -> list[tuple[str, Content]]:
    return [
        ("Worked out for", moment(summary.at)),
        ("Local time of the people called", bdi(summary.local_remark)),
        ("Version of the law", breakable(summary.law_version)),
        ("Ringfence", bdi(summary.ringfence_version)),
        ("phonenumbers", bdi(summary.phonenumbers_version)),
        ("tzdata", bdi(summary.tzdata_version)),
    ]


def _list(summary: Summary) -> list[tuple[str, Content]]:
    found: list[tuple[str, Content]] = [("List", bdi(summary.list_name))]
    found += [("Rows", number(summary.rows))]
    found += list(summary.found)
    found.append(
        (
            "Rows whose number has two readings",
            f"{number(summary.ambiguous)}; both readings were looked up in objections and"
            " registers"
            if summary.ambiguous
            else "none",
        )
    )
    return found


def _packs(summary: Summary) -> Markup:
    return table(
        caption="Rule packs that had a say",
        columns=[Column("Law of"), Column("Version"), Column("Facts as of")],
        rows=[
            (f"{pack.name} ({pack.code})", breakable(pack.version), day(pack.as_of))
            for pack in summary.packs
        ],
        empty="none.",
        wide=True,
    )


def _files(caption: str, files: Sequence[FileHash], *, empty: str) -> Markup:
    return table(
        caption=caption,
        columns=[
            Column("File"),
            Column("Role"),
            Column("Size", numeric=True),
            Column("SHA-256"),
        ],
        rows=[
            (bdi(file.name), file.role, size(file.bytes), breakable(file.sha256)) for file in files
        ],
        empty=empty,
        wide=True,
    )
