"""Measurements of Ringfence: `python -m bench`, or `make bench`."""
