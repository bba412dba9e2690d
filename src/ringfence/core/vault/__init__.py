"""Sealing, tokens and the hierarchy of keys: bytes in, bytes out; randomness is an argument."""
