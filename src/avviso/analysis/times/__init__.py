"""When: the expressions of time in a document and the days they mean."""
