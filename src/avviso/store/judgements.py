"""What people decide about records, kept apart from what machines read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from avviso.store.tables import JUDGED, JUDGEMENT, RECORD, REVIEW


def judge(
    connection: sa.Connection,
    what: str,
    members: Sequence[str],
    *,
    by: str,
    at: str,
    reason: str,
    score: float | None = None,
    undoes: int | None = None,
) -> int:
    """Note a judgement over records, with the output each had then; gives its number."""
    row = {"what": what, "by": by, "at": at, "reason": reason, "score": score, "undoes": undoes}
    connection.execute(sa.insert(JUDGEMENT), row)
    number = int(connection.exec_driver_sql("SELECT last_insert_rowid()").scalar_one())
    hashes = _hashes(connection, members)
    judged = [{"judgement": number, "record": member, "output_hash": hashes.get(member)} for member in members]
    if judged:
        connection.execute(sa.insert(JUDGED), judged)
    return number


def undo(connection: sa.Connection, judgement: int, *, by: str, at: str, reason: str) -> int | None:
    """Undo a judgement by another; None where there is none of that number."""
    if connection.execute(sa.select(JUDGEMENT.c.id).where(JUDGEMENT.c.id == judgement)).first() is None:
        return None
    query = sa.select(JUDGED.c.record).where(JUDGED.c.judgement == judgement)
    members = list(connection.execute(query).scalars())
    return judge(connection, "undo", members, by=by, at=at, reason=reason, undoes=judgement)


def standing(connection: sa.Connection) -> list[dict[str, Any]]:
    """The judgements that are neither undone nor undo another, each with the records it names."""
    undone = sa.select(JUDGEMENT.c.undoes).where(JUDGEMENT.c.undoes.is_not(None))
    query = sa.select(JUDGEMENT).where(JUDGEMENT.c.undoes.is_(None), JUDGEMENT.c.id.not_in(undone))
    found = [dict(row._mapping) for row in connection.execute(query.order_by(JUDGEMENT.c.id))]
    for row in found:
        members = sa.select(JUDGED.c.record).where(JUDGED.c.judgement == row["id"])
        row["members"] = list(connection.execute(members).scalars())
    return found


def review(connection: sa.Connection, record: str, verdict: str, *, by: str, at: str, note: str | None) -> None:
    """Note a review of a record's present output."""
    row = {"record": record, "verdict": verdict, "by": by, "at": at, "note": note}
    row["output_hash"] = _hashes(connection, [record]).get(record)
    connection.execute(sa.insert(REVIEW), row)


def reviews(connection: sa.Connection, record: str | None) -> list[dict[str, Any]]:
    """Reviews in order, `stale` where the record's output is another now."""
    stale = (RECORD.c.output_hash.is_distinct_from(REVIEW.c.output_hash)).label("stale")
    query = sa.select(REVIEW, stale).select_from(REVIEW.outerjoin(RECORD, RECORD.c.id == REVIEW.c.record))
    if record is not None:
        query = query.where(REVIEW.c.record == record)
    found = [dict(row._mapping) for row in connection.execute(query.order_by(REVIEW.c.id))]
    return [{**row, "stale": bool(row["stale"])} for row in found]


def _hashes(connection: sa.Connection, ids: Sequence[str]) -> dict[str, str]:
    query = sa.select(RECORD.c.id, RECORD.c.output_hash).where(RECORD.c.id.in_(list(ids)))
    return {row.id: row.output_hash for row in connection.execute(query)}
