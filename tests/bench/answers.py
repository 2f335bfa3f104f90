"""What the measured reports say: a burglary, told by someone who can be reached."""

ANSWERS = {
    "emergency": "no",
    "device_safe": "yes",
    "who": "victim",
    "kind": "burglary",
    "what_happened": "The shed was open. " * 32,
    "way_in": "door",
    "stolen": "A green bicycle",
    "still_happening": "no",
    "where-words": "1 High Street",
    "hurt": "no",
    "before": "no",
    "suspect_known": "no",
    "name": "Sam Carter",
    "email": "sam.carter@example.org",
    "email_safe": "safe",
    "phone": "020 7946 0000",
    "phone_safe": "safe",
    "memorable_word": "marmalade",
}
