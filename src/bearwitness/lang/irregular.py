"""Nouns with irregular plurals, verbs with irregular pasts, as English has them.

Each list is a string of words; `=` ties forms together, `/` stands between forms of equal standing.
"""

# singular=plural
IRREGULAR_NOUNS = """
child=children grandchild=grandchildren stepchild=stepchildren godchild=godchildren
schoolchild=schoolchildren brainchild=brainchildren person=people/persons ox=oxen foot=feet
forefoot=forefeet tooth=teeth goose=geese mouse=mice dormouse=dormice titmouse=titmice louse=lice die=dice
penny=pence/pennies brother=brothers/brethren man=men woman=women knife=knives penknife=penknives
jackknife=jackknives wife=wives housewife=housewives midwife=midwives life=lives afterlife=afterlives
half=halves behalf=behalves calf=calves hoof=hooves/hoofs thief=thieves leaf=leaves cloverleaf=cloverleaves
loaf=loaves meatloaf=meatloaves sheaf=sheaves shelf=shelves bookshelf=bookshelves self=selves elf=elves
wolf=wolves werewolf=werewolves scarf=scarves/scarfs wharf=wharves/wharfs dwarf=dwarves/dwarfs crisis=crises
basis=bases analysis=analyses thesis=theses hypothesis=hypotheses synthesis=syntheses oasis=oases
diagnosis=diagnoses prognosis=prognoses neurosis=neuroses psychosis=psychoses parenthesis=parentheses
emphasis=emphases paralysis=paralyses catharsis=catharses nemesis=nemeses ellipsis=ellipses
metamorphosis=metamorphoses synopsis=synopses antithesis=antitheses axis=axes criterion=criteria
phenomenon=phenomena automaton=automata bacterium=bacteria stratum=strata memorandum=memoranda
addendum=addenda erratum=errata curriculum=curricula symposium=symposia/symposiums millennium=millennia
moratorium=moratoria/moratoriums ultimatum=ultimatums/ultimata referendum=referendums/referenda
consortium=consortia/consortiums datum=data alumnus=alumni stimulus=stimuli nucleus=nuclei radius=radii
cactus=cacti/cactuses fungus=fungi locus=loci focus=focuses/foci syllabus=syllabuses/syllabi
index=indexes/indices matrix=matrices appendix=appendices/appendixes vertex=vertices
vortex=vortices/vortexes apex=apexes/apices larva=larvae alga=algae vertebra=vertebrae
antenna=antennas/antennae formula=formulas/formulae bureau=bureaus/bureaux plateau=plateaus/plateaux
tableau=tableaux chateau=chateaux gateau=gateaux gas=gases/gasses lens=lenses bias=biases atlas=atlases
canvas=canvases alias=aliases pancreas=pancreases bus=buses/busses minibus=minibuses omnibus=omnibuses
trolleybus=trolleybuses plus=pluses axe=axes pickaxe=pickaxes quiz=quizzes fez=fezzes cache=caches
headache=headaches toothache=toothaches heartache=heartaches ache=aches moustache=moustaches
mustache=mustaches avalanche=avalanches niche=niches creche=creches tranche=tranches cliche=cliches
pastiche=pastiches psyche=psyches brioche=brioches movie=movies cookie=cookies zombie=zombies
calorie=calories rookie=rookies hoodie=hoodies selfie=selfies prairie=prairies sortie=sorties genie=genies
junkie=junkies foodie=foodies smoothie=smoothies brownie=brownies aussie=aussies auntie=aunties
bourgeoisie=bourgeoisies reverie=reveries menagerie=menageries lingerie=lingeries collie=collies
goalie=goalies birdie=birdies bookie=bookies yuppie=yuppies hippie=hippies roadie=roadies eerie=eeries
coterie=coteries patisserie=patisseries cutie=cuties talkie=talkies tie=ties lie=lies pie=pies
necktie=neckties magpie=magpies shoe=shoes horseshoe=horseshoes snowshoe=snowshoes canoe=canoes toe=toes
backhoe=backhoes gendarmerie=gendarmeries teargas=teargases kuwaiti=kuwaitis guru=gurus menu=menus emu=emus
hutu=hutus zulu=zulus gnu=gnus kudu=kudus gbu=gbus attache=attaches apache=apaches floe=floes woe=woes
aloe=aloes foe=foes hoe=hoes oboe=oboes tiptoe=tiptoes use=uses abuse=abuses reuse=reuses misuse=misuses
fuse=fuses refuse=refuses ruse=ruses muse=muses excuse=excuses recluse=recluses accuse=accuses
peruse=peruses amuse=amuses
"""

