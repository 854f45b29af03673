"""The console that the program was started in, and how it is left."""
