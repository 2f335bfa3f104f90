"""The phone: recordings of calls, calls that ring at the desk now, and how many rang 101 and 999."""
