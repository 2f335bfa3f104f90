"""What the force has ready to say: saved replies, kept in versions."""
