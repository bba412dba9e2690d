"""The locks pin everything with hashes, agree with each other, and name no package index."""

import re
import tomllib
from typing import Any

import pytest

from tests.house.pages import ROOT

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = ("run", "server", "dev")
PINNED = re.compile(r"^([a-z0-9][a-z0-9.-]*)==([^ ;\\]+)", re.MULTILINE)


def text_of(lock: str) -> str:
    """Return the text of a lock."""
    return (ROOT / "locks" / f"{lock}.lock").read_text("utf-8")


def pinned(lock: str) -> dict[str, str]:
    """Return the version of every package that a lock holds."""
    return dict(PINNED.findall(text_of(lock)))


def names(requirements: list[Any]) -> set[str]:
    """Return the names of requirements as a lock writes them."""
    words = (re.split(r"[<>=!~;\[ ]", each)[0] for each in requirements if isinstance(each, str))
    return {word.lower().replace("_", "-") for word in words}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_of_a_lock_has_a_hash(lock: str) -> None:
    entries = re.split(r"^(?=[a-z0-9])", text_of(lock), flags=re.MULTILINE)
    packages = [entry for entry in entries if entry.strip()]
    assert packages
    assert all(PINNED.match(each) and "--hash=sha256:" in each for each in packages)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address(lock: str) -> None:
    assert not re.search(r"://|index-url|find-links|file:", text_of(lock))


def test_the_tools_lock_has_what_a_run_needs_in_the_same_versions() -> None:
    assert pinned("run").items() <= pinned("server").items() <= pinned("dev").items()


def test_every_dependency_of_the_project_is_locked() -> None:
    project = PROJECT["project"]
    needed = names(project["dependencies"]) | names(PROJECT["build-system"]["requires"])
    for extra in project["optional-dependencies"].values():
        needed |= names(extra)
    assert needed <= pinned("server").keys()
    assert names(PROJECT["dependency-groups"]["dev"]) <= pinned("dev").keys()
