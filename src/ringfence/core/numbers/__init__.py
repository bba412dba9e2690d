"""Telephone numbers: what a written one says, without asking anybody."""
