"""Consent records in the forms others read: ISO/IEC TS 27560, DPV in JSON-LD, Kantara receipts.

Values in, values out. What is unknown stays absent, and nothing that is not usable elsewhere
becomes a usable consent here.
"""
