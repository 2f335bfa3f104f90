"""What the sign-in templates may call."""
