"""Records that mean the same or contradict one another, scored with reasons."""
