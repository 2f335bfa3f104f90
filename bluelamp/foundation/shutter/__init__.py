"""The shutter before every way out: while it is down, nothing leaves the house."""
