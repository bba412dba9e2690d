"""Erasing a person and keeping what proves and what suppresses."""
