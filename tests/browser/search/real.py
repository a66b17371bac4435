"""Real posts, as they once were (tests/data/search), and what answers a question there."""

POSTS = {
    "bänk": "2017/pa-den-anklagades-bank/",
    "broar": "2016/bygga-murar-eller-broar/",
    "dilemma": "2016/etiskt-dilemma-ja-angivare-nej/",
    "flexibel": "2017/framtidens-arbetsplats-kraver-flexibel-tanke/",
    "forska": "2017/forska-nara-verksamheten/",
    "hopp": "2017/att-inge-hopp/",
    "ivo": "2016/ivo-dag-idag/",
    "jobbet": "2017/vem-gor-jobbet/",
    "kraft": "2017/ta-nytta-av-vilja-och-kraft/",
    "lag": "2025/en-ny-socialtjanstlag-nu-borjar-vardagen/",
    "ledning": "2026/ledning-styrning-och-arbetssatt-nar-pengarna-ska-racka/",
    "mitt": "2016/mitt-i-allt/",
    "möte": "2016/ett-spannande-mote/",
    "peer": "2016/peer-learning-visit/",
    "profession": "2016/tillit-till-professionen/",
    "punkter": "2017/fem-punkter-for-det-hallbara-ledarskapet/",
    "sabo": "2017/rundabordssamtal-pa-sabo/",
    "skottland": "2017/skottland-igen-och-igen/",
    "skydd": "2017/det-yttersta-skyddet-ska-vara-tillfalligt/",
    "stolt": "2016/reflektioner-fran-en-stolt-socialchef/",
    "tiger": "2016/tiger-ger-resultat/",
    "tillit": "2016/tillit/",
    "utvisning": "2016/utvisning-med-socialtjanstens-hjalp/",
    "vård": "2025/nara-vard-borjar-hemma/",
}

KOMMUN = "bänk broar forska jobbet lag ledning peer sabo skottland skydd stolt tiger vård"
CHEF = (
    "bänk broar dilemma forska ivo jobbet lag ledning mitt peer profession punkter sabo skydd "
    "stolt tillit"
)
BARN = "bänk broar hopp ivo lag ledning peer skottland tiger utvisning"
TILLIT = "ledning profession punkter stolt tillit"
OMSORG = "ivo jobbet kraft ledning profession punkter vård"
AGED = "jobbet kraft ledning profession vård"
BUDGET = "ledning mitt peer punkter stolt tiger"
OFFICER = "dilemma mitt möte peer skottland skydd utvisning"
HOME_CARE = "flexibel jobbet stolt tillit vård"
SERVICES = "dilemma forska lag ledning peer sabo skottland skydd tiger utvisning"

# Forty questions, and the posts that hold the word: in any form, or as a part of another.
# Judged by reading what grep gives in tests/data/search, never by running the search.
QUESTIONS = [
    ("kommun", KOMMUN),
    ("kommunerna", KOMMUN),
    ("kommunens", KOMMUN),
    ("chef", CHEF),
    ("Chefer", CHEF),
    ("barn", BARN),
    ("barnets", BARN),
    ("tillit", TILLIT),
    ("omsorg", OMSORG),
    ("omsorgen", OMSORG),
    ("äldreomsorg", AGED),
    ("ÄLDREOMSORGEN", AGED),
    ("aldreomsorg", AGED),
    ("budget", BUDGET),
    ("handläggare", OFFICER),
    ("handlaggare", OFFICER),
    ("hemtjänst", HOME_CARE),
    ("hemtjansten", HOME_CARE),
    ("socialtjänst", SERVICES),
    ("sjuksköterskor", "skottland stolt tillit vård"),
    ("sekretess", "broar dilemma flexibel skottland utvisning"),
    ("nämnden", "lag ledning mitt profession stolt tillit utvisning"),
    ("möte", "bänk broar flexibel hopp kraft ledning mitt möte peer skottland tiger vård"),
    ("bostäder", "ivo jobbet sabo skydd"),
    ("hemloshet", "sabo skydd"),
    ("polis", "dilemma utvisning"),
    ("trösklar", "lag vård"),
    ("cykel", "broar mitt punkter tillit"),
    ("vikarier", "lag ledning mitt"),
    ("forskning", "flexibel forska möte"),
    ("etik", "dilemma skydd utvisning"),
    ("miljön", "bänk flexibel mitt punkter"),
    ("LSS", "ivo jobbet"),
    ("TIGeR", "skottland tiger utvisning"),
    ("artsoppa", "jobbet"),
    ("budget barn", "ledning peer tiger"),
    ("barn sekretess", "broar skottland utvisning"),
    ("lex Sarah", "ivo tillit"),
    ("prop. 2016/17:50", "flexibel forska"),
    ("named person", "peer skottland"),
]
SLIPS = [
    ("tilit", "tillit", TILLIT),
    ("budjet", "budget", BUDGET),
    ("omsårg", "omsorg", OMSORG),
    ("omsrog", "omsorg", OMSORG),
    ("kommmun", "kommun", KOMMUN),
    ("hanldäggare", "handläggare", OFFICER),
    ("utvisnng", "utvisning", "utvisning"),
    ("skottlnad", "skottland", "lag peer skottland"),
    ("lexsarah", "lex sarah", "ivo tillit"),
]
NOWHERE = [
    "xylofon",
    "kärnkraft",
    "helikopter",
    "avtalet",
    "sorg",
    "kommunikation",
    "tillit xylofon",
]
