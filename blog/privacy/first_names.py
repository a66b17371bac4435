"""
First names of people in Sweden: the commonest of all ages, and of families from abroad.

Names that are ordinary words too (Bo, Per, Sten, Stig, Björn, Liv, My, Love, Vide, Ros) are
left out: they would be found in every text.
"""

from __future__ import annotations

_WOMEN = """
agnes agneta aisha alexandra alice alicia alma alva amanda amina anette anita anja ann anna
anneli annelie annette annika astrid barbro beatrice berit birgit birgitta britt britta camilla
carina carolina caroline cecilia charlotte christina cornelia daniela desirée diana ebba edith
elena eleonora elin elina elisabet elisabeth ella elsa elsie elvira emelie emilia emma emmy
erika ester eva evelina fatima fatuma felicia filippa frida gabriella gerd greta gudrun gun
gunilla gunvor hanna hannah hedda helen helena helene hilda ida ingegerd ingela inger ingrid
irene iris isabella isabelle jasmine jennifer jenny jessica johanna josefin josefine julia juni
kajsa karin karolina katarina kerstin klara kristin kristina laila leila lena lilly lina linda
linnea linnéa lisa lisbeth lotta louise lova lovisa maja majken malin margareta margit maria
mariam marianne marie matilda melissa mia mikaela mimmi minna moa molly monica monika nadia
natalie nathalie nellie nicole nina noor nora nova olivia pernilla petra pia ragnhild rebecka
ronja rut ruth sabina samira sandra sanna sara sarah selma signe sigrid siri siv sofia sofie
solveig sonja stella stina susanna susanne svea tekla teresa thea therese tilda tilde tindra
tova tove tuva ulla ulrika vanja vendela veronica victoria viktoria vilma viola wilma yasmin
ylva yvonne zahra zainab åsa
"""
_MEN = """
abdi abdullah adam adrian ahmed albert albin alex alexander alfred ali amir anders andreas
anton arne aron arvid august axel bengt benjamin bertil birger bosse börje calle carl charlie
christer christian christoffer claes conny dag daniel david dennis edvin edward einar elias
elis elliot elton emanuel emil emrik erik erland ernst evert felix filip folke frank frans
fredrik fritiof gabriel georg gunnar gustaf gustav göran göte hampus hannes hans harald harry
hassan hasse henrik henry hjalmar holger hugo hussein håkan ibrahim ingemar ingvar isak ismail
ivar jack jacob jakob jan janne jens jerker jesper jimmy joakim joel johan john johnny jonas
jonathan jonny josef julian jörgen kaj kalle karl kennet kenneth kent kevin khalid kjell klas
knut kristian kristoffer kurt lars lasse leif lennart leo leon leopold liam linus loke loui
louie lucas ludvig ludwig lukas magnus malte marcus markus martin mats matteo mattias max
melker melvin micael michael mikael milo milton mohamed mohammad mohammed morgan muhammad
mustafa nicklas niklas nils noah noel olle olof omar oscar oskar otto ove owen patrick patrik
pelle peter philip pontus ragnar ralf rasmus reza rickard rikard robert robin roger roland rolf
ronny ruben rune rutger samir samuel sebastian sigge sigurd simon sixten staffan stefan stellan
sune svante sven sölve tage teodor theo theodor thomas thor tim tobias tomas tommy tor torbjörn
tord tore torsten ture ulf ulrik urban valter verner victor viggo viktor vilgot vilhelm vincent
william yousef youssef yusuf åke örjan östen
"""

FIRST_NAMES = frozenset((_WOMEN + _MEN).split()) | {"kim", "robin", "alex", "charlie", "sam"}
"""In lower case."""
