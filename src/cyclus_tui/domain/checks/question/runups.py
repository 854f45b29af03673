"""Run-ups: what people say before they ask, and polite wrappers round a question."""

from __future__ import annotations

import re
from typing import Final

from cyclus_tui.domain.checks.patterns import alternatives
from cyclus_tui.domain.checks.question.words import ASKING

_FILLER: Final = (
    rf"(?:{alternatives('question_words', 'run-ups')}(?= )"
    rf"|{alternatives('question_words', 'run-ups before a comma')}(?= ,))"
)
RUN_UP: Final = re.compile(
    rf"(?:(?:{_FILLER}"
    r"|(?:misschien|het is|dit is) (?:een|wel een)?(?: hele| beetje)? ?(?:gekke|rare"
    r"|domme"
    r"|stomme|simpele|moeilijke|lastige|brutale|gemene) vraag(?: hoor)?"
    r"|(?:nog )?(?:een )?(?:korte|kleine|andere|laatste|eerste|praktische)? ?(?:vraag|"
    r"vraagje)(?: hoor)?(?= ,)|(?:nog )?een(?: ding|tje)(?= ,)"
    r"|even (?:praktisch|terug|kijken|scherp|concreet|checken|tussendoor|iets anders)"
    r"(?: hoor)?|iets anders|(?:even )?voor (?:mijn|de|alle|het) (?:begrip|beeld|"
    r"duidelijkheid|zekerheid)|voor ik het vergeet|om (?:te beginnen|het helder te"
    r" krijgen)"
    r"|(?:mag|kun) ik (?:je )?(?:(?:ook|even|nog|eens|misschien|nu) )*"
    r"(?:iets|wat|een vraag)? ?(?:vragen|stellen)(?= ,)"
    r"|ik (?:heb|had) (?:nog |ook |wel )*(?:een )?vraag(?:je)?(?: voor je| aan je)?"
    r"|(?:de|mijn|onze) vraag (?:is|zou zijn|was)(?: dan| eigenlijk| dus)?"
    r"|ik (?:zat|zit) (?:(?:zo|net|even|me|ook|nu) )*te (?:denken|bedenken|luisteren)"
    r"|ik (?:denk|dacht|bedenk|vraag) (?:me |even |nu |zo |net |nog )+(?=,)"
    r"|(?:ik )?(?:dacht|denk)(?= (?:heb|ben|kun|zou|moet|is|was|wat|hoe) je)"
    r"|(?:als|zoals) ik (?:het|je|dat|jou) (?:zo |goed |nu |dan )*(?:begrijp|hoor|snap|"
    r"begrepen heb|versta|beluister|volg|zie|lees|bekijk)(?: zo)?"
    r"|(?:als|zoals) ik (?:zo )?(?:naar je |goed )*(?:luister|vrij mag zijn|vragen mag|"
    r"mag vragen|eerlijk ben)|als ik mag"
    r"|ik (?:hoor|hoorde) je (?:net |al )?zeggen(?= ,)"
    r"|als je (?:het )?(?:niet erg vind|wil|me toestaat|het mij vraagt)"
    r"|nu je (?:dat|het)(?: zo)? (?:zegt|vertelt|noemt)"
    r"|(?:ik ben|ben) (?:heel |zo |wel |erg )?(?:benieuwd|nieuwsgierig) hoor(?= ,)"
    r"|laat (?:ik|me) het (?:anders|zo) (?:vragen|zeggen)"
    r") ?(?:, ?)*)+"
)
WONDER: Final = re.compile(
    r"\b(?:(?:ik|k)? ?(?:vraag|vroeg) (?:ik )?(?:me|mij) (?:\w+ ){0,3}?af"
    r"|(?:ik ben|ben ik|ik was) (?:\w+ ){0,3}?(?:benieuwd|nieuwsgierig)(?: naar)?"
    r"|(?:benieuwd|nieuwsgierig)(?: naar)?|ik (?:\w+ ){0,2}vragen"
    r"|(?:ik|we) (?:zou|wil|wou|wilde|had)"
    r" (?:\w+ ){0,4}?(?:weten|vragen|horen|begrijpen|snappen)"
    r"|ik (?:\w+ ){0,2}?af te vragen|(?:mag|kun|mogen) (?:ik|we) (?:\w+ "
    r"){0,3}?(?:vragen|weten|"
    r"horen)|(?:ik|we) (?:hoor|horen|weten|weet) (?:heel )?graag"
    r"|(?:wat )?ik (?:me )?(?:\w+ ){0,2}?(?:afvraag|afvroeg|wil weten)(?: is)?"
    r"|ik snap (?:nog )?niet(?: goed| helemaal| zo goed)?(?= (?:waarom|hoe|wat)\b.*\?)"
    r") ?(?:(?:nog|eigenlijk|dan|ook|wel|even|gewoon|nu|zo|altijd|heel|erg) )*(?:, )?"
    r"(?=(?:of|\w+ welke?|\w+ wie|in hoeverre|"
    + "|".join(sorted(ASKING, key=len, reverse=True))
    + r")\b)"
)
KNOW: Final = re.compile(
    r"(?P<lead>weet|wist|herinner|heb|kun|zou|wil|enig) (?:(?:je|er|iemand|we|me|ons"
    r"|mij)"
    r" )*(?:(?:kun|kunnen|willen|nog|toevallig|ook|misschien|al|eigenlijk|zelf|dan"
    r"|enig|een"
    r"|ongeveer|precies|even|eens|alvast|zo|je|wel|heel|kort|exact|me|ons|mij|goed"
    r"|hier|iets over) )*"
    r"(?P<verb>(?:idee|zeggen|vertellen|uitleggen|aangeven|omschrijven|beschrijven"
    r"|toelichten|onthouden|terughalen|herinneren|noemen|schetsen|delen|laten weten) )?"
    r"(?:nog |eens |misschien |even |van |over )*(?:, )?"
    r"(?=(?:(?:in|op|met|aan|van|voor|bij|door|sinds|om|uit|over) )?(?:"
    + "|".join(sorted(ASKING, key=len, reverse=True))
    + r")\b)"
)
