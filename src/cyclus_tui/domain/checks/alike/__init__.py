"""Look-alikes: which ideas say about the same."""
