"""Addresses of the chat."""

from bluelamp.channels.chat.pages import begin, choose_word, end, talk, writing

urlpatterns = [begin.address, talk.address, choose_word.address, end.address, writing.address]
