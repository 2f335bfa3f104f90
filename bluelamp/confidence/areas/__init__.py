"""Small areas: what the people of each would say, estimated from the few of them who were asked."""
