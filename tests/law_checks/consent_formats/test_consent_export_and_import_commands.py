"""`ringfence consent export` and `import`: one record per line, faults in their place."""

import json

import pytest

from tests.cli.ringfence import ringfence
from tests.law_checks.consent_formats.base_record import CONSENT, DETAILS, Facts


def run(*arguments: str, given: object, exit_status: int = 0) -> list[Facts]:
    """The records a command of `ringfence consent` prints."""
    text = given if isinstance(given, str) else json.dumps(given)
    answer = ringfence("consent", *arguments, "-", text=text)
    assert answer.returncode == exit_status, answer.stderr
    assert answer.stderr == ""
    return [json.loads(line) for line in answer.stdout.splitlines()]


@pytest.mark.parametrize("form", ["27560", "dpv"])
def test_what_is_exported_is_imported(form: str) -> None:
    whole = {"consent": CONSENT, "details": DETAILS}
    exported = run("export", "--format", form, given=[whole, CONSENT])
    assert run("import", "--format", form, given=exported) == [CONSENT, CONSENT]
    assert run("import", "--format", form, "--details", given=exported) == [
        whole,
        {"consent": CONSENT},
    ]


def test_an_imported_record_is_checked_as_it_is() -> None:
    (exported,) = run("export", "--format", "27560", given=CONSENT)
    (imported,) = run("import", "--format", "27560", given=exported)
    (answer,) = run("check", given={"consent": imported}, exit_status=1)
    assert answer["state"] != "valid"
    use = {
        "controller": "Example Ltd",
        "purpose": "garden-furniture-offers",
        "channel": "live_call",
    }
    asked = {"consent": imported, "for": use, "at": "2026-11-24T10:00:00+01:00"}
    assert run("check", given=asked)[0]["state"] == "valid"


def test_json_lines_are_answered_in_order_and_a_fault_in_its_place() -> None:
    lines = "\n".join([json.dumps(CONSENT), '{"idd": 1}', "{", json.dumps(CONSENT)])
    answers = run("export", "--format", "kantara", given=lines, exit_status=2)
    assert [answer.get("line") for answer in answers] == [None, 2, 3, None]
    assert "unknown key 'idd'" in answers[1]["error"]


@pytest.mark.parametrize("form", ["27560", "dpv"])
def test_one_faulty_import_ends_with_2_and_says_why(form: str) -> None:
    (answer,) = run("import", "--format", form, given={}, exit_status=2)
    assert answer["line"] == 1
    assert answer["error"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("export",), "--format"),
        (("import", "--format", "kantara"), "kantara"),
        (("export", "--format", "xml"), "27560"),
        (("export", "--format", "dpv", "nowhere.json"), "nowhere.json"),
    ],
)
def test_wrong_usage_is_one_line(arguments: tuple[str, ...], says: str) -> None:
    answer = ringfence("consent", *arguments)
    assert answer.returncode == 2
    assert answer.stderr.count("\n") == 1
    assert says in answer.stderr


@pytest.mark.parametrize("command", ["export", "import"])
def test_no_record_at_all_is_one_line(command: str) -> None:
    answer = ringfence("consent", command, "--format", "dpv", "-", text="  \n")
    assert answer.returncode == 2
    assert "no record in it" in answer.stderr


def test_a_lone_surrogate_is_no_crash() -> None:
    answer = ringfence(
        "consent", "export", "--format", "dpv", "-", text='{"purposes": ["\\ud800"]}'
    )
    assert answer.returncode == 0
    assert "Traceback" not in answer.stderr


def test_check_is_still_there_beside_them() -> None:
    shown = ringfence("consent", "--help").stdout
    for word in ("check", "export", "import"):
        assert f"  {word} " in shown
    assert ringfence("contract", "--help").stdout.count("\n  check") == 1
