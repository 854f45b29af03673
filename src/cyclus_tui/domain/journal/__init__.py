"""The journal: edits, their fold into a session, and the union of copies."""
