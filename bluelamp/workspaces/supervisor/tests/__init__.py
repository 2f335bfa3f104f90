"""What a supervisor sees and does."""
