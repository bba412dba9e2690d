"""A list becomes files: callable, blocked, report and manifest, all of them or none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from ringfence import __version__
from ringfence.core.law.packs import Packs
from ringfence.core.law.question import Question
from ringfence.core.law.verdict import Verdict
from ringfence.screening.count import (
    Weighed,
    count_closings,
    count_countries,
    count_duties,
    count_kinds,
    count_openings,
    count_reasons,
    count_warnings,
    weigh,
)
from ringfence.screening.fact_views import terms_of
from ringfence.screening.judge import Judged, ListOrder, judge_list
from ringfence.screening.list_error import shown
from ringfence.screening.manifest import hash_file, manifest_text
from ringfence.screening.placed_together import check_place, placed_together
from ringfence.screening.rows import Progress
from ringfence.screening.summary import FileHash, PackUsed, Summary, WarningCount
from ringfence.screening.write_rows import write_blocked, write_callable

MANIFEST = "manifest.json"
REPORT = "report.html"
ROW_FILES = ("callable.csv", "blocked.csv", "callable.csv.gz", "blocked.csv.gz")
LOCAL_REMARK = "Hours and holidays are those of the place where the person called is."

Decide = Callable[[Question, Packs], Verdict]
Render = Callable[[Summary], str]


@dataclass(frozen=True, kw_only=True)
class ScreenResult:
    """What a screening gave: its counts, the files written, and what is to be mended."""

    summary: Summary
    judged: Judged
    paths: tuple[Path, ...]
    faults: tuple[str, ...]


def screen(
    order: ListOrder,
    *,
    out: Path,
    packs: Packs,
    decide: Decide,
    render_report: Render,
    with_data: bool = False,
    progress: Progress | None = None,
) -> ScreenResult:
    """Screen a list for one moment and write the four files into ``out``.

    Raises ListError, with nothing written, for anything that cannot be read or written.
    """
    own = [order.list_path, order.campaign_path]
    check_place(out, names=(*ROW_FILES, REPORT, MANIFEST), inputs=own)
    judged = judge_list(
        order,
        ask=lambda question: decide(question, packs),
        terms=terms_of(packs),
        progress=progress,
    )
    suffix = ".csv.gz" if judged.listing.file.gzipped else ".csv"
    rows = (f"callable{suffix}", f"blocked{suffix}")
    names = (*rows, REPORT, MANIFEST)
    check_place(out, names=names, inputs=list(fact_paths(judged)))
    weighed = weigh(judged.outcomes)
    options = {
        "default_region": order.default_region,
        "test_numbers": order.test_numbers,
        "with_data": with_data,
    }
    with placed_together(out, last=MANIFEST, replaces=_earlier_files(out)) as folder:
        write_callable(folder / rows[0], judged.listing, judged.answers)
        write_blocked(folder / rows[1], judged.listing, judged.answers, with_data=with_data)
        outputs = tuple(
            hash_file(folder / name, role=role)
            for name, role in zip(rows, ("callable", "blocked"), strict=True)
        )
        summary = summarise(judged, weighed, packs=packs, outputs=outputs)
        (folder / REPORT).write_text(render_report(summary), encoding="utf-8")
        report = hash_file(folder / REPORT, role="report")
        manifest = manifest_text(
            summary,
            options=options,
            patterns=len(weighed),
            repairs=judged.facts.repairs(),
            outputs=(*outputs, report),
        )
        (folder / MANIFEST).write_text(manifest, encoding="utf-8")
    return ScreenResult(
        summary=summary,
        judged=judged,
        paths=tuple(out / name for name in names),
        faults=tuple(_faults(judged)),
    )


def summarise(
    judged: Judged, weighed: Weighed, *, packs: Packs, outputs: tuple[FileHash, ...] = ()
) -> Summary:
    """The counts of a judged list."""
    listing, accounted = judged.listing, judged.accounted
    names = {code: packs.pack(code).name for code in packs.codes()}
    return Summary(
        title=_title(judged),
        list_name=listing.file.name,
        at=judged.order.at,
        local_remark=LOCAL_REMARK,
        rows=len(listing.rows),
        ambiguous=accounted.ambiguous,
        **count_kinds(weighed, accounted.aside),
        law_version=packs.version,
        ringfence_version=__version__,
        phonenumbers_version=version("phonenumbers"),
        tzdata_version=version("tzdata"),
        campaign=tuple(_campaign_words(judged)),
        found=tuple(listing.found().items()),
        countries=count_countries(accounted, judged.outcomes, names),
        reasons=count_reasons(weighed),
        duties=count_duties(weighed),
        warnings=(*count_warnings(weighed), *_repairs(judged)),
        openings=count_openings(weighed),
        closings=count_closings(weighed),
        packs=tuple(_packs_used(weighed, packs)),
        inputs=tuple(
            FileHash(name=file.name, role=role, bytes=file.size, sha256=file.sha256)
            for role, file in judged.inputs()
        ),
        outputs=outputs,
    )


def fact_paths(judged: Judged) -> Iterator[Path]:
    """The files of facts that the campaign file names."""
    campaign = judged.campaign
    for path in (campaign.objections, campaign.consents, campaign.attempts):
        if isinstance(path, Path):
            yield path
    for register in campaign.registers or ():
        yield register.path


def _earlier_files(out: Path) -> tuple[str, ...]:
    """The files of rows of an earlier screening into this folder: they would be taken for new."""
    return ROW_FILES if (out / MANIFEST).is_file() else ()


def _title(judged: Judged) -> str:
    campaign = judged.campaign.blocks["campaign"]
    assert isinstance(campaign, Mapping)
    return str(campaign["purpose"])


def _campaign_words(judged: Judged) -> Iterator[tuple[str, str]]:
    labels = {
        ("controller", "name"): "Controller",
        ("controller", "country"): "Country of the controller",
        ("campaign", "purpose"): "Purpose",
        ("campaign", "basis"): "Lawful basis",
        ("campaign", "call_type"): "Kind of call",
        ("campaign", "sector"): "Sector",
    }
    for (block, key), label in labels.items():
        values = judged.campaign.blocks.get(block)
        if isinstance(values, Mapping) and isinstance(values.get(key), str):
            yield label, str(values[key])
    yield "Campaign file", judged.campaign.file.name


def _packs_used(weighed: Weighed, packs: Packs) -> Iterator[PackUsed]:
    named = {code for outcome, _ in weighed for code in outcome.verdict.jurisdictions}
    for code in sorted(named):
        if code in packs:
            pack = packs.pack(code)
            yield PackUsed(
                code=code, name=pack.name, version=pack.sha256[:12], as_of=pack.checked_on
            )


def _repairs(judged: Judged) -> Iterator[WarningCount]:
    for repairs in judged.facts.repairs():
        yield WarningCount(
            rule="file.rows_to_repair",
            rows=repairs.rows,
            text=f"{repairs.file}: rows not readable in full, on lines {repairs.places()}.",
        )


def _faults(judged: Judged) -> Iterator[str]:
    for repairs in judged.facts.repairs():
        yield from repairs.messages()
    for name, columns in judged.facts.ignored_columns():
        yield f"{name}: columns not read: {', '.join(shown(column) for column in columns)}"
