"""Check that the core takes values and returns values: no clock, file, environment or log.

Ruff's TID251 holds the names that a module can be reached by; this finds what it cannot name,
such as a bare `open()`. Run as `python scripts/check_core_pure.py [FOLDER]`; exit 1 on a finding.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

CORE = Path(__file__).resolve().parent.parent / "src" / "ringfence" / "core"

FORBIDDEN_CALLS = {
    "open": "touches a file",
    "print": "writes to the terminal",
    "input": "reads from the terminal",
    "breakpoint": "stops for a debugger",
    "eval": "runs text as code",
    "exec": "runs text as code",
    "__import__": "imports by name",
}
FORBIDDEN_IMPORTS = {
    "glob": "touches files",
    "importlib": "reads files or imports by name",
    "io": "touches files",
    "logging": "logs",
    "os": "reaches the system",
    "pathlib": "touches files",
    "random": "is not repeatable",
    "secrets": "is not repeatable",
    "shutil": "touches files",
    "socket": "reaches the network",
    "subprocess": "runs programs",
    "sys": "reaches the process",
    "tempfile": "touches files",
    "time": "asks the clock",
    "urllib.request": "reaches the network",
    "uuid": "is not repeatable",
}


def impurities(source: str) -> Iterator[tuple[int, str]]:
    """Yield line and reason for each call and import in `source` that the core may not have."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if reason := FORBIDDEN_CALLS.get(node.func.id):
                yield node.lineno, f"{node.func.id}() {reason}"
        elif isinstance(node, ast.Import | ast.ImportFrom):
            for name in _imported(node):
                if reason := _reason_against(name):
                    yield node.lineno, f"import of {name} {reason}"


def _imported(node: ast.Import | ast.ImportFrom) -> list[str]:
    """Return the full names that an import statement reaches; a relative one reaches none."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if node.level or node.module is None:
        return []
    return [f"{node.module}.{alias.name}" for alias in node.names]


def _reason_against(name: str) -> str | None:
    """Return why `name`, or a package it lies in, is forbidden, or None."""
    parts = name.split(".")
    packages = (".".join(parts[:length]) for length in range(1, len(parts) + 1))
    return next((FORBIDDEN_IMPORTS[each] for each in packages if each in FORBIDDEN_IMPORTS), None)


def main(arguments: list[str]) -> int:
    """Report every impurity below the folder given (default: the core), one line each."""
    folder = Path(arguments[0]) if arguments else CORE
    files = sorted(folder.rglob("*.py"))
    if not files:
        sys.stderr.write(f"check_core_pure: no Python file below {folder}\n")
        return 2
    found = [
        f"{file}:{line}: the core takes values and returns values; {reason}"
        for file in files
        for line, reason in sorted(impurities(file.read_text("utf-8")))
    ]
    sys.stdout.write("".join(f"{each}\n" for each in found))
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
