"""Layouts to documents: the language model and its run time."""
