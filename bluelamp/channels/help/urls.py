"""Addresses of help."""

from bluelamp.channels.help.pages import article, ask, easy_read

urlpatterns = [
    ask.address,
    *article.addresses,
    easy_read.address,
]
