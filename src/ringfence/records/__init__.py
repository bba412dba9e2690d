"""What is kept, room by room; each owns its tables, and the upper rooms do not know each other."""
