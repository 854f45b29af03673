"""Family names, and capitals that are no person: data only.

Gathered by hand; folded: no accents, no capitals.
"""

from __future__ import annotations

from typing import Final

_FAMILY: Final = """
jansen janssen janssens jong jongh vries berg bakker dijk dyk visser smit smits meijer
meyer boer mulder groot bos vos peters hendriks leeuwen dekker brouwer wit dijkstra
smeets graaf meulen jacobs linden kok vermeulen haan heuvel veen broek bruijn bruin
heijden schouten beek vliet willems vink hoekstra maas verhoeven koster dam prins
blom huisman peeters postma kuipers veenstra kuiper brink wal bosch gerritsen
huizen scholten vonk vermeer driessen velde timmermans martens jonge kramer schipper
wolters willemsen sanders molenaar bosman ruiter jonker laan wijk zanden boogaard
boogaart horst lange kooij kooi koning bree veldhuizen hermans evers ven verbeek bakel
molen leeuw post bloem wouters klein hoek hendrikx pieters verhagen hofman hofstra
kort zwart schreurs cornelissen jonkers kroon groen lans bosma timmer vdberg zijlstra
sijtsma terpstra hoogland wiersma boersma kuijpers hoeven bouwman kuijper winter
oosterhuis dongen gils verschoor brand rijn ree kolk roos loon hout gelder spek pol
ginkel kaya yilmaz demir celik sahin yildiz yildirim ozturk aydin ozdemir arslan dogan
kilic aslan cetin kara koc kurt ozkan simsek polat korkmaz cakir erdogan yavuz can acar
sen aksoy tas gunes bulut turan bozkurt amrani idrissi khattabi yaakoubi haddad bakkali
mansouri alaoui ouali benali bouzid hamdaoui boukhari mokhtari azzouzi fassi filali
tahiri bennani cherkaoui kaddouri rachidi elmansouri bouali achahbar ahmadi hussein
hassan mohamed ali abdi osman ibrahim yusuf khan singh ramdin kumar sewnath jagernath
ramlal bihari mahabier doerga ramsaran kanhai pinas nguyen tran chen wang li nowak
kowalski wisniewski wojcik kovalenko shevchenko silva santos pereira goossens claes
mertens maes desmet dupont lambert dubois martin leclercq aerts declercq wuyts
verstraete vandenberghe vanderlinden vandamme devos dewit debruyne deboeck lemmens
hermans geerts michiels raes bogaert segers bauwens vercammen cools pauwels stevens
hulst hulzen ommen oort rooij roy ruijter schaik velden vleuten wees wiel zee zanten
zwaan bergen brakel driel eck eijk es egmond gool ham hal heerden hemert houten
keulen kempen kessel laar lier maanen mierlo mill nes nistelrooij oers oosten oss
pelt putten riel rijswijk roosmalen rossum schie soest staa steen stee straten
tilburg tol uden veenendaal vlaanderen vuuren walraven weert zon buuren
"""
_SURELY: Final = """
jansen janssen janssens janse vries meijer dijkstra smeets vermeulen hoekstra verhoeven
postma veenstra gerritsen driessen timmermans willemsen bosman cornelissen schreurs
hendriks hendrikx peeters pieters verhagen hofstra zijlstra sijtsma terpstra wiersma
boersma kuijpers bouwman yilmaz demir celik sahin yildiz yildirim ozturk aydin ozdemir
arslan dogan kilic cetin simsek korkmaz cakir erdogan aksoy bozkurt amrani idrissi
khattabi yaakoubi bakkali mansouri alaoui benali hamdaoui cherkaoui kaddouri nguyen
nowak kowalski goossens mertens verstraete vandenberghe vanderlinden vandamme vercammen
pauwels verbeek bosma veldhuizen hermans kuipers
"""
_NO_PERSON: Final = """
de het een en of maar want dus ook niet geen ik jij je hij zij ze we wij jullie u ons
onze mijn jouw zijn haar hun dit dat die deze wie wat waar wanneer waarom hoe welke
er hier daar nu dan toen straks morgen vandaag gisteren als om in op aan bij met naar
van voor door over onder tussen tegen uit tot tijdens zonder binnen buiten na sinds
vanaf per rond alle alles iedereen iemand niemand elke ieder elk veel meer minder
mensen bewoners buren kinderen jongeren ouderen ouders laat laten zorg maak geef doe ga
kom kijk vraag vertel bel help zet zorgen maken geven gaan komen willen kunnen moeten
mogen zullen heb hebben heeft had ben bent is was waren wordt worden wil kan moet mag
zal zou ja nee oke hallo hoi dag beste geachte groeten dank bedankt misschien soms
altijd nooit vaak weer nog al eerst eens samen goed fijn leuk mooi
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april
mei juni juli augustus september oktober november december kerst kerstmis pasen
pinksteren koningsdag sinterklaas ramadan suikerfeest offerfeest carnaval
nederland belgie vlaanderen europa duitsland frankrijk marokko turkije suriname syrie
polen oekraine eritrea somalie afghanistan irak iran spanje italie engeland amerika
nederlands nederlandse nederlander nederlanders turks turkse turk marokkaans marokkaanse
marokkaan surinaams surinaamse surinamer pools poolse engels engelse duits duitse frans
franse arabisch arabische vlaams vlaamse belg belgisch belgische syrisch syrische
moslim christen jood hindoe katholiek fries friese limburgs brabants
amsterdam rotterdam utrecht haag eindhoven groningen tilburg almere breda nijmegen
enschede haarlem arnhem zaanstad amersfoort apeldoorn hoofddorp maastricht leiden
dordrecht zoetermeer zwolle deventer delft alkmaar venlo leeuwarden hilversum emmen
antwerpen gent brugge brussel leuven mechelen hasselt kortrijk oostende aalst genk
zonneveld noord zuid oost west centrum
gemeente wijkteam buurtteam buurthuis wijkcentrum stichting vereniging school
basisschool bibliotheek politie brandweer ziekenhuis huisarts moskee kerk synagoge
station markt plein park straat wijk buurt stad dorp loket spreekuur raad college
ggd ggz wmo jeugdwet cjg uwv svb duo cak belastingdienst rijk provincie kamer
leger heils voedselbank vluchtelingenwerk humanitas movisie han unicef
jumbo lidl aldi plus action hema ikea albert heijn kruidvat etos blokker gamma
facebook whatsapp google instagram tiktok youtube zoom teams microsoft windows nextdoor
jeugd welzijn onderwijs veiligheid wonen participatie werk inkomen sociaal sociale
communicatie burgemeester wethouder directeur voorzitter god allah jezus corona covid
adviesvanger adviesvangers spil team afdeling fonds bank oranje vader moeder opa oma
papa mama tante oom juf meester dokter zuster mevrouw meneer tv wc ok jij
"""
FAMILY_NAMES: Final = frozenset(_FAMILY.split())
"""Family names without what stands before them ("de", "van den")."""
SURE_FAMILY_NAMES: Final = frozenset(_SURELY.split())
"""Family names that are nothing else, so that they count without a first name."""
NO_PERSON: Final = frozenset(_NO_PERSON.split())
"""Words with a capital that are not a person."""
