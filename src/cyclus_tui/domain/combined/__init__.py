"""Evenings over one question, laid side by side."""
