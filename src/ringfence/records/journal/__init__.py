"""The second path: what must survive the loss of the database, a line each, in plain files."""
