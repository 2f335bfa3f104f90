"""The door for live chat: a conversation that works with forms alone, and is lively where scripts run."""
