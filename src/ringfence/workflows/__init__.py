"""One act, one transaction, across rooms of records; own no tables."""
