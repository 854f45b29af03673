"""One spelling for what is typed in haste: dialect, short forms, slips evened out."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from cyclus_tui.domain.checks.question_words import (
    ASKING,
    FINITE,
    NAMERS,
    PARTICIPLES,
    PREPOSITIONS,
    SMALL,
    STEMS,
    bag,
)

_TOKEN: Final = re.compile(
    r"'?[^\W_]+(?:['-][^\W_]+)*|\.{2,}|…|[?!.]+|[,;:]|[–—]|-(?=\s)|\n"
)
_SPELLINGS: Final = """
u=je jij=je ge=je gij=je gy=je jullie=je gullie=je jullies=je uw=je jouw=je
wij=we zij=ze wullie=we ie=hij 'k=ik k=ik 't=het t=het 'n=een n=een m'n=mijn mn=mijn
z'n=zijn zn=zijn d'r=haar dr=haar 'r=haar zo'n=zo
wa=wat da=dat ni=niet nie=niet nt=niet da's=dat_is das=dat_is wa's=wat_is wat's=wat_is
es=eens 's=eens ns=eens 'ns=eens is't=is_het ist=is_het wast=was_het
ff=even effe=even effen=even efkes=even eventjes=even weleens=wel_eens nogal=nogal
aleens=al_eens hoezeer=hoe idd=inderdaad mss=misschien miss=misschien gwn=gewoon
hebde=heb_je hedde=heb_je hebt=heb ebt=heb hadt=had kunde=kun_je kan=kun kunt=kun
kende=kende zijde=ben_je zedde=ben_je bent=ben zijt=ben moette=moet_je moete=moet_je
gade=ga_je doede=doe_je ziede=zie_je weette=weet_je wilt=wil zult=zul moogt=mag
vinde=vind_je denkte=denk_je peinst=denk peinsde=denk_je
zoude=zou_je zoudt=zou zouden=zou hadde=had_je waarde=was_je waart=was woude=wou_je
kunnen=kun weetje=weet_je hebje=heb_je kunje=kun_je hoelang=hoe_lang hoever=hoe_ver
hoelaat=hoe_laat hoevaak=hoe_vaak hoeveel=hoeveel tzal=het_zal tis=het_is
'tis=het_is tjah=tja okee=oke ok=oke okay=oke he=he hee=he hey=he eh=he
zeker=zeker effectief=echt evt=eventueel bv=bijvoorbeeld bijv=bijvoorbeeld
ipv=in_plaats_van zgn=zogenaamd iemant=iemand altyd=altijd my=mij zyn=zijn
"""
_RESPELL: Final = {
    word: tuple(said.split("_"))
    for word, said in (pair.split("=") for pair in _SPELLINGS.split())
}
_KEYS: Final = [
    "waarom",
    "wanneer",
    "hoeveel",
    "welke",
    "waardoor",
    "waarmee",
    "hebben",
    "heeft",
    "vertel",
    "vertellen",
    "geprobeerd",
    "gevraagd",
    "gedacht",
    "overwogen",
    "misschien",
    "eigenlijk",
    "gewoon",
    "moet",
    "moeten",
    "vind",
    "denk",
    "heb",
    "wat",
    "hoe",
    "waar",
    "wie",
    "zou",
    "zouden",
    "kunnen",
    "niet",
    "beter",
    "vond",
    "natuurlijk",
    "praten",
    "gepraat",
    "gebeurde",
    "beschrijf",
]
_REAL: Final = bag(
    """
    haten maten waren eten wonden deken beer wont wout moe
    """
)


@cache
def _slips() -> dict[str, str]:
    """Slips of the fingers on the words that matter most: swapped, doubled, missed."""
    found: dict[str, str] = {}
    for key in _KEYS:
        for i in range(len(key)):
            if i + 1 < len(key):
                found[key[:i] + key[i + 1] + key[i] + key[i + 2 :]] = key
            found[key[: i + 1] + key[i:]] = key
            if len(key) > 5:
                found[key[:i] + key[i + 1 :]] = key
    real = SMALL | FINITE | ASKING | PARTICIPLES | PREPOSITIONS | NAMERS | _REAL
    return {slip: key for slip, key in found.items() if slip not in real}


def canonical(text: str) -> list[str]:
    """The words and marks of a line in one spelling; a dash or dots become a comma."""
    text = text.lower().replace("’", "'").replace("‘", "'").replace("`", "'")
    if not text.isascii():
        parts = unicodedata.normalize("NFD", text)
        text = "".join(part for part in parts if not unicodedata.combining(part))
    slips = _slips()
    words: list[str] = []
    for token in _TOKEN.findall(text):
        if said := _RESPELL.get(token):
            words.extend(said)
        elif token[0].isalnum():
            words.append(slips.get(token, token))
        elif token[0] in "?!":
            words.append("?" if "?" in token else "!")
        elif token in (".", "\n"):
            words.append("!")
        else:
            words.append(",")
    return [_to_you(words, i) for i in range(len(words))]


def _to_you(words: list[str], i: int) -> str:
    """The word, a verb beside "you" without its -t: "vindt u" is read as "vind je"."""
    word = words[i]
    beside = words[i + 1 : i + 2] + words[max(0, i - 1) : i]
    if word[-1] == "t" and word[:-1] in STEMS and "je" in beside:
        return word[:-1]
    return word
