"""The API: the door for partners' systems, which send reports and ask how they stand."""
