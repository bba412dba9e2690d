"""Commands that need the store; each starts Django itself, when it is called."""
