"""Full-text search over the words of reports and statements."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import OperationalError

_QUERY = sa.text(
    """
SELECT kind, published AS "when", title AS report, words, id FROM (
    SELECT 'report' AS kind, report.published, report.name AS title,
           snippet(report_fts, -1, '[', ']', ' … ', 20) AS words, report.id, report_fts.rank AS rank
    FROM report_fts JOIN report ON report.rowid = report_fts.rowid WHERE report_fts MATCH :words
    UNION ALL
    SELECT 'statement', told.published, told.name,
           coalesce(statement.speaker, statement.source, '?') || ': ' ||
           snippet(statement_fts, -1, '[', ']', ' … ', 20),
           statement.id, statement_fts.rank
    FROM statement_fts JOIN statement ON statement.rowid = statement_fts.rowid
    LEFT JOIN report AS told ON told.id = statement.report WHERE statement_fts MATCH :words
)
ORDER BY rank, id LIMIT :limit
"""
)


# What SQLite says of words that are no query.
_NO_SYNTAX = ("fts5", "no such column", "unterminated string")


def search(connection: sa.Connection, words: str, limit: int) -> list[dict[str, Any]]:
    """Hits as dicts with kind, when, report, words and id, the best first."""
    if not words.strip():
        return []
    try:
        result = connection.execute(_QUERY, {"words": words, "limit": limit})
        return [dict(row._mapping) for row in result]
    except OperationalError as error:
        if not any(sign in str(error.orig) for sign in _NO_SYNTAX):
            raise
    # Not FTS5 syntax (U.S., what's, 3-4, "an open quotation): look the words up as they stand.
    quoted = " ".join('"' + word.replace('"', '""') + '"' for word in words.split())
    result = connection.execute(_QUERY, {"words": quoted, "limit": limit})
    return [dict(row._mapping) for row in result]
