"""Transfer: what one session gives to another, and the way back to it."""
