"""Every contact on every channel: who said what, when; and the one gate through which answers leave."""
