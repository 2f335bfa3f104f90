"""Pages of the supervisor, one file each."""
