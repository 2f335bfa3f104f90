"""Addresses of the chat."""

from bluelamp.channels.chat.pages import begin, cannot_type, choose_word, embed, end, send_file, talk, upload, writing

urlpatterns = [
    begin.address,
    embed.address,
    talk.address,
    choose_word.address,
    cannot_type.address,
    send_file.address,
    upload.address,
    upload.upload_address,
    end.address,
    writing.address,
]
