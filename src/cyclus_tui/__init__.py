"""Guides co-creation sessions with residents, by keyboard, offline."""
