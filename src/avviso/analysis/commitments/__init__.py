"""What was promised: what an actor undertakes or is bound to do, by when and on what condition."""
