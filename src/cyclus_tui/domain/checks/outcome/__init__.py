"""Results: what becomes different for people, and what is only done."""
