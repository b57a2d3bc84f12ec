"""Bytes to reports: one module an input format."""
