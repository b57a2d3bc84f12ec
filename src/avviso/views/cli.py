"""The command line: read, show, search, brief, export, schema, model."""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperCommand

from avviso.errors import AvvisoError, UsageError

app = typer.Typer(
    name="avviso",
    help="Reads news reports about diplomacy and conflict and keeps a cited record of them.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Db = Annotated[Path, typer.Option("--db", envvar="AVVISO_DB", help="The record file.", show_default="record.db")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]
RECORD = Path("record.db")


class To(StrEnum):
    """Where the records of `read` go."""

    db = "db"
    jsonl = "jsonl"
    conllu = "conllu"


class From(StrEnum):
    """How the input of `read` is written."""

    files = "files"
    jsonl = "jsonl"


@app.command()
def read(
    paths: Annotated[
        list[str] | None,
        typer.Argument(help="Files, folders or globs; - or nothing with --from jsonl: standard input."),
    ] = None,
    to: Annotated[To, typer.Option(help="A record file, JSON lines on standard output, or CoNLL-U there.")] = To.db,
    from_: Annotated[
        From, typer.Option("--from", help="Files of text, or lines of JSON with text and what is known of it.")
    ] = From.files,
    db: Db = RECORD,
    processes: Annotated[
        int | None, typer.Option(min=1, help="How many processes read at once. Default: one a core.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Read reports and put them on record."""
    from avviso.views import reading

    result = reading.read(tuple(paths or ()), to=to.value, source=from_.value, db=db, processes=processes)
    if as_json and to is To.db:
        _print_json(result.as_json())
    else:
        result.describe(sys.stderr)
    raise typer.Exit(result.exit_code)


@app.command()
def show(
    kind: Annotated[
        str,
        typer.Argument(
            help="statement, event, figure, agreement, commitment, actor, dispute, report, mention, time or place; plurals too."
        ),
    ],
    db: Db = RECORD,
    by: Annotated[str | None, typer.Option(help="Only what this actor said, did or claimed.")] = None,
    about: Annotated[str | None, typer.Option(help="Only records whose words or parties hold this.")] = None,
    act: Annotated[
        str | None, typer.Option(help="Only statements of this act or act class (deny, pledge, directive ...).")
    ] = None,
    type_: Annotated[str | None, typer.Option("--type", help="Only events, disputes or actors of this type.")] = None,
    status: Annotated[str | None, typer.Option(help="Only events or agreements of this status.")] = None,
    measure: Annotated[str | None, typer.Option(help="Only figures of this measure.")] = None,
    rule: Annotated[
        str | None,
        typer.Option(help="Of figures: one low, best and high over their claims, by this rule: ucdp or conservative."),
    ] = None,
    since: Annotated[str | None, typer.Option(help="Not before this day (ISO 8601).")] = None,
    until: Annotated[str | None, typer.Option(help="Not after this day (ISO 8601).")] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 200,
    as_json: AsJson = False,
) -> None:
    """Show the records of one kind, each with the words that bear it out."""
    from avviso.views import listing

    wanted = listing.Wanted(
        by=by, about=about, act=act, type=type_, status=status, measure=measure, since=since, until=until
    )
    with _open(db) as database:
        if rule is not None:
            rows = listing.by_rule(database, kind, wanted, rule, limit)
        else:
            rows = listing.select(database, kind, wanted, limit)
        if as_json:
            _print_json(rows)
        elif rule is not None:
            listing.show_hits(rows)
        else:
            listing.show(rows, database)


@app.command()
def search(
    words: Annotated[list[str], typer.Argument(help="Words; SQLite FTS5 syntax.")],
    db: Db = RECORD,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 50,
    as_json: AsJson = False,
) -> None:
    """Search the texts and statements on record."""
    from avviso.views import listing

    with _open(db) as database:
        hits = database.search(" ".join(words), limit=limit)
        if as_json:
            _print_json(hits)
        else:
            listing.show_hits(hits)


@app.command()
def brief(
    db: Db = RECORD,
    about: Annotated[str | None, typer.Option(help="Only what names this actor, agreement or word.")] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="A file: .html or .md. Default: Markdown on standard output.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Write a readable digest of the record, every line cited."""
    from dataclasses import asdict

    from avviso.views import render
    from avviso.views.brief import brief as compose

    page = output is not None and output.suffix.lower() in (".html", ".htm")
    if output is not None and not page and output.suffix.lower() not in (".md", ".markdown", ".txt", ""):
        raise UsageError(f"cannot write a brief as {output.suffix}; name a file that ends in .html or .md")
    with _open(db) as database:
        composed = compose((record.to_json() for record in database.records()), about=about)
    if as_json:
        _print_json(asdict(composed))
    elif output is None:
        sys.stdout.write(render.markdown(composed))
    else:
        _write(output, render.html(composed) if page else render.markdown(composed))
        typer.echo(f"wrote {output}: {len(composed.sources)} reports", err=True)


class Formats(TyperCommand):
    """A command whose help ends in the list of export formats; they are looked up only when somebody asks."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        from avviso.views.exporters import described, exporters

        self.epilog = "\n\n".join(f"{name}: {described(name)}" for name in exporters.names())
        super().format_help(ctx, formatter)


@app.command(cls=Formats)
def export(
    format_: Annotated[str, typer.Argument(metavar="FORMAT", help="One of the formats listed below.")],
    target: Annotated[Path, typer.Argument(help="The file to write; for csv and parquet the folder.")],
    status: Annotated[
        list[str] | None,
        typer.Option(
            help="For tables of events: write events of this status; repeat for several. "
            "Default: actual and ongoing, or all where the format holds the status."
        ),
    ] = None,
    db: Db = RECORD,
    as_json: AsJson = False,
) -> None:
    """Export the whole record, or its events in a format of the field."""
    from avviso.views import exporting

    exporting.known(format_, status or ())
    with _open(db) as database:
        exported = exporting.export(format_, database.records(), target, status or ())
    if as_json:
        _print_json(exported.as_json())
    else:
        exported.describe(sys.stderr)


@app.command()
def schema(
    output: Annotated[Path | None, typer.Option("--output", "-o", help="A file. Default: standard output.")] = None,
) -> None:
    """Print the JSON Schema that every line of `read --to jsonl` follows."""
    from avviso.records.schema import schema as records_schema

    text = json.dumps(records_schema(), indent=2, ensure_ascii=False) + "\n"
    if output is None:
        sys.stdout.write(text)
    else:
        _write(output, text)


@app.command()
def model(as_json: AsJson = False) -> None:
    """Say which language model this is: version, files, hashes, scores."""
    import avviso

    reader = avviso.load()
    facts: dict[str, Any] = {"run": reader.run, **reader.analyser.facts()}
    if as_json:
        _print_json(facts)
    else:
        for name, value in facts.items():
            typer.echo(f"{name}: {value}")


def _open(db: Path) -> Any:
    import avviso

    return avviso.open(db)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise UsageError(
            f"cannot write {path}: {error.strerror or error}; choose another place with --output"
        ) from error


def _print_json(value: Any) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2, default=_plain) + "\n")


def _plain(value: Any) -> Any:
    if hasattr(value, "to_json"):
        return value.to_json()
    if isinstance(value, Iterable):
        return list(value)
    return str(value)


def main() -> NoReturn:
    """Run the command line: one-line errors on standard error, exit code 1; 2 for wrong usage, 3 where inputs were skipped, 130 for Ctrl-C."""
    logging.basicConfig(level=os.environ.get("AVVISO_LOG", "WARNING").upper(), format="avviso: %(message)s")
    sys.exit(_guarded(lambda: app(standalone_mode=True)))


def _guarded(command: Callable[[], object]) -> int:
    try:
        command()
    except AvvisoError as error:
        typer.echo(f"avviso: {error}", err=True)
        return 1
    except (KeyboardInterrupt, SystemExit) as ended:
        if isinstance(ended, SystemExit) and ended.code != 130:
            raise
        typer.echo(
            "avviso: stopped; what was read so far is on record, and the same command goes on from there", err=True
        )
        return 130
    except BrokenPipeError:
        # The reader of our output went away (head, less): nothing to say, and nothing more to flush.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return 0
