"""Pages of help, one file each."""
