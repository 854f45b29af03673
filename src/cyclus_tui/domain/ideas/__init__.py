"""Ideas: what people said, what is the same, and the heaps it lies on."""
