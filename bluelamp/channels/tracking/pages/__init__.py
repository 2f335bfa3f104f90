"""Pages of tracking, one file each."""
