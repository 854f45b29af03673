"""Learning: questions, assumptions and the actions that try them."""
