"""What templates can ask of the design."""
