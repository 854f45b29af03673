"""Theories of three sizes to tell: a garden, young people and work, a whole village."""

from __future__ import annotations

from cyclus_tui.domain.theory import editing, graph
from tests.builders import Copy

Nodes = tuple[str, ...]
Arrows = tuple[tuple[str, str, str], ...]
Written = tuple[Nodes, Nodes, Nodes, Arrows]
"""Outcomes, steps, activities, and the arrows between their codes with their reason."""

GARDEN: Written = (
    ("meer buren zijn elke week buiten bezig",),
    ("buren komen elkaar vaker tegen", "mensen durven elkaar om hulp te vragen"),
    ("samen tuinieren op zaterdag", "gereedschap uitlenen in de schuur"),
    (
        ("X1", "S1", "je naast elkaar staat te spitten"),
        ("X2", "S2", "wie iets leent, komt het ook terugbrengen"),
        ("S1", "S2", "je het gezicht al kent"),
        ("S1", "Z", ""),
        ("S2", "Z", "je samen sneller de deur uit gaat"),
    ),
)
"""Five arrows; of one nobody said why."""

WORK: Written = (
    ("Jongeren uit de Molenwijk vinden werk dat bij ze past",),
    (
        "jongeren weten wat ze goed kunnen",
        "Werkgevers kennen de jongeren bij naam",
        "jongeren durven een bedrijf te bellen",
        "minder ruzie thuis over geld",
        "ouders praten met hun kinderen over werk",
        "jongeren hebben een vast ritme",
    ),
    (
        "Meeloopdagen bij bedrijven in de buurt",
        "een maatje dat zelf uit de wijk komt",
        "samen oefenen met bellen",
        "We nodigen werkgevers uit om mee te eten.",
        "koken met ouders",
    ),
    (
        ("X1", "S1", "je pas merkt wat je kunt als je het doet"),
        ("X1", "S2", "een baas vergeet een gezicht niet"),
        ("X2", "S1", "een maatje ziet wat je zelf niet ziet"),
        ("X2", "S6", "er iemand op je wacht"),
        ("X3", "S3", "wat je geoefend hebt, is minder eng"),
        ("X4", "S2", "je aan tafel anders praat dan in een gesprek"),
        ("X4", "S3", "ze die mensen al kennen"),
        ("X5", "S5", "dan komt het gesprek vanzelf"),
        ("S5", "S4", "er minder geraden wordt"),
        ("S4", "S6", "rust thuis helpt om op tijd te slapen"),
        ("S1", "S3", "Wie weet wat hij kan, durft meer."),
        ("S2", "Z", "werk gaat vaak via via"),
        ("S3", "Z", "zonder bellen geen gesprek"),
        ("S6", "Z", "een baas wil iemand die op tijd komt"),
        ("S6", "S1", ""),
    ),
)
"""Fifteen arrows, some typed with a capital and a dot."""

