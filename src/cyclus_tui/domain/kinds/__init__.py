"""Kinds of records: what each is, what people call it, and its codes."""
