"""Who is meant: names, roles and pronouns of a document, and the actors they stand for."""
