"""Pages of published figures, one file each."""
