"""Closed word classes of English, with the verbs that carry most running text."""

DETERMINERS = frozenset(
    """
    a an the this that these those each every another other both all no any some either neither such
    what which several multiple many few half most much more various certain additional further same
    numerous own
    """.split()
)
"""Words that open a noun phrase; numbers are found apart."""

POSSESSIVES = frozenset(
    """
    my your his her its our their whose
    """.split()
)
PRONOUNS = frozenset(
    """
    he she it they we i you him them us me himself herself itself themselves everyone someone nobody
    anyone none there others who whom
    """.split()
)
PREPOSITIONS = frozenset(
    """
    in on at near of from by with without within into onto over under between among amid against for to
    through throughout across along around outside inside during after before since until till towards
    toward behind beyond above below beside besides despite upon off via per amidst as like than
    according versus about beneath following including excluding except due alongside atop concerning
    regarding involving out
    """.split()
)
CONJUNCTIONS = frozenset(
    """
    and or but nor plus & yet
    """.split()
)
SUBORDINATORS = frozenset(
    """
    when while where because although though if unless whereas that which who whom once whether so lest
    why how until since after before as
    """.split()
)
RELATIVES = frozenset(
    """
    who which that whom whose where
    """.split()
)
BE = frozenset(
    """
    's
    be is are was were been being am 're isn't wasn't weren't aren't
    """.split()
)
GET = frozenset(
    """
    get gets got gotten getting
    """.split()
)
HAVE = frozenset(
    """
    have has had having hasn't haven't hadn't
    """.split()
)
DO = frozenset(
    """
    do does did doesn't don't didn't
    """.split()
)
MODALS = frozenset(
    """
    will would can could may might shall should must cannot won't can't wouldn't couldn't shouldn't
    ought need
    """.split()
)
NEGATIONS = frozenset(
    """
    not never no n't cannot neither nor without
    """.split()
)
AUXILIARIES = BE | HAVE | DO
PARTICIPLES_AS_NOUNS = frozenset(["shot", "hit", "cut", "set", "thought"])
"""Past participles that name a thing after an article ("a shot")."""

NAMES_AND_VERBS = frozenset(
    """
    said will mark rose grant drew chase wade lance pierce grace faith hope dawn dean rob pat rusty sue bill
    """.split()
)
"""Words that are names where a capital stands inside a sentence."""

AFTER_NOUNS = frozenset("responsible capable guilty aware involved accountable answerable wanted".split())
"""Adjectives that stand behind their noun before a preposition ("a leader responsible for attacks")."""

NOT_VERBS = frozenset(
    """
    alleged hundred indeed united red wicked sacred bed seed speed
    """.split()
)
"""Words that end like a past tense."""

