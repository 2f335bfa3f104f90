"""A page of the force elsewhere, with a strict policy of its own, leads to the chat by one line."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.serving import Served
from tests.needs import once

pytestmark = [pytest.mark.journey, once]


@contextmanager
def page_elsewhere(chat: str) -> Iterator[str]:
    """Serve a page with the line, which lets in nothing but scripts of the chat's server; give its address."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Security-Policy", f"default-src 'none'; script-src {chat}")
            self.end_headers()
            line = f'<script src="{chat}/chat/embed.js"></script>'
            self.wfile.write(f'<!doctype html><html lang="en-GB"><title>Contact</title><p>{line}</p></html>'.encode())

        def log_message(self, *_: object) -> None:
            """Keep the tests' output quiet."""

    with HTTPServer(("127.0.0.1", 0), Answer) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_the_line_becomes_a_link_that_opens_the_chat_at_our_address(browser: Browser, served: Served) -> None:
    with page_elsewhere(served.address) as elsewhere, browser.new_context(locale="en-GB") as context:
        page = context.new_page()
        page.goto(elsewhere)
        with context.expect_page() as opened:
            page.get_by_role("link", name="Chat with us (opens in a new tab)").click()
        chat = opened.value
        expect(chat.get_by_role("heading", name="Chat with us")).to_be_visible()
        assert chat.url == f"{served.address}/chat/"
        assert chat.evaluate("[window.opener, document.referrer]") == [None, ""]
