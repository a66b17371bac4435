"""A small invented blog: few words, so that what answers a question can be judged by reading."""

_BRIDGE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20">'
    '<path d="M0 20a20 20 0 0 1 40 0"/></svg>'
)

# Of each post its title, its tag and its text.
POSTS = {
    "böcker": (
        "Böcker på jobbet",
        "Läsning",
        "Vi läser samma böcker varje höst. Handboken ligger på hyllan.",
    ),
    "händer": (
        "Två händer",
        "Äldreomsorg",
        "Det behövs en hand till på kvällen. Fötterna värker, säger nattpersonalen.",
    ),
    "anmälan": (
        "Anmälan i tid",
        "Barn",
        "Skolan skickade tre orosanmälningar samma vecka. En ansökan om stöd kom också.",
    ),
    "män": (
        "Tjänstemän och förtroendevalda",
        "Styrning",
        "Tjänstemännen skriver, nämnden beslutar. Ledamöterna frågar bra.",
    ),
    "sköterska": (
        "Undersköterskans dag",
        "Äldreomsorg",
        "Undersköterskan cyklar mellan brukarna. Cyklarna är nya.",
    ),
    "lex": (
        "Lex Sarah igen",
        "Kvalitet",
        "Vi utredde händelsen och rapporterade den.",
    ),
    "mitt": (
        "Mitt i veckan",
        "Vardag",
        "Allt hände på en gång. Mötet flyttades till torsdagen.",
    ),
    "sip": (
        "SIP på riktigt",
        "Samverkan",
        "En SIP kräver att alla kommer.\n\n*[SIP]: Samordnad individuell plan",
    ),
    "bro": (
        "Bron vid ån",
        "Samverkan",
        "Figuren visar hur vi tänker.\n\n"
        "![En stenbro med tre valv över ett vattendrag](/bilder/bro.svg)\n\nSå ser det ut.",
    ),
    "stad": (
        "Städerna växer",
        "Bostad",
        "En stad behöver bostäder, och vräkningar ska undvikas.",
    ),
    "styrelse": (
        "Styrelsen i området",
        "Styrning",
        "Styrelser läser rapporter. En rörelse uppstår.",
    ),
    "syskon": (
        "Systrar och bröder",
        "Familj",
        "En syster och två bröder placerades tillsammans. Deras far bor i en annan kommun.",
    ),
    "doktor": (
        "Doktorn och sjuksköterskan",
        "Vård",
        "Doktorer har bråttom. Handeln med tid är hård.",
    ),
    "gymnasium": (
        "Gymnasiet",
        "Skola",
        "Elever på gymnasiet söker hjälp. Skolkuratorn lyssnar.",
    ),
    "vän": (
        "Vännerna på torget",
        "Unga",
        "En vän räcker långt för ungdomar. Våld i nära relationer börjar ofta tyst.",
    ),
    "kommitté": (
        "Kommittén",
        "Styrning",
        "Kommittéer skriver betänkanden. Miljön påverkas.",
    ),
    "natt": (
        "Nattens beslut",
        "Barn",
        "Socialjouren fattade tre beslut natten mot söndag. Nätterna är långa.",
    ),
    "hemlös": (
        "Hemlöshet",
        "Bostad",
        "Hemlösa får sova i ett härbärge. Rummen är små.",
    ),
    "skrivet": (
        "Skrivet i sanden",
        "Vardag",
        "Jag skrev ett brev som aldrig blev skrivet färdigt. Det var en gång.",
    ),
    "budget": (
        "Budget i balans",
        "Ekonomi",
        "Kostnaderna ökade. Budgeten höll ändå. Enligt 4 kap. 1 § gäller annat.",
    ),
    "tolk": ("Tolken kom sent", "Språk", "Tolkar behövs. Språket är en bro."),
    "kristina": (
        "Kristina svarar",
        "Personal",
        "Kristina och Thomas arbetar på boendet.",
    ),
    "nummer": (
        "Nummer på dörren",
        "Vardag",
        "Dörrarna har nummer. Numret saknades på en.",
    ),
    "äldre": (
        "Äldre som faller",
        "Äldreomsorg",
        "Fallolyckor kan förebyggas. Äldreboendet har mattor.",
    ),
    "timme": (
        "Timmar och lön",
        "Personal",
        "Timmarna räcker inte. Lönen är lägre än i fjol. Taklampor ska vi lämna igen.",
    ),
    "epost": ("E-post och telefon", "Digitalt", "E-posten ligger nere. Ring i stället."),
    "vuxen": (
        "Vuxna barn",
        "Missbruk",
        "Vuxet ansvar tar den vuxne sonen. Söner och döttrar bär mycket.",
    ),
    "öppet": ("Öppet hus", "Förebyggande", "Öppen förskola med öppna dörrar."),
    "hem": (
        "Familjehem sökes",
        "Barn",
        "Familjehemmet får en handledare. Familjehemmen är få, eftersom många tackar nej.",
    ),
    "program": (
        "Programmet",
        "Digitalt",
        "Nya program provas. Systemet glömmer ibland, men jag glömde det först.",
    ),
}

