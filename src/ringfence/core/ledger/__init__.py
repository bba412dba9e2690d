"""The ledger: entries that hold no personal data, a tree over them, and what proves both."""
