"""One module per form in which a session leaves the program."""
