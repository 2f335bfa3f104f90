"""One line for other pages of the force: a script that puts a link to the chat where it stands, in the page's language.

The chat opens in a tab of its own, at our address: in a frame it would need cookies in a page that is not ours.
"""

import json
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.staff.opening import CHAT, door_now

LANGUAGES: Final = ("en", "cy")
SCRIPT: Final = """(() => {
  const here = document.currentScript
  const words = %(words)s
  const link = document.createElement('a')
  link.lang = document.documentElement.lang.slice(0, 2) === 'cy' ? 'cy' : 'en'
  link.textContent = words[link.lang]
  link.href = new URL(%(address)s, here.src).href
  link.target = '_blank'
  link.rel = 'noopener noreferrer'
  link.className = 'bluelamp-chat'
  here.replaceWith(link)
})()
"""


@open_to_public
@require_GET
def embed(_request: HttpRequest) -> HttpResponse:
    """Give the script: it says whether chats are answered now, and nothing of its reader."""
    told = {"words": json.dumps(_words()), "address": json.dumps(reverse("chat"))}
    return HttpResponse(SCRIPT % told, content_type="text/javascript; charset=utf-8")


def _words() -> dict[str, str]:
    is_open, words = door_now(CHAT).is_open, {}
    for language in LANGUAGES:
        with translation.override(language):
            said = _("Chat with us") if is_open else _("Write to us")
            words[language] = _("%(said)s (opens in a new tab)") % {"said": said}
    return words


address = path("chat/embed.js", embed, name="chat_embed")
