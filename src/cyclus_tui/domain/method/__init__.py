"""The method of an evening: its phases, its plan, and how it begins."""