ADVERBS = frozenset(
    """
    also then now still just already again later soon only even ever never not today here there very too
    almost often always once twice together back away up down apart instead however meanwhile moreover
    thus therefore first further earlier nearby elsewhere abroad overnight so far well yet alone alive
    dead approximately otherwise perhaps maybe likewise else halfway midway
    """.split()
)
PARTICLES = frozenset(
    """
    up down out off over away back in on place life fire
    """.split()
)
_COMMON = """
abandon accept accompany account accuse achieve acknowledge act add address admit advance advise affect
agree aid aim air allege allow announce answer appeal appear apply appoint approach approve argue arm
arrange arrive ask assess assist assume assure attempt attend avoid await award back ban base bear beat
become begin believe belong blame blast block boost break bring broadcast build bury buy call campaign
cancel care carry catch cause cease celebrate challenge change charge chase check choose circulate cite
claim close collect come command comment commit compare complain complete comply concern conclude condemn
conduct confirm confront connect consider consist contact contain continue contribute control convert
convict cooperate coordinate cost counter cover crash create criticise criticize cross crush cut deal debate
declare decline decrease defeat defect defend define deliver demand demonstrate deny deploy describe deserve
design detect determine develop direct discover discuss dismiss dispatch disperse display dispute distribute
divide document dominate double doubt draw dress drive drop earn ease effect embark emerge emphasize enable
encounter encourage end enforce enjoy ensure enter erupt escalate escape establish estimate evade examine
exceed exchange exist exit expand expect experience explain exploit explore express extend face facilitate
fail fall favor fear feature feel fight file fill find finish fit fix flow fly focus follow force form found
fuel function fund gain gather give go govern grant grow guard guide hail halt hamper hand handle happen
harm head hear help hide hinder hold honor hope host house identify ignore impose improve include increase
indicate inflict inform inspect install intend intensify interrogate interview introduce invade investigate
invite involve isolate issue join judge jump justify keep know lack land last launch lay lead learn leave
let level lie lift limit link list live load locate lodge look lose maintain make manage march mark meet
mention mobilize monitor mount move mourn name need negotiate note notice obtain occupy occur offer open
operate oppose order organize own participate pass patrol pay perform permit persuade pick place plan plant
play plead pledge point pose position post postpone predict prepare present press prevent proceed produce
promise promote propose protect prove provide provoke publish pull punish purchase pursue push put question
quit quote raise reach react read realize rebuild receive recognize recommend record recover reduce refer
reflect refuse regain register reject relate relocate rely remain remember remind remove repair repeat
replace reply report represent request require rescue resign resist resolve respond rest restore restrict
result resume retain retaliate return reveal review ride ring rise risk roll route ruin rule run rush save
say search secure see seek seem sell send separate serve set settle share shelter shift shout show sign slow
smuggle sow speak spend split spread stage stand start state station stay steal step stop store stress
strengthen stretch struggle study submit succeed suffer suggest suppose surrender surround survive suspect
suspend sustain swear sweep swell take talk tell tend test thank think threaten throw tie torture track
trade train transfer transport trap travel treat trigger try turn tweet undergo understand undertake unite
urge use vacate verify view violate visit voice vote vow wage wait walk want warn wash watch weaken wear
welcome win wipe wish withdraw witness work worry write yield emplace observe
"""
VERBS: tuple[str, ...] = tuple(dict.fromkeys(_COMMON.split()))
"""Base forms of common verbs; the tables add those of conflict reporting."""

VERBS_FIRST_AS_NOUNS = frozenset(
    """
    force forces position positions house houses post posts station stations command hand hands head
    heads name names state states record records effect effects aid air arm arms fire guard guards
    patrol patrols control land lands security lack order orders document documents fund funds shelter
    shelters store stores route routes place places support cost rest form forms base bases list lists
    step steps risk risks work account accounts address counter campaign campaigns blast blasts bomb
    bombs shell shells mine mines rocket mortar mortars target targets strike strikes attack attacks
    raid raids ambush ambushes assault assaults wound wounds battle battles clash clashes fight fights
    siege release claim claims report reports charge charges link links load loads track tracks train
    trains trap traps cover covers view views walk works fuel board book books march stone stones down
    level levels range test tests note notes offer offers return use face faces plan plans visit vote
    watch mark sign signs show shows trade transport damage damages murder murders arrest arrests rescue
    search torch block blocks impact detail details measure measures present study rule rules ring run
    runs design judge judges host defeat escape point points question questions quote quotes review
    share shares sink snatch storm storms stick sticks struggle witness witnesses voice wish yield burn
    burns separate cross complete clear live open secure subject total long hurt rock rocks hit hits
    jail jails intern shot shots cut cuts fall fear fears demand demands request interview need needs
    help care change changes line lines bear file files call calls close concern concerns end contact
    contacts lead leads look pound pounds press purchase rise tie ties turn limit limits debate dispute
    doubt exchange experience feature focus promise protest protests supply supplies surrender suspect
    suspects threat torture wage martyr martyrs massacre massacres slaughter slaughters
    """.split()
)
"""Forms that are nouns unless the sentence needs a verb where they stand."""

COMPOUND_PARTICIPLES = frozenset(
    """
    borne based led held backed made propelled guided fired launched mounted towed armored armoured
    manned driven operated controlled wheeled tracked laden packed filled piloted used occupied run
    owned affiliated aligned allied dominated sponsored supported funded trained armed planted built
    produced reinforced trapped
    """.split()
)
"""Participles that after a hyphen stand inside a noun phrase ("rebel-held town")."""

