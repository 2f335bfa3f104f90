"""What is tested across rooms: the rules of the house, journeys in a real browser, and figures."""
