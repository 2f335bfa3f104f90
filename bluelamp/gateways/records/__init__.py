"""The force's records system: what an adapter to one must do, and one that speaks JSON over HTTP."""
