"""Bytes to reports: one module an input format."""

from avviso.sources.reading import read

__all__ = ["read"]
