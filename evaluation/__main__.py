"""python -m evaluation NAME PATH [--json] [--limit N]: one benchmark; `floors` as NAME runs all that floors.json pins."""

from __future__ import annotations

import argparse
import importlib
import json
import sys
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def main() -> int:
    """Run one benchmark, print its metrics beside the peers', write the misses; 1 where a floor is not held."""
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__)
    parser.add_argument("name", help=f"one of: floors, speed, {', '.join(sorted(names()))}")
    parser.add_argument(
        "path", type=Path, help="a corpus file or folder in its published format; for floors the folder of all corpora"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--limit", type=int, help="score at most so many documents")
    given = parser.parse_args()
    if not given.path.exists():
        print(f"evaluation: {given.path} is not there; name the corpus file or folder", file=sys.stderr)
        return 1
    if given.name == "floors":
        return floors(given.path)
    if given.name not in names():
        print(
            f"evaluation: no benchmark is called {given.name!r}; there are: {', '.join(sorted(names()))}",
            file=sys.stderr,
        )
        return 2
    result = run(given.name, given.path, given.limit)
    misses = result.pop("misses", [])
    if misses:
        out = HERE / "runs" / f"{given.name}-misses.txt"
        out.parent.mkdir(exist_ok=True)
        out.write_text("\n".join(misses) + "\n", "utf-8")
        result["misses"] = f"{len(misses)} in {out}"
    if given.json:
        print(json.dumps(result, indent=2, ensure_ascii=False))
    else:
        show(result)
    return 0


def names() -> dict[str, str]:
    """Benchmarks by name: every module here that has a NAME."""
    found = {}
    for path in HERE.glob("*.py"):
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("NAME = "):
                found[line.split('"')[1]] = path.stem
    return found


def run(name: str, path: Path, limit: int | None) -> dict[str, Any]:
    """The result of one benchmark."""
    module = importlib.import_module(f"evaluation.{names()[name]}")
    result: dict[str, Any] = module.run(path, limit)
    return result


def show(value: Any, depth: int = 0) -> None:
    """Print a nested result, a line a leaf."""
    for key, inner in value.items():
        if isinstance(inner, dict) and any(isinstance(v, dict) for v in inner.values()):
            print("  " * depth + f"{key}:")
            show(inner, depth + 1)
        elif isinstance(inner, dict):
            print("  " * depth + f"{key}: " + ", ".join(f"{k} {v}" for k, v in inner.items()))
        else:
            print("  " * depth + f"{key}: {inner}")


def floors(data: Path) -> int:
    """Check every pinned score; names each that has sunk."""
    pinned = json.loads((HERE / "floors.json").read_text("utf-8"))
    sunk = 0
    for entry in pinned["benchmarks"]:
        started = time.monotonic()
        result = run(entry["name"], data / entry["path"], entry.get("limit"))
        print(f"{entry['name']} {entry['path']} ({time.monotonic() - started:.0f} s)", flush=True)
        for dotted, floor in entry["floors"].items():
            value: Any = result
            for part in dotted.split("/"):
                value = value[part]
            held = value <= floor if entry.get("lower_is_better") else value >= floor
            sunk += not held
            print(f"  {dotted}: {value} (floor {floor}){'' if held else '  SUNK'}", flush=True)
    print(f"{sunk} floors sunk" if sunk else "all floors held")
    return 1 if sunk else 0


if __name__ == "__main__":
    sys.exit(main())
