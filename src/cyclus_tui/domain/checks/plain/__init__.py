"""Plain language: what makes a text harder than B1."""
