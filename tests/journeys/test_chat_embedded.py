"""A page of the force elsewhere, with a strict policy of its own, leads to the chat by one line."""

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.journeys.serving import Served
from tests.needs import once

pytestmark = [pytest.mark.journey, once]
ELSEWHERE = "https://force.example/contact"


def test_the_line_becomes_a_link_that_opens_the_chat_at_our_address(browser: Browser, served: Served) -> None:
    line = f'<script src="{served.address}/chat/embed.js"></script>'

    def answer(route: Route) -> None:
        page = f'<!doctype html><html lang="en-GB"><title>Contact</title><p>{line}</p></html>'
        policy = f"default-src 'none'; script-src {served.address}"
        route.fulfill(body=page, content_type="text/html", headers={"Content-Security-Policy": policy})

    with browser.new_context(locale="en-GB") as context:
        context.route("https://force.example/**", answer)
        page = context.new_page()
        page.goto(ELSEWHERE)
        with context.expect_page() as opened:
            page.get_by_role("link", name="Chat with us (opens in a new tab)").click()
        chat = opened.value
        expect(chat.get_by_role("heading", name="Chat with us")).to_be_visible()
        assert chat.url == f"{served.address}/chat/"
        assert chat.evaluate("[window.opener, document.referrer]") == [None, ""]
