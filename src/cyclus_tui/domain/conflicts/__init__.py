"""Where copies differ: what people are asked, and what they answer."""
