"""Last days: of requests (GDPR 12(3)), of notices (14(3)), of keeping data (5(1)(e))."""
