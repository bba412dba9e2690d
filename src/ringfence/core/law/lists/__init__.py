"""May a bought list be used, and which of its rows? (GDPR 5(2), 6, 7, 14; V1…V26, PL-01…20)"""
