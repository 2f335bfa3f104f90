"""What supervisors of the demonstration look at, what they write to colleagues, and what those answer."""

from typing import Final

CRITERIA: Final = (
    "The first answer says what happens next, and by when.",
    "Danger was asked about, and what was said about it was acted on.",
    "The words are plain and kind, and nothing was asked that had been told.",
    "Every promise was kept, or the person was told why not.",
    "The reason for closing fits what was done.",
)
# By the place of the criterion that was given least, where that was less than 2.
FEEDBACK: Final = {
    1: (
        "Your answer is kind, but it does not say what happens next. Please say who does what, and by which day.",
        "They had to write a second time to learn what we would do. One sentence with a day in it would have been enough.",
    ),
    2: (
        "There was a line about being afraid to go home. Please ask about danger first, before anything else.",
        "Nobody asked whether it was still going on. It turned out well, but we did not know that at the time.",
    ),
    3: (
        "We asked for the address again, and it stood in the report. Please look there first.",
        "“Your enquiry is being progressed” tells nobody anything. Say it as you would on the phone.",
    ),
    4: (
        "You promised to write by Friday and it became Monday. A short line on Friday would have been enough.",
        "A promise was kept a day late, and nothing was said about it. Please tell people before, not after.",
    ),
    5: (
        "This was closed as answered in full, but it was passed on to officers. The reason shows in our figures.",
        "It was closed before they could answer your question. Please wait for the answer, or say why you do not.",
    ),
}
PRAISE: Final = (
    "Well done. They knew after your first answer what would happen and when.",
    "Clear, kind and complete. I have nothing to add.",
    "You read the report closely, and it shows. Nothing was asked twice.",
    "A hard one, and you kept them informed all the way. Thank you.",
    "Good, plain words. I would have done it the same way.",
    "You saw what mattered in a long report, and answered that first.",
)
ANSWERS: Final = (
    "Thank you. I will put the day in the first sentence from now on.",
    "That is fair. It was a busy night, and I should have written all the same.",
    "I did ask, on the phone. I have noted it now, so that it can be seen.",
    "Thank you, that helps. Could we talk about the saved reply? It leads to just this.",
    "I did not know that. Is it written down somewhere?",
)
THANKS: Final = (
    "Thank you. It is good to hear that once in a while.",
    "Thank you. Their second message helped me a lot.",
    "Thank you. I had a good saved reply to begin with.",
)