VILLAGE: Written = (
    (
        "ouderen in Dalem voelen zich minder alleen",
        "mensen blijven langer gezond thuis wonen",
    ),
    (
        "ouderen komen vaker de deur uit",
        "buren weten wie er alleen woont",
        "mensen durven hulp te vragen",
        "er is elke dag ergens iets te doen",
        "kinderen en ouderen kennen elkaar",
        "vrijwilligers houden het langer vol",
        "de huisarts stuurt mensen door naar het dorpshuis",
        "de stoep is veilig met een rollator",
        "mantelzorgers hebben af en toe een middag vrij",
        "ouderen eten beter",
        "mensen vallen minder vaak",
        "iedereen weet wat er in het dorp is",
        "het vervoer is geregeld",
        "minder schaamte over geld",
    ),
    (
        "elke woensdag samen eten",
        "een belrondje in de ochtend",
        "de bus van de voetbalclub lenen",
        "kinderen brengen de dorpskrant rond",
        "wandelen met de wijkzuster",
        "een spreekuur in het dorpshuis",
        "stoeptegels rechtleggen met de gemeente",
        "een dag oppas voor wie zorgt",
        "Bewegen op muziek",
        "vrijwilligers bedanken met een etentje",
        "huisbezoek bij wie pas alleen is",
        "een kast met spullen om te ruilen",
    ),
    (
        ("X1", "S1", "er een stoel voor je klaarstaat"),
        ("X1", "S10", "koken voor één geen zin heeft"),
        ("X1", "S5", "de kinderen van de school mee-eten"),
        ("X2", "S2", "je merkt het als iemand niet opneemt"),
        ("X2", "S3", "je elke dag dezelfde stem hoort"),
        ("X3", "S13", "de bus overdag toch stilstaat"),
        ("X4", "S12", "iedereen de krant leest"),
        ("X4", "S5", "een kind aan de deur altijd een praatje wordt"),
        ("X4", "S2", "kinderen vertellen het thuis"),
        ("X5", "S1", "je met iemand anders niet bang bent om te vallen"),
        ("X5", "S11", "je spieren sterker worden"),
        ("X5", "S3", "je onder het lopen makkelijker praat"),
        ("X6", "S3", "de drempel lager is dan bij het loket"),
        ("X6", "S7", "de huisarts weet wie daar zit"),
        ("X6", "S14", "iemand meekijkt zonder oordeel"),
        ("X7", "S8", "de tegels nu scheef liggen"),
        ("X8", "S9", "er dan iemand anders in huis is"),
        ("X9", "S11", "je leert hoe je je evenwicht houdt"),
        ("X9", "S1", "muziek trekt mensen over de drempel"),
        ("X10", "S6", "een bedankje laat zien dat het telt"),
        ("X11", "S2", "buren vragen wie er langskomt"),
        ("X11", "S3", "je het eerst aan één iemand vertelt"),
        ("X12", "S14", "ruilen geen bedelen is"),
        ("X12", "S1", "je altijd iets te halen hebt"),
        ("S1", "S4", "waar meer mensen komen, gebeurt meer"),
        ("S4", "S1", "je dan ergens heen kunt"),
        ("S1", "Z1", "je onder de mensen bent"),
        ("S1", "S11", "wie loopt, blijft sterk"),
        ("S2", "Z1", "iemand eerder aanbelt"),
        ("S2", "S3", "vragen makkelijker is aan wie je kent"),
        ("S3", "Z1", "je het niet meer in je eentje doet"),
        ("S3", "S9", "mantelzorgers vragen nu niets"),
        ("S3", "Z2", "kleine dingen niet groot worden"),
        ("S5", "Z1", "een kind brengt leven in huis"),
        ("S6", "S4", "er dan genoeg handen zijn"),
        ("S7", "S1", "mensen de dokter geloven"),
        ("S7", "S12", "de dokter de folder meegeeft"),
        ("S8", "S1", "ze nu bang zijn om te vallen"),
        ("S8", "S11", ""),
        ("S9", "Z2", "wie zorgt, houdt het langer vol"),
        ("S10", "Z2", "goed eten houdt je sterk"),
        ("S11", "Z2", "na een gebroken heup kun je vaak niet terug"),
        ("S12", "S1", "je moet weten waar het is"),
        ("S13", "S1", "niet iedereen kan fietsen"),
        ("S14", "S3", "wie zich schaamt, vraagt niets"),
    ),
)
"""Forty-five arrows, two outcomes, one loop."""


def laid(theory: Written) -> Copy:
    """A session with this theory."""
    outcomes, steps, activities, arrows = theory
    copy = Copy()
    copy.run(editing.add, lines=outcomes, sort="outcome")
    copy.run(editing.add, lines=steps, sort="step")
    copy.run(editing.add, lines=activities, sort="activity")
    ids = {node.code: node.id for node in graph.read_theory(copy.session).nodes}
    for start, end, because in arrows:
        copy.run(editing.draw_arrow, start=ids[start], end=ids[end])
        if because:
            key = copy.session.derived("arrow", f"{ids[start]}:{ids[end]}")
            record = copy.told(key)
            copy.run(editing.explain_arrow, arrow=record, text=because)
    return copy
