"""The Welsh of all that the public reads: what there is to translate, what is missing, and what nobody reviewed yet."""
