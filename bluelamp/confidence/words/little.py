"""Words that say nothing of what an answer is about, in English and Welsh."""

from typing import Final

ENGLISH: Final = """
about after again all also always and any are aren because been before being but can cannot could couldn did
didn does doesn doing don done down each even ever every for from get gave give given giving goes going got had
has have haven having her here hers him his how into isn its just like made make many may maybe mine more most
much must never nor not nothing now off once one only other our ours out over own said same say she should some
such than that the their theirs them then there these they thing things this those though through too took two
under until upon very was wasn way well went were weren what when where which while who whom whose why will with
without won would wouldn yes yet you your yours
"""
WELSH: Final = """
ach achos aeth arall arnaf arnoch atoch bod bob byth cael cafodd chi chwi dim dyna ddim ddod eich ein eisiau ers
eto fel felly fod gael gan ganddo ganddynt gen gennych gyda hefyd heb hon honno hwn hwnnw hyd hyn hynny iawn
iddi iddo iddyn llawer mae mai mewn mwy nid nhw oedd oeddwn oes ond pam pan pawb roedd roeddwn rhai rhy rydw
sydd sut trwy tua unrhyw unwaith wedi wedyn wrth wnaeth wneud ychydig yma yna
"""
LITTLE: Final = frozenset(f"{ENGLISH} {WELSH}".split())
