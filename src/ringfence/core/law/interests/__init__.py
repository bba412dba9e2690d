"""Does an assessment carry a legitimate interest? (GDPR 6(1)(f); LI-01…LI-10)"""
