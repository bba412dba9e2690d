"""What an infringement could cost under GDPR 83: an exposure with its steps, no prediction."""
