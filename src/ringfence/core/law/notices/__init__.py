"""What people are told about their data, and when (GDPR 12-14, 21(4))."""
