"""Addresses of the chat."""

from bluelamp.channels.chat.pages import begin, cannot_type, choose_word, end, talk, writing

urlpatterns = [begin.address, talk.address, choose_word.address, cannot_type.address, end.address, writing.address]
