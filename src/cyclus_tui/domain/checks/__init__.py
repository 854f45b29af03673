"""The text checks: hints in question form, never corrections."""
