"""Who said what to whom: the statements of a document, from their words to what each does."""
