"""In a training space someone practises a script from the queue to their marks, and a trainer gives the rest."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys import accessibility, pages, steps
from tests.journeys.serving import serve
from tests.journeys.windows import DESK, PHONE, Windows
from tests.needs import once_beside
from tests.post import PostOffice

pytestmark = [pytest.mark.journey, once_beside]
SCRIPT = "A bicycle from the station"


@pytest.fixture
def school(tmp_path: Path, browser: Browser, journeys_post_office: PostOffice) -> Iterator[Windows]:
    """Windows on a training space with the staff of the demonstration, beside a mail server that would take letters."""
    with serve(tmp_path, None, TRAINING="1", SMTP_URL=journeys_post_office.url) as served:
        windows = Windows(browser, served.address)
        yield windows
        windows.close()


def test_a_trainee_answers_closes_and_is_given_marks_by_the_program_and_by_a_trainer(
    school: Windows, journeys_post_office: PostOffice
) -> None:
    letters = len(journeys_post_office.letters)
    desk = school.open(PHONE)
    steps.sign_in(desk, "Amina Yusuf")
    desk.get_by_role("link", name="Practise").click()
    _says_what_it_is(desk)
    desk.get_by_role("button", name=f"Begin {SCRIPT}").click()
    _says_what_it_is(desk)
    desk.get_by_role("link", name="Queue").click()
    desk.get_by_role("link", name="Dean Ashwick").click()
    desk.get_by_role("textbox", name="Your answer").fill("We look at the cameras, and write to you by Friday.")
    desk.get_by_role("button", name="Send the answer", exact=True).click()
    expect(desk.get_by_text("nothing is sent from training").first).to_be_visible()
    desk.locator("summary", has_text="Close it").click()
    desk.get_by_label("Answered in full").check()
    desk.get_by_role("button", name="Close it", exact=True).click()
    expect(desk.get_by_text("Answered in full").first).to_be_visible()
    _see_marks(desk, "3 of 5 points")
    trainer = school.open(DESK)
    steps.sign_in(trainer, "Ruth Calder")
    trainer.get_by_role("link", name="Practices").click()
    _says_what_it_is(trainer)
    trainer.get_by_role("link", name=SCRIPT).click()
    _says_what_it_is(trainer)
    steps.choose(trainer, "Said what happens next, and by when", "2 of 2")
    steps.choose(trainer, "Asked for nothing that the report says already", "1 of 1")
    trainer.get_by_label("What you want to tell them").fill("Well said. Wait for what he writes next.")
    trainer.get_by_role("button", name="Keep the marks").click()
    expect(trainer.get_by_text("It is marked, and Amina Yusuf is told.")).to_be_visible()
    _see_marks(desk, "6 of 8 points")
    expect(desk.get_by_text("Well said. Wait for what he writes next.")).to_be_visible()
    assert len(journeys_post_office.letters) == letters


def _see_marks(page: Page, points: str) -> None:
    """Open the practice as soon as it is over, and see what it was given."""
    for _ in range(100):  # it is marked once the news of the closing was read
        page.goto("/desk/practise/")
        if page.locator(".app-rows a").count():
            break
        page.wait_for_timeout(200)
    page.locator(".app-rows").get_by_role("link", name=SCRIPT).click()
    expect(page.get_by_text(points)).to_be_visible()
    _says_what_it_is(page)


def _says_what_it_is(page: Page) -> None:
    """See the banner in sight, the title, no fault, and nothing that sticks out."""
    page.wait_for_load_state()
    expect(page.get_by_text("Training: nothing here is real.")).to_be_in_viewport()
    assert page.title().startswith("Training: ")
    assert accessibility.faults(page) == [], page.title()
    pages.fits(page)
