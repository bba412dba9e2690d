"""A receipt against a public key, with the ledger alone: no store, no clock, no network."""
