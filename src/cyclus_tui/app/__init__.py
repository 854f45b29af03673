"""Use cases: what a person does with sessions and their files, without a screen."""
