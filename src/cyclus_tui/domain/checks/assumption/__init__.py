"""Assumptions: what makes a *because* doubtful."""
