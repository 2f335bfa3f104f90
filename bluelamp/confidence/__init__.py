"""Confidence: what people make of the police, by place and group, and how sure anyone can be of it."""
