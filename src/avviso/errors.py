"""What can go wrong, one class for each thing a caller may want to catch; every message names the input and the next step."""

from __future__ import annotations


class AvvisoError(Exception):
    """Anything Avviso raises on purpose."""


class SourceError(AvvisoError):
    """An input could not be read as reports: missing, empty, binary, or in an unknown encoding."""


class FormatError(SourceError):
    """An input's format is known, but this one is damaged (a broken JSON line, say)."""


class ModelError(AvvisoError):
    """The language model's files are missing or damaged."""


class RecordError(AvvisoError):
    """A record breaks the rules of its kind (no evidence, say)."""


class StoreError(AvvisoError):
    """The record file could not be opened, read or written."""


class StoreLockedError(StoreError):
    """Another process is writing to the record file."""


class StoreVersionError(StoreError):
    """The record file was made by a newer version of Avviso."""


class UnknownNameError(AvvisoError):
    """No reader, kind, exporter or engine of that name is registered."""


class UsageError(AvvisoError):
    """A call's options contradict one another or name something that is not there."""
