"""Pages of setup, one file each."""
