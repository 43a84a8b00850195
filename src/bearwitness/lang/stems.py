"""Verb stems whose spelling before -ed, -ing is not told by their ending."""

# Verbs of more than one syllable that double their last consonant.
DOUBLING = frozenset(
    """
abet abhor abut acquit admit allot annul appal aver begin befit besot cancel channel commit compel concur
confer control counsel debar defer demur deter dial dispel distil duel embed emit enrol entrap equal equip
excel expel format fuel fulfil funnel handicap hiccup impel incur infer initial instil inter intermit jewel
kidnap label level libel marshal marvel model nonplus occur offset omit outfit outwit panel parcel patrol
pedal permit prefer program propel quarrel rebel rebut recap recur refer refit refuel regret remit repel
rerun reset resubmit revel rival shovel signal spiral submit swivel total towel transfer transmit transship
travel tunnel typeset unpin unravel unwrap unzip uncap unplug unclog upset overlap overrun outrun forget
forbid undercut overstep underpin wiretap worship zigzag backslap bootleg carpetbag catnap hobnob sandbag
waterlog airdrop backstop eavesdrop gas bus corral
""".split()
)

# Stems that end like one with a lost letter, yet are whole.
PLAIN = frozenset(
    """
add err purr butt putt watt ebb odd egg inn combat focus bias canvas ruin vacuum murmur visit answer pity
debut brush murder bomb plumb climb comb ransom custom pilot pivot ballot method fathom vomit wallop gossip
bargain quiz waltz blitz quartz hear bear wear tear near fear clear appear spear avail curtail cigar vinegar
pillar collar altar rack pack fix box tax mix wax sow show blow grow know row flow follow pardon beckon
reckon benefit profit credit edit audit limit exit orbit roar soar boycott sync martyr caucus popular gas
bus
""".split()
)

# Stems that need their silent e back though their ending does not say so.
SILENT_E = frozenset(
    """
unit ignit invit excit incit writ rewrit recit reunit expedit overwrit underwrit polit bit handwrit complet
delet compet deplet secret excret promot devot denot demot quot connot footnot conven interven contraven
superven reconven postpon condon phon telephon aton clon dethron interfer persever adher rever cohere restor
explor ignor implor deplor ador stor rescor underscor deflor becom overcom welcom com breath cloth bath
loath seeth sooth wreath tast wast past hast bast creat recreat procreat permeat nauseat delineat re-creat
guid misguid chang arrang rearrang aveng reveng challeng exchang plung loung spong impeng hing fring infring
imping cring orang rang lung ting twing scaveng derang estrang interchang whing syring binge constring
acknowledg owe elop scop enclos centr theatr manoeuvr maneuvr massacr sabr calibr deceas rout ax extradit
dynamit persuad dissuad issu argu
""".split()
)

# Words in -ed, -ing, -s that are no form of a verb.
NOT_VERBS = frozenset(
    """
red bed shed hundred kindred sacred naked wicked rugged ragged wretched crooked jagged dogged hatred bobsled
sled bred breed deed feed greed heed indeed need reed seed speed weed steed tweed biped moped king ring
thing wing spring string sling cling anything everything nothing something morning evening ceiling during
sibling darling duckling herring pudding sterling viking shilling this his its was has us is as yes gas bus
plus thus across perhaps always less unless mass class princess access success loss boss glass grass
business illness fortress mattress series species news politics logistics headquarters barracks means crisis
basis analysis axis oasis iris virus status campus bonus census corpus nexus consensus apparatus various
serious religious previous famous dangerous numerous enormous nervous continuous obvious
""".split()
)
