"""Screening: a list becomes fact patterns, verdicts, files and counts."""
