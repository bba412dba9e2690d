"""What a breach of personal data asks for, by when, and of whom (GDPR 33, 34; BR-01…12)."""
