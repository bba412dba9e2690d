"""What is known of a number, as a question carries it."""
