"""What mail programs write above older mails and under new ones, in the languages in which most people here do."""

from typing import Final

# The words before the colon in the headers of an older mail.
FROM: Final = (
    "from",
    "oddi wrth",
    "gan",
    "von",
    "de",
    "da",
    "od",
    "van",
    "från",
    "fra",
    "от",
    "від",
    "kimden",
    "feladó",
)
WHEN: Final = (
    *("sent", "date", "anfonwyd", "dyddiad", "gesendet", "datum", "envoyé", "enviado", "inviato", "data", "verzonden"),
    *("wysłano", "skickat", "отправлено", "дата", "gönderme tarihi", "trimis", "fecha"),
)
TO: Final = ("to", "at", "an", "à", "para", "a", "do", "aan", "till", "til", "кому", "kime", "către", "cc")
ABOUT: Final = (
    *("subject", "pwnc", "betreff", "objet", "asunto", "assunto", "oggetto", "temat", "onderwerp", "ämne", "emne"),
    *("тема", "konu", "subiect", "tárgy"),
)

# Between hyphens, above an older mail.
ORIGINAL: Final = (
    *("original message", "original appointment", "forwarded message", "forwarded by .{1,80}", "neges wreiddiol"),
    *("ursprüngliche nachricht", "message d.origine", "message original", "mensaje original", "mensagem original"),
    *("messaggio originale", "oorspronkelijk bericht", "wiadomość oryginalna", "исходное сообщение"),
)

# After who wrote, or before it where more words may follow.
WROTE: Final = (
    *("wrote", "writes", "a écrit", "escribió", "ha scritto", "escreveu", "napisał", "napisała", r"napisał\(a\)"),
    *(
        "pisze",
        "napsal",
        "napsala",
        "a scris",
        "rašė",
        "yazd\u0131",
        "írta",
        "пишет",
        "написал",
        "написала",
        "пише",
        "написав",
    ),
)
WROTE_FIRST: Final = ("ysgrifennodd", "schrieb", "schreef", "skrev")

# The first word of such a line.
ON: Final = ("on", "ar", "le", "am", "el", "il", "w dniu", "dnia", "em", "op", "den", "dne", "pe", "în")

# Under a mail, with the name of the machine or the program.
SENT_FROM: Final = (
    r"sent from my (?:[\w.+-]+ ?){1,4}",
    r"sent from (?:outlook|mail|yahoo mail|gmail|samsung|proton ?mail)\b[\w ]{0,40}",
    r"sent (?:with|via|using) [\w.@ ]{1,40}",
    r"get outlook for \w+",
    *(r"anfonwyd o fy [\w ]{1,30}", r"envoyé de mon [\w ]{1,30}", r"von meinem [\w ]{1,30} gesendet"),
    *(
        r"enviado desde mi [\w ]{1,30}",
        r"inviato da [\w ]{1,30}",
        r"wysłane z [\w ]{1,30}",
        r"trimis de pe [\w ]{1,30}",
    ),
)
