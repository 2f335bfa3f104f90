"""Pages of the pulse, one file each."""