# Nouns with one form, or that only look like a plural.
INVARIANT_NOUNS = frozenset(
    """
headquarters mlrs atacms himars ddos kyrgyz phosphorous mercedes barracks species series aircraft spacecraft
hovercraft watercraft rotorcraft hydrocraft personnel equipment ordnance ammunition ammo cattle sheep deer
fish livestock poultry police military artillery infantry cavalry armour armor crossroads means gallows
waterworks ironworks gasworks steelworks brickworks saltworks news politics logistics economics mathematics
physics ethics athletics gymnastics ballistics electronics avionics aeronautics civics remains premises
proceeds materiel matériel infrastructure information intelligence goods outskirts surroundings belongings
clothes trousers pants scissors goggles thanks customs corps chassis debris rendezvous diabetes measles
rabies herpes biceps kudos thermos always perhaps besides afterwards towards across yes this his its us thus
plus minus christmas chaos ethos pathos cosmos rhinoceros arms alms odds riches savings earnings whereabouts
amends annals doldrums shambles innings bellows pliers offspring moose swine salmon trout bison shrimp
peshmerga taliban taleban mujahideen mujahedeen mujahidin mujahedin fedayeen fedayin janjaweed
intelligentsia clergy staff manpower terrain weaponry machinery furniture luggage baggage shrapnel fuel gear
gunfire fire hostilities
""".split()
)

# Words in -men that are no plural of -man.
NOT_MEN = frozenset(
    "specimen regimen omen abdomen yemen semen acumen stamen amen hymen ramen lumen bitumen dolmen".split()
)

# Words in -is that are no plural of a word in -i ("taxis", "Iraqis"), besides those in -sis, -itis, -polis.
NOT_IS = frozenset(
    """
this his is bis axis praxis iris debris chassis tennis penis pelvis cannabis ibis mantis trellis marquis
portcullis clitoris epidermis glottis paris tunis memphis davis lewis harris francis morris ellis louis
travis curtis dennis idris khamis anis chris
""".split()
)

# Nouns in -man that take -s.
MANS = frozenset("human german roman norman ottoman talisman shaman caiman turkman turcoman brahman".split())

# Nouns in -o that take -es.
OES = frozenset(
    """
hero potato tomato veto echo torpedo embargo volcano cargo tornado mosquito buffalo mango domino
""".split()
)

# Nouns in -ch spoken with a k, which take -s.
HARD_CH = frozenset(
    "stomach monarch patriarch matriarch oligarch epoch eunuch loch tech hitech conch eparch exarch".split()
)

# Participles that are nouns as well, so that a plural may stand before them ("sports ground").
NOUN_PARTICIPLES = frozenset("ground wound shot bound thought felt".split())

# Plural-looking words that stand before a noun, so that an -ing word after them may be part of the compound.
ATTRIBUTIVE = frozenset(
    """
weapons arms explosives communications munitions ammunitions supplies logistics operations goods vehicles
rockets missiles mortars drones electronics chemicals bombs ieds vbieds ied oils fuels hostilities
""".split()
)

# -ing verbs that open the tail of a noun phrase after any noun ("truck carrying fuel drums") ...
TAIL_AFTER_ANY = frozenset(
    "carrying containing transporting hauling denying overlooking belonging including".split()
)

# ... or after a plural ("fighters moving supplies", but "forward operating base").
TAIL_ING = frozenset(
    """
holding moving using housing travelling traveling attempting preparing operating fleeing attacking planting
laying emplacing digging bearing waiting hiding heading approaching leaving entering returning driving
riding trying seeking supporting serving protecting guarding surrounding connecting linking leading lying
standing sitting sheltering working living attending protesting wearing posing participating crossing
""".split()
)

PREPOSITIONS = frozenset(
    """
of with for in at on near from to by under over inside outside behind between within against along around
through toward towards across into onto beside above below off as during after before without like that
which who whom whose where when while
""".split()
)

