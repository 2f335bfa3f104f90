"""The addresses of the API, one file each."""
