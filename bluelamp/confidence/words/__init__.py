"""What people write about, in words that many of them use."""
