"""
Swedish abbreviations that end in a full stop, and words that tell what the stop means.

Written in lower case without the last stop.  The classes answer one question: can this
full stop end a sentence?  Left out on purpose are abbreviations that are also ordinary
words and do end sentences: *med*, *mot*, *jul*, *sön*, *led*, *red*, *fr*, *soc* …
"""

from __future__ import annotations


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


# Hardly ever an end: something follows, whatever its first letter.  Only a word that must
# be the first of a sentence (SURE_OPENERS) shows that it was the last word after all.
NEVER_FINAL = _words(
    """
    t.ex tex bl.a fr.o.m t.o.m p.g.a pga m.a.o i.o.m s.k f.d f.n f.ö f.v.b fr.a dvs d.v.s
    s.a.s ang enl jfr jmf jämf resp inkl exkl ev evt eg äv el t.f tf bitr st.f stf i.st.f
    m.h.t m.h.a m.m.a u.a n.b ca c:a omkr dnr diarienr bef kungl k.m:t h.k.h s:t s:ta
    org.nr pers.nr reg.nr tel tfn mob.tel d:o prof doc dr s.a p.s ps
    i.e e.g cf al vs o.h.t m.t.p m.a.p i.s.h p.t d.d v.s.b m.v.h
    th chr hj wilh fredr joh alb
    """
)

# Follows a name or a fact as often as it precedes one: an end only before a word that
# plainly opens a sentence (SENTENCE_OPENERS).
SELDOM_FINAL = _words(
    """
    fil.dr fil.kand fil.mag fil.lic fil.stud med.dr med.kand med.lic jur.kand jur.dr pol.mag
    pol.kand tekn.dr tekn.lic ekon.dr ekon.kand leg.läk leg.sjuksk leg.psyk teol.dr ph.d
    ordf v.ordf sekr adj led.sekr d.ä d.y h.c e.o o.s.a obs forts vx ex inst univ dep
    jr sr inc ltd co corp st.sekr ggr p.m a.m n.n
    """
)

# May as well end a sentence: an end when the next word has a capital.
OFTEN_FINAL = _words(
    """
    m.m mm m.fl mfl o.d o.dyl o.likn e.d e.dyl e.likn dyl osv o.s.v etc f.kr e.kr
    f.m e.m e.u a.a ibid f.k tim kr mkr mnkr tkr mdkr
    """
)

# An end except before a name: "t.v. Anna Grip", "red. Siv Ahl".
BEFORE_NAME = _words("t.v t.h red övers ill förf utg komp")

# An abbreviation only before a digit, § or a Roman numeral; else an ordinary word or an end.
BEFORE_NUMBER = _words(
    """
    kl nr n:r kap mom st p pkt s sid sidd f ff avd avsn bil fig tab art par prop bet rskr skr
    dir ds not anm uppl bd vol årg v max min ung jan febr feb apr aug sept sep okt nov dec mån
    tis ons tors fre lör milj vers kol rad rubr diagr
    """
)

# Of those, the ones that are also everyday words: before a year they end a sentence
# ("Hon köpte en bil. 2016 sålde hon den.").
EVERYDAY = _words("art bil max min not par tab ung rad vol dir")

# Written with a capital, these precede a name: "Mr. Smith", "St. Göran".
TITLES = _words("Dr Mr Mrs Ms Mme Mt Prof St")

# A capital letter after these is a label, not an initial: "plan B. Sedan …".
LABELLED = _words(
    """
    alternativ avdelning bilaga block del fas grupp gruppen hepatit hiss hus influensa kategori
    klass klassen kolumn korpus lag linje moment nivå plan planen punkt sal scenario spår steg
    streptokocker studie tabell typ typen variant vitamin zon årskurs avsnitt
    alternativet barn betyg betyget bokstaven formel hall ingång kategorin kommun läge
    lägenhet modul patient person personen port prov sektion serie uppgång zonen
    """
)

# Words that open sentences and are hardly ever part of a name.
SENTENCE_OPENERS = _words(
    """
    alla allt alltså andra annars att av avslutningsvis bara bland bort bra både båda börja
    de dem den denna dess dessa dessutom desto det detta dit dock du då däremot där därefter
    därför därmed därtill därutöver efter eftersom ej eller emellertid en endast enligt ett
    exempelvis fast fler flera flest fram framför framöver från för före först förutom
    förra gamla ge genast genom ger gör ha hade han hans har hennes helt hit hittills hon
    honom hur huruvida här härnäst i iallafall ibland idag igår imorgon in inför inga ingen
    inget inledningsvis innan inom inte ja jag ju just jämfört kan kanske knappast kom
    kommer kort kunde kvar lika likaså låt man med medan men mellan mer mest min mina mitt
    mot mycket måste många naturligtvis ned nej ni ni nog nu numera nya nyligen någon något
    några när nära nästa och också ofta oftast olika om omkring oss på redan resten
    resultatet samma samt samtidigt sannolikt sedan sen ser sist ska skulle slutligen snart
    som somliga strax så sådan sådana sådant således tack tar tidigare till tillsammans
    trots tyvärr tänk under ungefär upp ur ut utan utöver vad var vara varför varifrån
    varje varken vars vart vem vems vet vi vid vidare vilka vilken vilket vill vissa visst
    vore vår våra vårt åt återigen även än ändå äntligen är över övriga
    this that the it we they he she and but
    """
)

SURE_OPENERS = _words(
    "annars de dessutom det då där därför han hon ibland jag kanske men nu sedan vi"
)

# After a comma these begin a new clause; other words may go on a list.
CLAUSE_OPENERS = _words(
    """
    men och eller för så utan samt medan eftersom när om som att där vilket vilken vilka fast
    fastän trots då därför innan sedan tills även särskilt inte både dels alltså vars varför
    """
)

# Words that lean on the next word: a teaser must not end on one, and a pause … after one
# does not end a sentence.
LEANING = _words(
    """
    av bakom bland bredvid de dem den denna deras dess dessa det dig din dina ditt efter eller
    en enligt er era ert ett framför från för före genom hans har hennes hos hur i ifrån inför
    innan inom inte ju kan kring man med medan mellan men min mina mitt mot mycket
    när någon något några och om på samt ska skulle som så till trots under ur utan utanför
    utom vad var varje vars vi vid vilka vilken vilket vår våra vårt via å åt än är även över
    att jag du han hon ni
    alla allt både båda cirka ca dr fler flera ingen inget inga kl nr lite många mer ganska
    endast bara
    """
)
