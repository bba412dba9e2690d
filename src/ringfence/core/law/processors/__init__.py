"""Is a processor bound, and may data leave the EEA? (GDPR 28, 44-49; PC-01…20, TR-01…08)"""