FILES = {"bilder/bro.svg": _BRIDGE} | {
    f"inlagg/{number}.md": f"Titel: {title}\nDatum: 2018-05-{number:02}\nSlug: {number}\n"
    f"Etiketter: {tag}\n\n{text}\n"
    for number, (title, tag, text) in enumerate(POSTS.values(), 1)
}
NUMBERS = {name: f"2018/{number}/" for number, name in enumerate(POSTS, 1)}

# Questions, and the posts that answer them.
QUESTIONS = [
    # Nouns that change within.
    ("bok", "böcker"),
    ("böckerna", "böcker"),
    ("bocker", "böcker"),
    ("handböcker", "böcker"),
    ("hand", "böcker hem händer"),
    ("händerna", "böcker hem händer"),
    ("fot", "händer"),
    ("fotens", "händer"),
    ("tjänsteman", "män"),
    ("tjänstemannens", "män"),
    ("ledamot", "män"),
    ("stad", "stad"),
    ("städernas", "stad"),
    ("bostad", "hemlös stad"),
    ("bostäderna", "hemlös stad"),
    ("bror", "syskon"),
    ("brodern", "syskon"),
    ("fäder", "syskon"),
    ("natt", "händer natt"),
    ("nätter", "händer natt"),
    ("son", "vuxen"),
    ("dotter", "vuxen"),
    ("vän", "vän"),
    ("vännen", "vän"),
    # Nouns of every declension.
    ("orosanmälan", "anmälan"),
    ("orosanmälningarna", "anmälan"),
    ("anmälan", "anmälan"),
    ("anmalningar", "anmälan"),
    ("ansökningar", "anmälan"),
    ("nämnd", "män"),
    ("undersköterskor", "sköterska"),
    ("sköterska", "doktor sköterska"),
    ("sjuksköterskor", "doktor"),
    ("cykel", "sköterska"),
    ("brukare", "sköterska"),
    ("styrelse", "styrelse"),
    ("styrelserna", "styrelse"),
    ("rörelser", "styrelse"),
    ("område", "styrelse"),
    ("områden", "styrelse"),
    ("syster", "syskon"),
    ("systrarna", "syskon"),
    ("doktorns", "doktor"),
    ("doktor", "doktor"),
    ("handel", "doktor"),
    ("gymnasium", "gymnasium"),
    ("gymnasier", "gymnasium"),
    ("elev", "gymnasium"),
    ("kommittéerna", "kommitté"),
    ("kommitte", "kommitté"),
    ("miljö", "kommitté"),
    ("beslut", "män natt"),
    ("rum", "hemlös"),
    ("rummet", "hemlös"),
    ("kostnad", "budget"),
    ("tolkarna", "tolk"),
    ("nummer", "nummer"),
    ("numren", "nummer"),
    ("dörr", "nummer öppet"),
    ("timme", "timme"),
    ("familjehem", "hem"),
    ("familjehemmens", "hem"),
    ("program", "program"),
    ("systemet", "program"),
    ("vräkning", "stad"),
    ("socialjour", "natt"),
    # Verbs and adjectives.
    ("skriva", "kommitté män skrivet"),
    ("skrev", "kommitté män skrivet"),
    ("skrivna", "kommitté män skrivet"),
    ("glömma", "program"),
    ("falla", "äldre"),
    ("låga", "timme"),
    ("vuxen", "vuxen"),
    ("öppen", "öppet"),
    ("hemlös", "hemlös"),
    # Parts of compounds.
    ("hem", "hem"),
    ("skola", "anmälan gymnasium öppet"),
    ("förskola", "öppet"),
    ("äldre", "händer sköterska äldre"),
    ("boende", "kristina äldre"),
    ("kurator", "gymnasium"),
    ("omsorg", "händer sköterska äldre"),
    ("sten", "bro"),
    ("lampa", "timme"),  # not ”lämna”
    ("e-post", "epost"),
    # Function words are not demanded, but where there is nothing else.
    ("våld i nära relationer", "vän"),
    ("hur gör man en anmälan", "anmälan"),
    ("Vad är en SIP?", "sip"),
    ("barn och orosanmälningar", "anmälan"),
    ("mitt i veckan", "anmälan mitt"),
    ("det var en gång", "mitt skrivet"),
    ("allt", "mitt"),
    ("varför är det så många orosanmälningar", "anmälan"),
    ("ofta äldre", "händer sköterska äldre"),
    ("4 kap. 1 §", "budget"),
    # What abbreviations are short for, and pictures show.
    ("samordnad plan", "sip"),
    ("individuella planer", "sip"),
    ("stenbro", "bro"),
    ("bro", "bro tolk"),
    ("vattendraget", "bro"),
    # Phrases.
    ("”mitt i veckan”", "mitt"),
    ("”natten mot söndag”", "natt"),
    ('"i nära relationer"', "vän"),
    ("»öppna dörrar«", "öppet"),
    ("”en hand till”", "händer"),
    ("“Samordnad individuell plan”", "sip"),
    ("”samma”", "anmälan böcker"),
    ("”skolan”", "anmälan"),
    ("barn ”tre beslut”", "natt"),
    ("”tjanstemannen skriver”", "män"),
    ("“Äldreomsorg” cykel", "sköterska"),
]

