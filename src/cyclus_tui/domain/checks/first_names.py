"""First names that are common in the Netherlands and Flanders: data only.

Gathered by hand from what people are commonly called; folded: no accents, no capitals.
"""

from __future__ import annotations

from typing import Final

_COMMON: Final = """
aad aafje aafke aagje aaltje aart abdel abe abel ad adam adriaan adriana adrianus agnes
agnieszka albert alberta albertine aleid aleida alex alexander alexandra alexia alfons
alfred alice alida aline alissa allard alma alwin amanda amber amelie amy ana anastasia
andre andrea andreas andrew andries andrzej angela angelique anita anja ank anke anna
annabel anne annebel anneke annelies anneloes annelore annelot annemarie annemiek
annemieke annet annette annick annie anniek annika anouk anouschka ans ansje anthony
antje antoine antoinette anton antonia antonio antonius antoon arend ariane arianne arie
ariel arjan arjen arno arnold arnoud arthur aster astrid aukje axel babette barbara
barend barry bart bartel barteld bas basje bastiaan bea beatrice beatrijs beatrix ben
benjamin bennie benny bente benthe berber berend berendina bernadette bernard bernhard
bert bertha bertie bertus bianca bieke birgit bjorn bo bob boris boudewijn boudien bouke
boyd bram brecht brenda brent brian briek brigitte britt bruno bryan burak caitlin
camiel camille carel carla carlijn carlo carlos carmen carola carolien carolina caroline
cas casper catharina catherine cato cecile cecilia cees celine chantal charles charlie
charlotte chayenne chiara chris christa christel christiaan christian christien
christina christine christoph christophe christopher cigdem ciska clara claudia clement
coby colette colin connie constance constant coos cor cora corine corinne corne cornelia
cornelis corrie corry corstiaan cristina cynthia daan dagmar daisy damian damien dana
daniel daniela daniella danielle danique danny daphne david davy dean debbie deborah
delano demi denise dennis desiree destiny dewi diana dick diede diederik dieter dimitri
dina dineke dinie dion dirk dirkje djoeke dominic dominique donna donny dora dorien
doris dorothea dorothee douwe dries durk dylan eabele eddie eddy edgar edith edsger edu
eduard edward edwin eefje eelco eelke eelkje egbert egon eileen elena elias elien eline
elisa elisabeth elise elke ella ellen ellie elly elma els elsa elsbeth else elselien
elsje elvira emiel emile emilia emilie emily emma emmanuel emmy enrico eric erica erik
erika ernst erwin esmee estelle esther eugene eva evelien eveline evelyn evert evi evy
faas fabian fabienne famke fay fedde felix femke femmie fenna ferdi ferdinand ferre
ferry fieke fien fiene filip finn fleur flip floor floortje flor florian floris fokje
fokke folkert fons foppe foske francien francis francisca franciscus franco francois
francoise frank franka franky frans fransje fred freddy frederik frederique fredrik
freek friso frits froukje gabriel gabriela gabriella gabrielle gaby geert geertje
geertruida geesje gemma geoffrey georg george georges gerard gerarda gerardus gerben
gerbrich gerco gerda gerhard gerlof germaine gerrie gerrit gerritje gerry gert gertie
gertjan gertrude gertruud geziena giel gijs gijsbert gilbert gilles gillian gina
giovanna giovanni gisela giuseppe glenn godelieve goedele gonda gonny gosse gre greet
greetje greg greta grethe griet grietje guido gust guus guusje guy gwen hadewych hank
hanna hannah hanne hanneke hannes hannie hanny hans hansje harald harm harmen harold
harrie harriet harry hedwig hedy heidi hein heleen helen helena helene helga helma
hendrik hendrika hendrikje hendrikus henk hennie henny henri henrietta henriette henrik
henry herbert herman hermien hermina hester hetty hidde hilal hilbert hilda hilde
hildegard hilke hillechien hillegonda hilly hinke hubert hubertus hugo huib huibert
hylke iduna ieke ien ignace igor ike ilja ilona ilse imke ine ineke ines inge ingeborg
ingeborgh ingmar ingrid ira irena irene irina iris irma isa isaac isabel isabella
isabelle ivan ivana ivar ivo ivonne izaak jaap jacco jack jackie jacky jaco jacob jacoba
jacobus jacqueline jacques jade jaimy jake jakob james jamie jan jana janet janien
janine janita janke janna janne janneke jannes jannetje jannie jannigje janny jantien
jantine jantje janus japke jara jaro jasmijn jason jasper jay jayden jean jeanet
jeanette jeanine jeanne jeannette jeannine jef jeffrey jelena jelle jelmer jelte jeltje
jennie jennifer jenny jens jeremy jeroen jerome jerry jesper jesse jessica jessie jessy
jet jetske jette jetty jikke jildou jilles jim jimmy jip jitse jo joan joana joanna
joanne job joche jochem jochen jody joel joelle joep joeri joey johan johanna johannes
john johnny joke jolanda jolande jolanthe jolien jolijn jolijt jona jonah jonas jonathan
joop joost jopie jorden jordi jordy jorge jorick jorien jorinde joris jorn jorrit jos
jose josee josef josefien josefine joseph josephine josette joshua josien josine josje
jost joy joyce juan judith jules julia julian juliana julie julien juliet juliette
julius jurgen jurjen jurre jurriaan justin justine justus jutta juul kaat kai kailey
karel karen karianne karien karin karina karla karlien karlijn karsten kasper kate
katelijne kateryna katharina kathleen katja katleen katrien katrijn kay kaylee kayleigh
kea kees keesje kelly kelvin ken kenneth kenny kevin kiki kilian kim kimberley kimberly
kirsten kirstin kitty kjell klaartje klaas klaasje klara klaske klaus klazien klazina
kobe kobus koen koenraad koos koosje krijn kris krista kristel kristen kristiaan
kristien kristina kristof kristy krystyna krzysztof kuno kurt kyara kyra lammert lammie
lana lander lara larissa lars laura laure lauren laurence laurens laurent laurie laurien
lea leah leanne leen leendert leentje leida leila lena leo leon leona leonard leonardus
leonie leonoor leonora leontien leopold lesley leslie levi lex liam lian liane lianne
lidewij lidia lidwien lieke lien liene liesbet liesbeth lieselot lieselotte liesje lieve
lieveke lieven lilian liliane lilly lina linda lindsay lindsey line lineke linn linsey
lionel lisa lisanne lisbeth lise lisette lissa liv livia liza lizzy lode lodewijk loek
loes loesje lois lore lorena lorenzo loretta lotje lotte lotus louis louisa louise lowie
luc luca lucas lucia lucien lucienne lucille lucy ludo luka lukas luna lutgarde lutgart
luuk luus lydia lynn maaike maarten maartje machteld maddy madeleine madelief madelon
magda magdalena maike maikel maja malou mandy manfred manon manuel manuela marc marcel
marcella marcelle marcin marco marcus margaret margareta margaretha margarita margje
margo margot margreet margret margriet margrit maria marian mariana marianne marie
marieke mariel marielle marien mariet mariette marije marijke marijn marijne marijse
marika marike marileen marilou marilyn marina marinka marino marinus mario marion marise
mariska marissa marit marita marius marja marjan marjanne marjet marjo marjolein
marjoleine marjolijn marjon marjorie mark marle marleen marlene marlien marlies marlijn
marloes marlon marlou marlous marnix marry mart marta marte martha marthe martien
martijn martijntje martin martina martine martinus marvin mary mascha mathieu mathijs
mathilda mathilde mathis mats matthew matthias matthieu matthijs maud maureen maurice
maurits mauro max maxim maxime maximiliaan mees meike meindert meine meinte melanie
melina melissa melle melvin menno mercedes merel merijn merle merlijn metje mia michael
michaela michal michel michele micheline michelle michiel miek mieke mien miep mieps
mies miet miguel mihai mike mikel mila milan milou mina mindert minke mira miranda
mireille miriam mirjam mirte mirthe misha mitch mitchell mohamed moira mona monica
moniek monika monique morris myra myrna myron myrthe nadia nadine nancy naomi natalia
natalie natascha natasha nathalie nathan neel neeltje nel nele nelis nelleke nellie
nelly nelson nena nick nicky nico nicola nicolaas nicolas nicole nicolette niek niels
nienke nikita nikki niklas nikolaj noa noah noel noelle nona noor noortje nora norbert
nore norman nynke octavia odette odile oene olaf olga oliver olivia olivier omke onno
oscar ottilie otto pablo pamela paola pascal pascale patricia patrick patrik patty paul
paula paulien paulina pauline paulus pauwel pawel pedro peet peggy penny pepijn per
perry peter petra petronella petrus petter phaedra philip philippe philomena phoebe pien
pier pierre piet pieter pieternel pieternella pietje pim piotr pleun pleuni quinten
quirijn rachel raf rafael ralf ralph ramon ramona ramses raphael raquel rashida raymond
rebecca regina reinder reindert reinhard reinier reinoud reinout rembrandt remco remi
remko rena renata renate rene renee rens renske ria rianne ricardo richard rick ricky
rien riet rietje rik rika riki rina rineke rinke rinus rita rob robbe robbert robbie
robby robert roberta roberto robin rocco rochelle roderick rodney roel roeland roelf
roelie roelof roger rogier roland rolf roman romana romee romy ron ronald ronja ronnie
ronny roos roosje rosa rosalie rosanne roselien rosemarie rosita rowan rowena rowin roy
ruben rudi rudie rudolf rudy rufus rupert russell ruth ruud saar saartje sabina sabine
sabrina sacha salome sam samantha samuel sander sandra sanna sanne santje sara sarah
sarina sascha saskia scott sebastiaan sebastian sef selena sem semmy senna seppe serena
serge sergio seth severine shana shane shanna shannon sharon shirley siebe siebren
sieger siemen sien siena sientje sietse sietske sigrid siham sijbrand sije silke silvana
silvester silvia silvie simon simona simone sina sjaak sjaan sjaantje sjef sjoerd sjoke
sjors sjoukje skip skye sofia sofie sonja sonny sophia sophie stacey staf stan stanislaw
stanley stef stefan stefanie steffie steijn stella stephan stephanie stephen steve
steven stien stijn stine sue susan susana susanna susanne suus suusje suzan suzanna
suzanne suze suzette sven svenja sverre swaantje swanet swen sybe sybille sybren sylvana
sylvester sylvia sylvie sytske sytze taco tamar tamara tania tanja tanya tara tatiana
tatjana ted teddy tess tessa teun teuntje thea theo theodoor theodora theodorus theresa
therese theresia thibault thibo thijmen thijn thijs thom thomas tibor tiemen tijl tijmen
tijn tijs tilly tim timo timon timothy tina tine tineke tiny tirza tjalling tjeerd
tjitske tobias tom tomas tomasz tommy ton tonia tonie tonke tonnie tonny toon toontje
toos trees trijn trijntje tristan trix trudie trudy truida truus tuur twan tycho tyler
tymen ulrich urbain ursula valentijn valentina valerie vanessa veerle vera verena
vereniki veronica veronique vicky victor victoria vince vincent violet virginie vivian
viviane vivianne wanda wander ward warner wendela wendy werner wesley wessel wiebe
wieger wieke wieneke wiepke wies wiesje wietse wijnand wijnanda wil wilbert wilco
wilfred wilhelm wilhelmina wilhelmus willeke willem willemien willemijn william willie
willy wilma wim winnie winston wivine wobke woody wout wouter wubbo wytze xander xandra
xavier yana yannick yara yaro yke ymke yoeri yolanda yolande youp youri ype ytje yuri
yvan yves yvette yvon yvonne zita zoe zwaantje
"""
_FROM_ELSEWHERE: Final = """
aaliyah aamir aaron abbas abdelaziz abdelhafid abdelhak abdelhamid abdelilah abdelkader
abdelkarim abdellah abdelmajid abderrahim abderrahman abdi abdirahman abdul abdulaziz
abdulkadir abdullah abdullahi abdulrahman abdurrahman abeba abena abrehet abu adem adil
adnan afaf afia ahlam ahmad ahmed ahmet aicha aida ajay akif akosua akram alaa aladdin
aleksej alexei ali alia alina aliye alperen ama amal aman amani amar amarachi amel amin
amina amine amir amira amit amna amr anas andreea andriy anil anisa anjali anjana anwar
aras arash arda arif arjun armin arslan arzu asha ashraf ashwin asiya asli asma asmae
asuman atilla avni awa ayat ayhan ayla ayman aynur ayoub ayse aysegul aysel aysen
aysenur aysha aysun ayten ayub aziz aziza azra badr badria bahar baran baris basak
bashar bashir batul bayram beata behiye bekir berat beren berfin berhane berk berkay
betul beyza bilal bilge biniam bouchra boutaina bozena brahim bulent burcu bushra busra
canan cansu carlton celal cem cemal cemile cengiz ceren ceyda chaima chaimae chakir
chandra cherif chidi chinedu choukri clyde dalal dalila danuta daoud darius dariusz
davut dawit defne delal demet demir deniz derya desislava desmond devran devrim dilan
dilara dilek dimitar djaienti dmytro dogan dominik dounia driss dursun ebru ece eda
edmund efe ehsan ekrem elham elif elifnur emeka emel emin emine emir emrah emre enes
engin enis ercan erdal erdem erdinc eren erhan erkan erol errol ersin ertan ertugrul
esad esma esra essam evren ewa eyob eyup ezgi fadi fadil fadila fadime fadma fahad fahri
faisal faiza faouzi farah fardin fares farhad farid farida faris farouk fateh fatih
fatiha fatima fatimah fatma fatmagul fatme fatos fatoumata fawzi fawzia faysal fayza
ferhat feride feyza fikret fikri filiz filmon fiori firas firat florin fouad fouzia fuat
funda furkan gamze ganesh georgi ghada ghassan gheorghe ghizlane gizem glenda gokhan
gregory grzegorz gulay gulcan gulhan gulizar gulnur gulsah gulsen gulseren gulsum gulten
gurkan haben habib habiba habibe hacer hadi hadija hadiya hafid hafida hafsa haidar
hajar hajer hakan hakim hakima halil halima halime halina halyna hamid hamida hamide
hamit hamza hanan hanane hani hanife haroun harun hasan hasna hassan hassana hatice
hatim hatun hava hawa hayat haydar hayriye hicham hind hira hisham hiwot houda houria
hulya humphrey huseyin huseyn hussain hussein ibrahim ibrahima ibtissam idil idris ihab
ihsan ikram ilham ilhan ilias ilker ilyas ilyass imad iman imane imran inaya inci indira
ioana ionut iryna ismael ismail ismet issa issam ivaylo jaber jabir jacek jadwiga jafar
jaime jairzinho jalal jalil jamal jamila jaroslaw jasmina javier jawad jeandro jeevan
jerrel jihad jihane joao jolanta juwairiya kader kadir kadriye kaltoum kamal kamel kamil
kamila kamran kani karim karima kasim katarzyna kaya kemal kenan kerem kerim khadidja
khadija khadra khaled khalid khalil kidane kiran kishan kofi kojo koray krishna kubra
kumar kursad kwame kwasi lahcen laila lakshmi lamia lamyae latif latifa layla letebrhan
leyla linh loubna loujain lubna ludmila lukasz luwam lyudmyla maha mahamed mahdi mahmood
mahmoud mahmut maisa majda majid malak malek malgorzata malika mamadou manal mansour
mansur marek mariam mariama mariusz marwa marwan maryam maryem mateusz maysa mehari
mehdi mehmet mehrdad mehtap melek meliha melike melis meltem memet menekse meral merhawi
merve meryem mesut mete metin mihaela mikail milad minas moaz moenie moh mohamad
mohammad mohammed mohsen mohssine mokhtar moncef mouad mouhcine mouloud mouna mounia
mounir mourad moussa moustafa mubarak muhammad muhammed muhammet muhsin mukaddes murat
musa musab mustafa mustapha muzaffer mykola nabil nabila nada nadir nadira nael nagihan
nahid nahla naim naima najat najib najim najla najoua naoual naoufal narges narin nasim
nasima nasir nasr nasreddine nasrin nasser nassim nassima natalya natnael naushad nawal
nawel nazan nazife nazli nazmiye necati necla nejat nermin nesrin nevin nevzat nezha
ngozi nguyet nihal nihat nil nilgun nilufer nimet nisa nisrine nizar nordin noura
noureddine nouredine nouria nur nura nuran nuray nurcan nurdan nurettin nurgul nurhan
nuri nuriye nursel nurten okan oksana oktay olcay oleh oleksandr olena oluwaseun omar
omer onur orhan orlando osama osman othman ouafa ouassim oussama ozan ozcan ozge ozgur
ozkan ozlem patryk pelin perihan petya phuong pinar piotrek plamen prakash prem priya
qasim quincy rabab rabia rachid rachida radia radj radjen radka radoslaw radouan rafik
rafiq raghad rahel rahim rahima rahma rahmi raihana raja rajae rajesh ramadan ramazan
rami ramzi rana rania ranya raoul rashid ravi rayen raza recep redouan redouane refik
reyhan reza ridouan ridvan rifat rigmar riham rim rima rinaldo rishi rizwan robel rojda
romano romeo ronaldinho roshni roya rukiye rumeysa ruthmila ruviena saad saba sabah
sabiha sabri sadia sadik sadiye safa safaa safae safia safiye sahar said saida saied
sait sakina salah salahaddin salam salem salih salim salima salma salman salwa samad
samah samed samia samir samira samrawit samy sana sanaa sanae sandhya sanjay sarita saud
savitri seda sedat sefa seher selam selcuk selda selim selin selma selman semhar semih
semra sena senait serap serdar sergei sergej serhat serhiy serife serkan serpil sevda
sevgi sevil sevim seyit seyma sezen sezer sezgin shabana shabnam shahid shakila
shakuntala shanice shaniqua shanti sharda sharmila shayma sherida sherif shirin shiva
shreya shurendy sibel sidi sihem simay sinan sindy sirin sita sivan siwar slawomir soad
soeresh soerin sohail soraya souad soufian soufiane soufyan soukaina soumaya soumia
stoyan sukran sukru sulayman suleiman suleman suleyman sultan sumeya sumeyye suna
sunaina sunil sunita suraya suresh svitlana swasti tadeusz taha tahar tahir talal talha
talip tamer taner tanju tarek tarik tariq tayeb tayfun tayyip tekin tekle temel tesfaye
tetiana thanh thuy tijani tijen tolga touria tsegay tuan tuba tugba tugce tulay tulin
tuncay turan turgay turgut turkan ufuk ugur ulas ulku umar umit umm umut usha usman uzma
vahid vasyl vedat veli veysel vijay volkan volodymyr wafa wafae wahid walid warda wassim
wassima wiam widad wissam wojciech xiao xin yacine yagmur yahya yakup yalcin yama yaman
yamina yasar yase yasemin yaser yasin yasir yasmin yasmina yasmine yassin yassine yassir
yavuz yeliz yeter yigit yildiray yildiz yilmaz yonas yonca yonis younes youness younis
yousef yousra youssef youssra yulia yunus yusra yusuf zafer zahid zahida zahir zahra
zaid zaina zainab zakaria zakariya zaki zakia zana zarah zaynab zbigniew zehra zeki
zekiye zeliha zeyd zeyneb zeynep ziad zineb ziya zofia zohra zoubida zouhair zouhra
zubeyde zuhal zulaikha zuleyha zulfiye
"""
_ALSO_A_WORD: Final = """
aart ad ada adem ama ank april arend art as aster augustus axel bas bea beer ben bente
berber beren berk bo bob briek cas clement constant dag daisy demi dirk dolly donna elke
eva faas fabel ferry fleur flip floor flor florence franco frank geert gemma goos grace
greta gust guy hank harm hava hayat heil hilal hope imam iris jade jasmijn jet jihad jip
jo job joke jolijt jos joy juni juul kader karen kaya kea kim koos krijn kris lea leen
liane lieve linde line liv lode lore lot lotus marc marina mark mars max may mees mei
melis melle mercedes merel mia mien mies mila mina moh mona nada nadir nel nil noel noor
nu olivier paris peet per pien pier pim raf ram ramadan rana rim roman roos rosa said
salam sam sara seth siem skip slim sofia spa staf stan stella steven storm sultan summer
sunny taco tesla teun tijen tijn tine tom ton toon trees tuba twan valentijn victor
victoria viola violet wende wil witte wout zafer
"""
_HARDLY_A_NAME: Final = """
ad april art as augustus beer beren dag dolly flip heil hope imam jihad job juni line
lotus mars may mei mercedes moh nil nu paris per ram ramadan skip slim spa storm tesla
valentijn witte
"""
_NOT_IN_LOWER_CASE: Final = """
abel adam ali alia amal aman amber amine anita asha axel barend berber berk bilge briek
emir eren ernst ferry franco gemma griet hannes helen jaap jack jantje janus jihad joel
joke karen keesje kelly koos kristen lander leen liane lieven lotje madelief marc
margarita margriet marien marina mart mary mats maxim maxime miet mindert mirte nada
nelson nick pascal penny peter pier rachel ramadan roman rowan serge siena staf teddy
thomas tommy toontje trees trijntje tuba valentijn willie wouter zwaantje
"""

FIRST_NAMES: Final = frozenset((_COMMON + _FROM_ELSEWHERE).split())
"""All first names, folded."""
ALSO_A_WORD: Final = frozenset(_ALSO_A_WORD.split())
"""Names that are also a word or a place: at the start of a sentence they need more."""
HARDLY_A_NAME: Final = frozenset(_HARDLY_A_NAME.split())
"""Names that count only after "ik heet", a relation, or before a surname."""
PLAIN_NAMES: Final = frozenset(
    name
    for name in FIRST_NAMES - ALSO_A_WORD - frozenset(_NOT_IN_LOWER_CASE.split())
    if len(name) > 3
)
"""Names that are a name even when typed without a capital."""
