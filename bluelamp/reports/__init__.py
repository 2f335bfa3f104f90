"""What a person was asked and what they said: service definitions, drafts and reports."""
