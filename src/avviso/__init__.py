"""Avviso: the record of what news reports about diplomacy and conflict say."""
