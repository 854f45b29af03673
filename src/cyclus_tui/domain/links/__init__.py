"""Links: where something comes from, in this session or another."""