# What is divided by mistake, the word as posts have it, and the posts.
DIVIDED = [
    ("familje hem", "familjehem", "hem"),
    ("social jouren", "socialjouren", "natt"),
    ("äldre boende mattor", "äldreboende mattor", "äldre"),
]

# A slip, what was meant, and the posts that have it.
SLIPS = [
    ("underskötersa", "undersköterska", "sköterska"),
    ("undersjöterska", "undersköterska", "sköterska"),
    ("lex Sara", "lex sarah", "lex"),
    ("lexsarah", "lex sarah", "lex"),
    ("epost", "e post", "epost"),
    ("Sara", "sarah", "lex"),
    ("Tomas", "thomas", "kristina"),
    ("Christina", "kristina", "kristina"),
    ("orosanmälingar", "orosanmälningar", "anmälan"),
    ("familejhem", "familjehem", "hem"),
    ("handldare", "handledare", "hem"),
    ("gymnaiset", "gymnasiet", "gymnasium"),
    ("styrlesen", "styrelsen", "styrelse"),
    ("hemmlöshet", "hemlöshet", "hemlös"),
    ("vald i nära relatoner", "vald nära relationer", "vän"),
]

NOWHERE = [
    "bokstav",
    "underskott",
    "manual",
    "Lars",
    "köksbord",
    "helikopter",
    "personuppgift",
    "sommar",
    "domar",
    "”nära våld”",
    "”elev”",
    "”öppna dörrar med”",
]
