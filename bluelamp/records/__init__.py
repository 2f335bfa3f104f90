"""Reports in the force's records system: what was sent there, what they answered, and whether both still agree."""
