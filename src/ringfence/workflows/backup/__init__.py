"""Backups of the store, and restoring them with the second path."""
