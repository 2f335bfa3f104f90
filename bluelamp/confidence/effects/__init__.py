"""What contact, or something that was done, did to confidence: before and after, in the same people or places."""
