"""What each key of a question means, how it is read when it is missing, and who reads it."""
