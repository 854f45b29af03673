"""The cards that people make: a result, a value, an indicator, as a method says."""
