"""Who did what to whom: the political events of a document, coded in PLOVER."""
