"""Documents to typed annotations: one module a subject."""
