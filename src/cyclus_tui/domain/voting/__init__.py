"""Voting: rounds, ballots and tallies, and the list that a group settles."""
