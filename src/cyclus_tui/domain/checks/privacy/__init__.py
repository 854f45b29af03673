"""Privacy: what in a text tells who somebody is, or is delicate."""
