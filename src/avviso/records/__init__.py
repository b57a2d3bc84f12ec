"""Annotations to records: one module a kind."""