# base=past=participle; the -s and -ing forms follow the rules.
IRREGULAR_VERBS = """
arise=arose=arisen awake=awoke/awaked=awoken/awaked backslide=backslid=backslid bear=bore=borne/born
beat=beat=beaten/beat become=became=become befall=befell=befallen beget=begot=begotten begin=began=begun
behold=beheld=beheld bend=bent=bent bereave=bereaved/bereft=bereaved/bereft
beseech=besought/beseeched=besought/beseeched beset=beset=beset bet=bet=bet betake=betook=betaken
bid=bid/bade=bid/bidden bide=bided/bode=bided bind=bound=bound bite=bit=bitten bleed=bled=bled
blow=blew=blown break=broke=broken breed=bred=bred bring=brought=brought
broadcast=broadcast/broadcasted=broadcast/broadcasted browbeat=browbeat=browbeaten build=built=built
burn=burned/burnt=burned/burnt burst=burst=burst bust=busted/bust=busted/bust buy=bought=bought
cast=cast=cast catch=caught=caught choose=chose=chosen cleave=cleaved/clove/cleft=cleaved/cloven/cleft
cling=clung=clung come=came=come cost=cost=cost creep=crept=crept cut=cut=cut deal=dealt=dealt dig=dug=dug
do=did=done draw=drew=drawn dream=dreamed/dreamt=dreamed/dreamt drink=drank=drunk drive=drove=driven
dwell=dwelt/dwelled=dwelt/dwelled eat=ate=eaten fall=fell=fallen feed=fed=fed feel=felt=felt
fight=fought=fought find=found=found flee=fled=fled fling=flung=flung fly=flew=flown
forbear=forbore=forborne forbid=forbade/forbad=forbidden forecast=forecast/forecasted=forecast/forecasted
forego=forewent=foregone foresee=foresaw=foreseen foretell=foretold=foretold forget=forgot=forgotten
forgive=forgave=forgiven forgo=forwent=forgone forsake=forsook=forsaken forswear=forswore=forsworn
freeze=froze=frozen get=got=got/gotten give=gave=given go=went=gone grind=ground=ground grow=grew=grown
hamstring=hamstrung=hamstrung hang=hung/hanged=hung/hanged have=had=had hear=heard=heard hide=hid=hidden
hit=hit=hit hold=held=held hurt=hurt=hurt input=input/inputted=input/inputted inlay=inlaid=inlaid
interweave=interwove=interwoven keep=kept=kept kneel=knelt/kneeled=knelt/kneeled
knit=knit/knitted=knit/knitted know=knew=known lay=laid=laid lead=led=led lean=leaned/leant=leaned/leant
leap=leaped/leapt=leaped/leapt learn=learned/learnt=learned/learnt leave=left=left lend=lent=lent
let=let=let lie=lay=lain light=lit/lighted=lit/lighted lose=lost=lost make=made=made mean=meant=meant
meet=met=met mislay=mislaid=mislaid mislead=misled=misled misread=misread=misread
misspeak=misspoke=misspoken misspend=misspent=misspent mistake=mistook=mistaken
misunderstand=misunderstood=misunderstood mow=mowed=mown/mowed offset=offset=offset outbid=outbid=outbid
outdo=outdid=outdone outfight=outfought=outfought outgrow=outgrew=outgrown outrun=outran=outrun
outshoot=outshot=outshot overcome=overcame=overcome overdo=overdid=overdone overfly=overflew=overflown
overhang=overhung=overhung overhear=overheard=overheard override=overrode=overridden overrun=overran=overrun
oversee=oversaw=overseen overshoot=overshot=overshot oversleep=overslept=overslept
overtake=overtook=overtaken overthrow=overthrew=overthrown partake=partook=partaken pay=paid=paid
plead=pleaded/pled=pleaded/pled prove=proved=proven/proved put=put=put quit=quit/quitted=quit/quitted
read=read=read rebuild=rebuilt=rebuilt recast=recast=recast redo=redid=redone redraw=redrew=redrawn
regrow=regrew=regrown remake=remade=remade rend=rent=rent repay=repaid=repaid reread=reread=reread
rerun=reran=rerun resell=resold=resold reset=reset=reset retake=retook=retaken retell=retold=retold
rethink=rethought=rethought rewrite=rewrote=rewritten rid=rid/ridded=rid/ridded ride=rode=ridden
ring=rang=rung rise=rose=risen run=ran=run saw=sawed=sawn/sawed say=said=said see=saw=seen
seek=sought=sought sell=sold=sold send=sent=sent set=set=set sew=sewed=sewn/sewed shake=shook=shaken
shear=sheared=shorn/sheared shed=shed=shed shine=shone/shined=shone/shined shoe=shod/shoed=shod/shoed
shoot=shot=shot show=showed=shown/showed shrink=shrank/shrunk=shrunk/shrunken shut=shut=shut sing=sang=sung
sink=sank/sunk=sunk/sunken sit=sat=sat slay=slew/slayed=slain sleep=slept=slept slide=slid=slid
sling=slung=slung slink=slunk=slunk slit=slit=slit smell=smelled/smelt=smelled/smelt smite=smote=smitten
sow=sowed=sown/sowed speak=spoke=spoken speed=sped/speeded=sped/speeded spell=spelled/spelt=spelled/spelt
spend=spent=spent spill=spilled/spilt=spilled/spilt spin=spun/span=spun spit=spat/spit=spat/spit
split=split=split spoil=spoiled/spoilt=spoiled/spoilt spread=spread=spread spring=sprang/sprung=sprung
stand=stood=stood steal=stole=stolen stick=stuck=stuck sting=stung=stung stink=stank/stunk=stunk
strew=strewed=strewn/strewed stride=strode=stridden strike=struck=struck/stricken string=strung=strung
strive=strove/strived=striven/strived swear=swore=sworn sweep=swept=swept swell=swelled=swollen/swelled
swim=swam=swum swing=swung=swung take=took=taken teach=taught=taught tear=tore=torn tell=told=told
think=thought=thought thrive=thrived/throve=thrived/thriven throw=threw=thrown thrust=thrust=thrust
tread=trod=trodden/trod undercut=undercut=undercut undergo=underwent=undergone underlie=underlay=underlain
understand=understood=understood undertake=undertook=undertaken underwrite=underwrote=underwritten
undo=undid=undone unwind=unwound=unwound uphold=upheld=upheld upset=upset=upset wake=woke/waked=woken/waked
waylay=waylaid=waylaid wear=wore=worn weave=wove/weaved=woven/weaved wed=wed/wedded=wed/wedded
weep=wept=wept wet=wet/wetted=wet/wetted win=won=won wind=wound=wound withdraw=withdrew=withdrawn
withhold=withheld=withheld withstand=withstood=withstood wring=wrung=wrung write=wrote=written
be=was/were=been
"""
