"""Questions: open or closed, a choice, a fact, an advice, or one that leads."""
