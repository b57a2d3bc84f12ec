"""The kinds of record, one module each; adding a kind is adding a file."""
