"""A site of django-helpdesk, the peer for work per report, in an environment of its own."""
