"""People: who is here, in which role, and what may be done with their words."""
