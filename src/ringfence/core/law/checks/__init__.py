"""The checks: one small module for each family of rules; each returns what it found."""
