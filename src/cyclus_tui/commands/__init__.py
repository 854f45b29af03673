"""What the command line can do, one function per verb; `cli.py` says what is asked."""
