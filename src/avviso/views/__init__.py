"""How people and programs see the record."""
