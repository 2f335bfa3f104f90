"""Proofs that nothing acknowledged is lost; `script/test` runs a small part of each, `script/soak` the whole."""
