"""What a company owes: record, assessment, officer, representative (GDPR 27, 30, 35-37)."""
