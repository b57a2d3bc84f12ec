"""Records of one hand-made report: content, references, evidence, ids, order."""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from typing import Any

import jsonschema
import pytest

from avviso.errors import FormatError, RecordError, UnknownNameError
from avviso.records.build import build
from avviso.records.kinds.mention import MentionRecord
from avviso.records.kinds.statement import Statement
from avviso.records.read import from_json, read_lines, to_line
from avviso.records.record import Record, joint_id, record_id
from avviso.records.reference import reference
from avviso.records.schema import schema
from avviso.records.shapes import Evidence, Party
from avviso.text.span import Span
from tests.factories.annotations import TEXT, make_sample, span

RUN = "rules 0, model 0"


@pytest.fixture(scope="module")
def records() -> tuple[Record, ...]:
    return build(*make_sample(), RUN)


def only(records: tuple[Record, ...], kind: str, nth: int = 0) -> dict[str, Any]:
    return [r.to_json() for r in records if r.kind == kind][nth]


def test_counts_and_order(records: tuple[Record, ...]) -> None:
    kinds = [r.kind for r in records]
    assert kinds == sorted(kinds)
    assert Counter(kinds) == {
        "actor": 4,
        "agreement": 1,
        "commitment": 1,
        "event": 2,
        "figure": 1,
        "mention": 7,
        "place": 3,
        "report": 1,
        "statement": 3,
        "time": 4,
    }
    assert len({r.id for r in records}) == len(records)


def test_every_line_validates_and_comes_back(records: tuple[Record, ...]) -> None:
    validator = jsonschema.Draft202012Validator(schema())
    jsonschema.Draft202012Validator.check_schema(schema())
    for record in records:
        line = json.loads(to_line(record))
        assert [e.message for e in validator.iter_errors(line)] == []
        assert from_json(line) == record
        jsonschema.validate(line, schema(record.kind))


def _quotes(value: Any) -> Any:
    if isinstance(value, dict):
        words = value.get("text", value.get("quote"))
        if isinstance(value.get("start"), int):
            yield value["start"], value["end"], words
        for inner in value.values():
            yield from _quotes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _quotes(inner)


def test_every_span_quotes_the_report(records: tuple[Record, ...]) -> None:
    for record in records:
        for start, end, words in _quotes(record.to_json()):
            assert TEXT[start:end] == words


def test_statement(records: tuple[Record, ...]) -> None:
    made = only(records, "statement", 1)
    speaker = {"actor": only(records, "actor")["id"], "name": "Ada Lorn", **span_json("she")}
    assert speaker == made["speaker"]
    assert made["content"] == [span_json("We will withdraw our guns by June 1 if the other side does")]
    assert (made["act_class"], made["act"], made["negated"], made["within"]) == ("commissive", "pledge", False, None)
    assert made["place"]["geonames"] == 7001
    fields = {e["field"] for e in made["evidence"]}
    assert fields == {"source", "cue", "content", "speaker", "place", "occasion", "act"}
    denial = only(records, "statement", 2)
    assert denial["answers"] == [{"statement": only(records, "statement", 0)["id"], "relation": "denies"}]


def test_references(records: tuple[Record, ...]) -> None:
    ids = {r.id: r.kind for r in records}
    commitment, event = only(records, "commitment"), only(records, "event")
    assert ids[commitment["agreement"]] == "agreement"
    assert ids[commitment["statement"]] == "statement"
    assert ids[event["reported_in"]] == "statement"
    assert ids[only(records, "mention")["actor"]] == "actor"
    assert only(records, "agreement")["status_claims"][0]["statement"] == only(records, "statement", 2)["id"]


def test_figure_report_and_actor(records: tuple[Record, ...]) -> None:
    figure = only(records, "figure")
    assert (figure["low"], figure["best"], figure["high"]) == (120, None, None)
    assert json.dumps(figure["low"]) == "120"
    assert {"field": "measure", "report": figure["report"], "start": 0, "end": 0, "quote": "killed"}.keys() == figure[
        "evidence"
    ][-1].keys()
    report = only(records, "report")
    assert report["report"] == report["id"]
    assert report["furniture"] == [span_json("SUBSCRIBE TO OUR LETTER")]
    assert report["skipped"] == [{"what": "event", "reason": "no codebook type", "count": 2}]
    assert report["published"]["basis"] == "inferred"
    role = only(records, "actor")["roles"][0]
    assert list(role) == ["title", "organisation", "from", "to", "evidence"]
    lantern = [r for r in records if r.kind == "actor" and str(r) == "Red Lantern"]
    assert lantern[0].evidence[0].quote == "Red Lantern", "an entity without an anchor takes its first mention"


