"""Ringfence: market by telephone lawfully under the GDPR, and prove it."""

__version__ = "0.1.0"
