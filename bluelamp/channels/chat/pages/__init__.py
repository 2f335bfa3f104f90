"""Pages of the chat, one file each."""