def test_ids_do_not_depend_on_values(records: tuple[Record, ...]) -> None:
    document, annotations = make_sample()
    changed = dataclasses.replace(
        annotations, quotations=tuple(dataclasses.replace(q, confidence=0.5) for q in annotations.quotations)
    )
    again = build(document, changed, "rules 1")
    assert [r.id for r in again] == [r.id for r in records]
    differ = {r.kind for r, s in zip(records, again, strict=True) if r.output_hash != s.output_hash}
    assert differ == {"statement"}


def test_same_anchor_counts_up() -> None:
    document, annotations = make_sample()
    twice = dataclasses.replace(annotations, times=annotations.times[:1] * 2)
    twice = dataclasses.replace(twice, quotations=(), events=(), quantities=(), agreements=(), commitments=())
    made = [r for r in build(document, twice, RUN) if r.kind == "time"]
    anchor = annotations.times[0].span
    assert [r.id for r in made] == [record_id("time", document.report.id, anchor, n) for n in (0, 1)]


def test_joint_id_ignores_order() -> None:
    assert joint_id("actor", "b", "a") == joint_id("actor", "a", "b") != joint_id("agreement", "a", "b")


def make_mention(**values: Any) -> MentionRecord:
    evidence = (Evidence.of("span", "r", span("Ada Lorn")),)
    given = {"id": "x", "report": "r", "span": span("Ada Lorn"), "type": "person", "form": "name", "actor": None}
    return MentionRecord(**{**given, "evidence": evidence, "run": RUN, **values})


BROKEN = [
    ({"evidence": ()}, "no evidence", "every record but a report quotes its words"),
    ({"confidence": 1.2}, "not between 0 and 1", "confidence is a share"),
    ({"type": "animal"}, "'animal' is none of", "closed lists are closed"),
]


@pytest.mark.parametrize(("values", "message", "remark"), BROKEN)
def test_broken_records_are_refused(values: dict[str, Any], message: str, remark: str) -> None:
    with pytest.raises(RecordError, match=message):
        make_mention(**values)


def test_act_must_belong_to_its_class() -> None:
    document, annotations = make_sample()
    quotation = dataclasses.replace(annotations.quotations[1], act="deny")
    with pytest.raises(RecordError, match="no act of the class"):
        build(
            document,
            dataclasses.replace(annotations, quotations=(quotation,), events=(), agreements=(), commitments=()),
            RUN,
        )
    line = next(r for r in build(document, annotations, RUN) if isinstance(r, Statement)).to_json()
    line["act"] = "pledge"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(line, schema())


def test_sparse_fields_stay_out_of_reports_lines(records: tuple[Record, ...]) -> None:
    assert "report" not in only(records, "statement")["speaker"]
    across = Party("a", "Ada Lorn", 0, 3, "Ada", report="r")
    assert make_mention(actor="a").to_json()["actor"] == "a"
    assert across.report == "r"


DAMAGED = [
    ('{"kind": "mention"', "line 1", "cut off"),
    ('{"kind": "parrot", "id": "x"}', "no kind is called", "unknown kind"),
    ('{"kind": "mention", "id": "x"}', "not a mentionrecord", "fields missing"),
    ("[1]", "line 1", "no object"),
]


@pytest.mark.parametrize(("line", "message", "remark"), DAMAGED)
def test_damaged_lines_are_named(line: str, message: str, remark: str) -> None:
    with pytest.raises(FormatError, match=message):
        list(read_lines([line]))


def test_lines_skip_blanks_and_unknown_fields(records: tuple[Record, ...]) -> None:
    line = {**records[0].to_json(), "colour": "red"}
    assert list(read_lines([b"\n", json.dumps(line)])) == [records[0]]


def test_unknown_kind_has_no_schema() -> None:
    with pytest.raises(UnknownNameError, match="there are: actor"):
        schema("parrot")


def test_reference_page_is_current(pytestconfig: pytest.Config) -> None:
    page = (pytestconfig.rootpath / "docs" / "records.md").read_text(encoding="utf-8")
    assert page == reference(), "run: python -m avviso.records.reference > docs/records.md"


def span_json(words: str, nth: int = 0) -> dict[str, Any]:
    found: Span = span(words, nth)
    return {"start": found.start, "end": found.end, "text": found.text}
