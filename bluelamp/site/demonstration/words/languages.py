"""What people write in Welsh and in Polish, and are answered in."""

from typing import Final

from bluelamp.contacts.rules import CloseReason
from bluelamp.site.demonstration.words.subject import Hours, Subject

WELSH: Final = Subject(
    code="welsh",
    form="theft",
    weight=2,
    hours=Hours.DAY,
    told=(
        "Mae rhywun wedi dwyn fy [meic|mag|ffôn] ger {landmark} [ddoe|echdoe|y bore 'ma]. Roedd y clo wedi'i dorri.",
        (
            "Cafodd ffenestr [fy nghar|y fan] ei thorri ar {street} [neithiwr|nos Wener]. Does dim byd wedi mynd, ond mae "
            "gwydr ym mhobman."
        ),
        (
            "Mae plant yn taflu cerrig at ffenestri'r [capel|neuadd] ger {landmark} [eto|bob nos]. Dydw i ddim eisiau "
            "helynt iddyn nhw, dim ond iddo stopio."
        ),
    ),
    details=("Mae gen i lun.", "Gwelodd fy nghymydog rywun yn rhedeg i ffwrdd.", "Dyma'r ail waith [eleni|y mis hwn]."),
    ends=("Diolch yn fawr am eich help.", "Hoffwn gael ateb yn Gymraeg, os gwelwch yn dda.", "Diolch."),
    where=("Ger {landmark}", "{street}"),
    stolen=("", "[Beic|Bag], {colour}"),
    suspect=("Welais i neb.",),
    when=("", "[yn y nos|yn y prynhawn]"),
    evidence=("photos",),
    answers=(
        (
            "Diolch am roi gwybod i ni, ac mae'n ddrwg gen i glywed. Byddwn yn edrych ar y camerâu ger {landmark}. Mae croeso "
            "i chi ychwanegu'r llun yma."
        ),
        "Diolch am ysgrifennu. Bydd rhywun o dîm {area} yn galw heibio'r wythnos hon.",
    ),
    talk=(
        ("Diolch am ateb mor gyflym.", "Croeso. Rydyn ni yma os oes angen."),
        ("Rydw i wedi dod o hyd i'r rhif. Diolch am eich amynedd.", "Diolch i chi. Rydw i wedi ychwanegu hynny."),
    ),
    notes=("Writes in Welsh, wants answers in Welsh. Huw or Bethan.",),
    promises=("Bydd tîm {area} yn galw heibio.",),
    reasons=(CloseReason.ANSWERED, CloseReason.PASSED_ON),
)

POLISH: Final = Subject(
    code="polish",
    form="vehicle",
    weight=2,
    hours=Hours.NIGHT,
    told=(
        (
            "Dzień dobry, ktoś wybił szybę w moim samochodzie na {street} [wczoraj wieczorem|dziś w nocy]. Przepraszam, że "
            "piszę po polsku, po angielsku nie umiem tego dobrze opisać."
        ),
        "Dzień dobry. Ukradziono mi [rower|torbę z narzędziami] obok {landmark} [wczoraj|w piątek]. Potrzebuję tego do pracy.",
        "Ktoś przebił opony w [trzech|czterech] samochodach na naszym parkingu przy {street}. Sąsiedzi boją się zgłosić.",
    ),
    details=(
        "Mam zdjęcia i nagranie z kamery.",
        "To już drugi raz w tym miesiącu.",
        "Pracuję na nocną zmianę, nic nie słyszałem.",
    ),
    ends=("Bardzo proszę o odpowiedź.", "Dziękuję i pozdrawiam.", "Czy mogę rozmawiać z kimś po polsku?"),
    stolen=("", "Narzędzia, około £{sum}"),
    suspect=("Nikogo nie widziałem.",),
    when=("", "w nocy"),
    evidence=("cameras", "photos"),
    answers=(
        (
            "Dzień dobry, dziękujemy za zgłoszenie i przykro nam. Proszę pisać po polsku, to żaden problem. Czy może Pan lub "
            "Pani dodać tutaj zdjęcia?"
        ),
        (
            "Dzień dobry. Dziękuję za wiadomość. Funkcjonariusz z zespołu {area} obejrzy nagranie. Jeśli potrzebny jest "
            "tłumacz, proszę napisać."
        ),
    ),
    talk=(
        ("Zdjęcia dodane. Dziękuję za szybką odpowiedź.", "Dziękujemy, dołączyliśmy je do sprawy."),
        ("Sąsiad też ma nagranie, z nocy.", "Dziękujemy. Funkcjonariusz zgłosi się do niego."),
    ),
    notes=("Writes in Polish. Kasia answers; ask her before handing it on.",),
    promises=("Funkcjonariusz obejrzy nagranie.",),
    reasons=(CloseReason.PASSED_ON, CloseReason.ANSWERED),
)
