"""The check of the core's purity finds what it is for, and nothing else."""

from pathlib import Path

import pytest

from scripts.check_core_pure import impurities, main


@pytest.mark.parametrize(
    "line",
    [
        "open('pack.yaml')",
        "print('number')",
        "import os",
        "import os.path",
        "from os import environ",
        "from pathlib import Path",
        "import logging",
        "from logging import getLogger as log",
        "import random",
        "from secrets import token_hex",
        "import time",
        "from urllib import request",
        "def f():\n    import logging",
        "eval('1')",
    ],
)
def test_what_reaches_outside_is_found(line: str) -> None:
    assert len(list(impurities(line))) == 1


@pytest.mark.parametrize(
    "line",
    [
        "from datetime import datetime, time",
        "from . import os",
        "from .time import moment",
        "window.open()",
        "reopen = 1",
        "'open() in a text'",
        "from urllib import parse",
        "import ossify",
    ],
)
def test_what_only_looks_like_it_is_not(line: str) -> None:
    assert list(impurities(line)) == []


def test_a_finding_names_file_line_and_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "hours.py"
    file.write_text("x = 1\nopen('a')\n", "utf-8")
    assert main([str(tmp_path)]) == 1
    said = capsys.readouterr().out
    assert said == f"{file}:2: the core takes values and returns values; open() touches a file\n"


def test_a_folder_without_code_is_no_success(tmp_path: Path) -> None:
    assert main([str(tmp_path)]) == 2
