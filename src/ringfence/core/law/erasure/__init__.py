"""Erasing, what may be kept, and the entry that keeps a number from coming back (GDPR 17, 19)."""
