"""What a session is and may become: values and functions, no screen and no disk."""
