"""One module per step kind: its rules, its commands and its readings."""
