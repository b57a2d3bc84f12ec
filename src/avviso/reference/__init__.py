"""Tables of facts: countries, organisations, offices, codes, places."""
