"""What a person does, step by step, at the public doors."""

from dataclasses import dataclass

from django.utils.translation import gettext
from playwright.sync_api import Page


@dataclass(frozen=True)
class Receipt:
    """What a reporter takes away: the code as it was shown, and the word they chose."""

    code: str
    word: str


def go_on(page: Page) -> None:
    """Press Continue, in the language that is spoken now."""
    page.get_by_role("button", name=gettext("Continue")).click()


def choose(page: Page, question: str, answer: str) -> None:
    """Choose one answer to one question."""
    page.get_by_role("group", name=question).get_by_label(answer, exact=True).check()


def answer_and_go_on(page: Page, answers: dict[str, str]) -> None:
    """Choose the answers of one page and press Continue."""
    for question, answer in answers.items():
        choose(page, question, answer)
    go_on(page)


def pass_the_first_screen(page: Page) -> None:
    """Begin a crime report: nobody in danger, and a safe device."""
    page.goto("/")
    page.get_by_role("link", name="Report a crime").first.click()
    answer_and_go_on(
        page,
        {
            "Is any of this true right now?": "No, none of these",
            "Is it safe for you to use this device now?": "Yes, it is safe",
        },
    )


def tell_of_a_burglary(page: Page, words: str, *, by_police: bool = False) -> None:
    """Answer everything that is asked about the burglary itself."""
    pass_the_first_screen(page)
    answer_and_go_on(page, {"Which of these is true for you?": "It happened to me"})
    page.get_by_label("Someone broke in").check()
    go_on(page)
    page.get_by_label("What happened?").fill(words)
    go_on(page)
    answer_and_go_on(page, {"How did they get in?": "Through a window"})
    page.get_by_label("What was taken?").fill("A red bicycle")
    go_on(page)
    answer_and_go_on(page, {"Is it still going on?": "No"})
    page.get_by_label("Address, or where it is").fill("12 Mill Lane, Harrowmere")
    go_on(page)
    answer_and_go_on(page, {"Was anyone hurt?": "No", "Has something like this happened before?": "No"})
    answer_and_go_on(page, {"Do you know, or did you see, who did it?": "Yes" if by_police else "No"})
    if by_police:
        answer_and_go_on(page, {"Does this person work for the police?": "Yes"})
    go_on(page)


def say_how_to_be_reached(page: Page, *, email: str, word: str, name: str = "Sam Taylor", phone: str = "") -> None:
    """Give a name, an e-mail address and perhaps a phone number that are safe, and choose a memorable word."""
    page.get_by_label("Your name").fill(name)
    page.get_by_label("Phone number").fill(phone)
    page.get_by_label("E-mail address").fill(email)
    go_on(page)
    if phone:
        choose(page, "Is it safe for us to phone you?", "Yes, it is safe")
    answer_and_go_on(page, {"Is it safe for us to e-mail you?": "Yes, it is safe"})
    page.get_by_label("Memorable word").fill(word)
    go_on(page)


def send_and_keep_the_receipt(page: Page, word: str) -> Receipt:
    """Send the report, write the code down, skip the equality questions."""
    page.get_by_role("button", name="Send my report").click()
    code = page.locator(".app-code").inner_text()
    page.get_by_label("I have written down").check()
    go_on(page)
    page.get_by_role("link", name="Skip these questions").click()
    return Receipt(code, word)


def report_a_burglary(page: Page, words: str, *, email: str, word: str = "penguin") -> Receipt:
    """Report a burglary from the front page to the receipt."""
    tell_of_a_burglary(page, words)
    say_how_to_be_reached(page, email=email, word=word)
    return send_and_keep_the_receipt(page, word)


def come_back(page: Page, receipt: Receipt) -> None:
    """Open the matter with code and word."""
    page.goto("/track/")
    page.get_by_label("Receipt code").fill(receipt.code)
    page.get_by_label("Memorable word").fill(receipt.word)
    go_on(page)


def sign_in(page: Page, name: str) -> None:
    """Sign in at the desk as someone of the demonstration, with the password and code that its page shows."""
    page.goto("/desk/")
    row = page.locator("tr", has_text=name)  # most of them stand in a part of the page that is closed
    email, code = (cell.strip() for cell in row.locator("td").all_text_contents()[-2:])
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password").fill("blue-lamp-demonstration")
    go_on(page)
    page.get_by_label("One-time code").fill(code)
    page.get_by_role("button", name="Sign in").click()
