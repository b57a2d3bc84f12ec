"""Ways of running the same reading over many reports."""
