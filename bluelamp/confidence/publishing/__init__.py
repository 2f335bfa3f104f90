"""Publishing counts so that nobody finds out about a few people."""
