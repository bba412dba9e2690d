"""An install does nothing when nothing changed, and starts again when anything did."""

from pathlib import Path

import pytest

from scripts import install


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder with two locks, and an environment that is stamped as installed."""
    monkeypatch.setattr(install, "ROOT", tmp_path)
    monkeypatch.setattr(install, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(install, "STAMP", tmp_path / ".venv/installed")
    (tmp_path / "locks").mkdir()
    for lock in ("run", "dev"):
        (tmp_path / f"locks/{lock}.lock").write_text(lock, "ascii")
    (tmp_path / "pyproject.toml").write_text("[project]", "ascii")
    python = install.environment_python()
    python.parent.mkdir(parents=True)
    python.write_text("#!/bin/sh\nexit 1\n", "ascii")
    python.chmod(0o755)
    install.STAMP.write_text(install.fingerprint(tmp_path / "locks/dev.lock"), "ascii")
    return tmp_path


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """The commands that an install would run, noted instead of run."""
    noted: list[tuple[str, ...]] = []
    monkeypatch.setattr(install, "run", lambda *command: noted.append(command))
    return noted


@pytest.mark.usefixtures("tree")
def test_a_second_install_runs_nothing(commands: list[tuple[str, ...]]) -> None:
    install.main(["dev"])
    assert commands == []


@pytest.mark.parametrize("changed", ["locks/dev.lock", "pyproject.toml"])
def test_a_change_of_lock_or_project_installs_again(
    tree: Path, commands: list[tuple[str, ...]], changed: str
) -> None:
    (tree / changed).write_text("changed", "ascii")
    install.main(["dev"])
    assert any("--require-hashes" in command for command in commands)
    noted_before = len(commands)
    install.main(["dev"])
    assert len(commands) == noted_before


def test_a_missing_interpreter_installs_again(tree: Path, commands: list[tuple[str, ...]]) -> None:
    install.environment_python().unlink()
    install.main(["dev"])
    assert any("venv" in command for command in commands)


@pytest.mark.usefixtures("tree")
def test_the_tools_contain_what_a_run_needs(commands: list[tuple[str, ...]]) -> None:
    install.STAMP.unlink()
    install.main(["dev"])
    commands.clear()
    install.main(["run"])
    assert commands == []


@pytest.mark.usefixtures("tree")
def test_an_install_that_failed_is_not_taken_for_done(monkeypatch: pytest.MonkeyPatch) -> None:
    install.STAMP.unlink()
    monkeypatch.setattr(install, "run", lambda *command: install.stop("no network"))
    with pytest.raises(SystemExit):
        install.main(["dev"])
    assert not install.STAMP.exists()


@pytest.mark.usefixtures("tree")
def test_a_broken_environment_is_not_usable() -> None:
    assert not install.is_usable()


@pytest.mark.usefixtures("tree")
def test_an_unknown_lock_is_refused_with_those_that_exist(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        install.main(["prod"])
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert said == "install: there is no lock named 'prod'; allowed are: dev, run\n"
