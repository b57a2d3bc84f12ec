"""What was agreed: the instruments that a document tells of, with parties, terms and state."""
