"""How many: the figures of a document, what each counts and who gives it."""
