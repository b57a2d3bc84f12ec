"""The command line's reference page: `python -m avviso.views.reference > docs/command-line.md`."""

from __future__ import annotations

from enum import Enum

import typer.main

from avviso.views.cli import Formats, app
from avviso.views.exporters import described, exporters

_HEAD = """# Command line

Made from the program itself (`make docs`); a test holds it current. Exit codes: 0 done; 1 an error, named in one line on standard error with the next step; 2 wrong
usage; 3 done, but some inputs were skipped, each named with its reason; 130 stopped by Ctrl-C (the record is whole, and the same command goes on).
"""


def page() -> str:
    """The page in Markdown: each command, its arguments and options."""
    group = typer.main.get_command(app)
    parts = [_HEAD]
    for name, command in sorted(group.commands.items()):  # type: ignore[attr-defined]
        parts.append(f"## avviso {name}\n\n{(command.help or '').strip()}\n")
        rows = []
        for parameter in command.params:
            if parameter.name == "help":
                continue
            words = (
                parameter.opts[0]
                if parameter.param_type_name == "option"
                else (parameter.metavar or parameter.name.upper())
            )
            if parameter.param_type_name == "option" and len(parameter.opts) > 1:
                words = ", ".join(parameter.opts)
            kind = (
                " or ".join(choice.value for choice in parameter.bare_type) if _is_choice(parameter.bare_type) else ""
            )
            rows.append(f"| `{words}` | {kind} | {getattr(parameter, 'help', '') or ''} |")
        if rows:
            parts.append("| argument or option | one of | what it does |\n|---|---|---|\n" + "\n".join(rows) + "\n")
        if isinstance(command, Formats):
            listed = "\n".join(f"| `{name}` | {described(name)} |" for name in exporters.names())
            parts.append(f"| format | what it is |\n|---|---|\n{listed}\n")
    return "\n".join(parts)


def _is_choice(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


if __name__ == "__main__":
    print(page(), end="")