OPEN_COMPOUNDS = frozenset(
    """
    borne propelled piloted laden mounted guided
    """.split()
)
"""Those that do so without the hyphen as well ("vehicle borne device")."""

HABITUAL = frozenset(
    """
    often usually commonly typically frequently generally sometimes regularly
    """.split()
)
"""Adverbs of what tends to happen, not of what happened."""

NEVER_NOUNS = frozenset(
    """
    say says tell tells add adds argue argues insist insists believe believes stands include includes
    """.split()
)
"""Forms that are verbs wherever they stand."""

ADJECTIVES = frozenset(
    """
    large larger small smaller big bigger medium heavy heavier light lighter main major minor senior key
    new old young local armed unarmed military civilian tactical separate different similar single
    multiple deadly alleged suspected
    """.split()
)
"""Adjectives that leave a phrase without its head ("two large and two small units")."""

TRANSPARENT = frozenset(
    """
    separate different another other additional further same own more
    """.split()
)
"""Words that tell apart or add, and say nothing of the thing itself."""

PARTICIPIAL_ADJECTIVES = frozenset(
    """
    suspected alleged armed unarmed masked unidentified supposed improvised armored armoured combined
    united allied displaced retired veiled disputed occupied so-called uniformed mechanized mechanised
    motorized motorised unmanned advanced limited related unexploded mounted buried detailed trained
    organized organised experienced wanted unconfirmed confirmed unnamed renewed continued repeated
    targeted sustained increased besieged guided fortified abandoned covered associated loaded rigged
    towed tracked gathering ongoing leading following existing neighboring neighbouring surrounding
    ruling
    """.split()
)
"""Participles that stand before a noun far more often than they are verbs."""

NO_MODIFIERS = frozenset(
    """
    received suffered sustained required needed underwent incurred lost survived died remained fled escaped
    succumbed perished
    """.split()
)
"""Past forms that behind a bare number are its verb ("four received minor injuries")."""

HARMED = frozenset("wounded injured displaced disappeared detained kidnapped".split())
"""Participles that stand for people as nouns do ("dozens of wounded")."""

HARMED_BEFORE = frozenset("dead martyrs deaths fatalities casualties missing wounded injured".split())
"""Nouns for people harmed that such a participle goes on with ("the dead and wounded")."""

DEEDS = frozenset(
    """
    bombing shelling shooting fighting killing beheading kidnapping stabbing hanging raiding looting
    burning mortaring gassing strafing
    """.split()
)
"""Nouns in -ing for violent deeds, which after an article are no participles ("the bombing killed six")."""

WINDS = frozenset(
    """
    north south east west northeast northwest southeast southwest n s e w ne nw se sw
    """.split()
)
"""Directions, which before "of" are part of a preposition ("northwest of Hit")."""

TAKES_OF = frozenset(
    "consisting speaking thinking dying disposing accusing hearing warning complaining boasting".split()
)
"""Forms in -ing of verbs whose own complement stands behind "of"."""

# Forms in -ing that name an event after a noun or a nation ("an alleged Israeli bombing of").
EVENT_ING = frozenset(
    """
    bombing shelling shooting killing stabbing beheading kidnapping looting fighting burning beating lynching
    hanging firebombing gassing bulldozing mortaring strafing raiding
    """.split()
)
ING_NOUNS = frozenset(
    """
    building morning evening ceiling wedding meeting housing clothing king ring thing something anything
    nothing everything spring string wing during funding crossing landing gathering warning hearing
    ruling offering opening outing briefing training feeling beginning painting sibling
    sterling viking shilling offspring underpinning dwelling parking banking engineering
    intelligence-gathering policing sling
    """.split()
)
"""Nouns in -ing that are no form of a verb where they stand."""

LY_NOUNS = frozenset(
    """
    supply family ally assembly anomaly reply july italy bully rally tally monopoly daily weekly early
    elderly deadly friendly likely lonely costly hourly monthly yearly orderly cowardly unlikely bodily
    jelly belly gully butterfly unfriendly ghastly sickly kindly heavenly worldly timely homily lily
    melancholy panoply
    """.split()
)
"""Nouns and adjectives in -ly."""
