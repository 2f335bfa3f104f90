"""What is said about anything: small words between people who write to each other more than once."""

from typing import Final

GREETINGS: Final = {"welsh": "Helo {first},", "polish": "", "": "[Hello|Dear|Hello] {first},"}
TO_NOBODY: Final = {"welsh": "Helo,", "polish": "", "": "Hello,"}
PARTINGS: Final = {
    "welsh": "[Cofion|Cofion gorau],\n{staff}, Heddlu Harrowmere",
    "polish": "Z poważaniem\n{staff}, Harrowmere Police",
    "": "[Kind regards|Best wishes|Yours|With kind regards|Regards],\n{staff}, Harrowmere Police",
}
TALK: Final = (
    ("[Ok thanks|Thank you|Thanks for that].", "You are welcome. Write whenever you want."),
    (
        "[Just checking if there is anything new.|Any update please?]",
        "Nothing new today. I look again on [Monday|Wednesday|Friday] and write to you either way.",
    ),
    (
        "I forgot to say, it was [raining|quite dark|bin day] so [not many|hardly any] people were about.",
        "Thank you. That fits what someone else told us, so it helps.",
    ),
    (
        "I am away from [Tuesday|Thursday] for [a week|five days], my [sister|neighbour] at {number} has a key.",
        "Of course. [Enjoy the time away.|I wait until you are back.]",
    ),
    (
        "My [mother|husband] says it was nearer {hour}. Sorry, I get muddled.",
        "No need to be sorry, I have put both down.",
    ),
    (
        "[Does it matter|Is it a problem] that I [washed the step|threw the broken bits away]?",
        "That is no problem at all. Thank you for saying so.",
    ),
    (
        "I walked past {landmark} today and thought of it again. [Better now though.|Still not easy.]",
        "That is quite usual. If it helps to talk, victim support is free, and I can ask them to ring.",
    ),
    (
        "I spoke to the [woman|man] at number {number}, [she|he] will write to you as well.",
        "Good. Please ask for your reference to be put in, then the two come together.",
    ),
    (
        "[Sorry to bother you again.|Me again!] The insurance want to know if it is [still open|finished].",
        "You do not bother us. It is [still open|open], and you may tell them so.",
    ),
)
NOTES: Final = (
    "[Took over from late turn.|Handed on by nights.] Nothing outstanding except the answer.",
    "Read the whole thread. [Person is calm.|Person is worn out, be gentle.]",
    "No reply needed until they write.",
)
COLOURS: Final = ("blue", "red", "green", "grey", "silver", "yellow", "orange", "purple", "dark blue", "cream")
SUMS: Final = ("40", "65", "85", "120", "180", "240", "350", "600", "900", "1,400")
SOON: Final = ("tomorrow morning", "tomorrow", "on Thursday", "this evening", "on Monday", "before the weekend")
TIMES: Final = ("half past seven", "eight", "half nine", "ten", "quarter to eleven", "midnight", "one", "two")
