"""Is a consent valid, for this caller, purpose and channel, at this moment? (CN-01…CN-31)"""
