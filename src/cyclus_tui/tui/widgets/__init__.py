"""Widgets that know no sessions."""
