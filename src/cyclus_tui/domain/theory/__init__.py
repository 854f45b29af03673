"""The theory of change: nodes, arrows, the ladder and the story."""
