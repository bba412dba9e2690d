"""What a request of a person asks for, by when, and whether it was done (GDPR 12, 15-22)."""
