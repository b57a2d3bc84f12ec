"""Documents to typed annotations: one package a subject.

Each builds on those before it: times, quantities and places; dating and actors; quotations; events and agreements; commitments.
"""
