"""Classes of verbs by what they say or want beside them, all in their base form."""

VOUCHING = frozenset("confirmed reported presumed feared believed thought declared listed officially".split())
"""Participles after "be" that only say how a further participle is known ("was confirmed killed")."""

DOING = frozenset(
    """
    operating living residing working serving travelling traveling standing sitting hiding fleeing
    staying moving walking driving riding waiting acting belonging participating attempting trying
    wearing carrying leading arriving returning entering leaving attending seeking planning searching
    looking hunting pursuing tracking suffering bleeding lying sleeping playing complaining screaming crying
    """.split()
)
"""Forms in -ing that tell what somebody does, even after a singular noun ("a commander operating in")."""

TRYING = frozenset(
    """
    attempt try refuse manage fail begin start continue decide agree want seek plan threaten choose
    hesitate offer proceed
    """.split()
)
"""Verbs of one's own doing that take an infinitive: their past form after a noun phrase is finite."""

HOLDING = frozenset(
    """
    held controlled occupied owned run led backed operated used built made dominated affiliated allied
    linked aligned supported sponsored funded seized captured
    """.split()
)
"""Participles that make what follows the possession of the party before them ("regime forces held area")."""

NAMING_NOTES = frozenset(
    """
    know name call nickname dub identify describe refer spell picture see
    """.split()
)
"""Verbs of a bracket that only names or shows again what stands before it."""

# Verbs of finding somebody in a state, of the subject of the verb before: "was shot and pronounced dead".
PRONOUNCING = frozenset(["pronounce", "declare"])
# Verbs whose participle gives a noun its name ("a man named").
NAMING = frozenset("name nickname surname dub".split())

ACCUSING = frozenset("suspect accuse convict acquit".split())
"""Verbs whose past form needs a person behind it, so that "a man suspected of" is no finite verb."""

DYING = frozenset("die perish succumb drown suffocate bleed".split())
"""Verbs whose subject comes to harm: "with two of them dying" tells of the two."""

HARMING = frozenset("kill shoot murder stab strangle injure wound strike hit rape beat assault slay".split())
"""Verbs of what one person does to another: behind their form in -ing a name or an age is that person's."""

JUDGING = frozenset(
    """
    arrest charge indict sentence convict plead appear arraign book jail detain hold order acquit accuse sue
    testify extradite face try nab apprehend surrender deny release identify name unseal file await fine
    imprison question interview investigate
    """.split()
)
"""Verbs of what police and courts do about a deed: their day is not the day of the deed."""

INTRANSITIVE = frozenset(
    """
    say add die arrive occur happen erupt explode appear continue remain live belong respond react agree
    flee clash tweet succumb perish emerge fall come go rise escape disappear vanish retreat withdraw
    stand begin warn announce insist comment reply note allege stress argue complain admit acknowledge
    collapse crash serve work travel return report confirm claim
    """.split()
)
"""Verbs whose past form after a noun is finite even without an object."""

TELLING = frozenset(
    """
    say believe think allege claim report confirm suspect fear know insist tell add note state feel assume
    reveal disclose announce declare indicate suggest show learn hear discover realize realise recall
    remember explain estimate conclude acknowledge admit deny mean understand hope presume reckon maintain
    assert stress emphasize emphasise warn write tweet post
    """.split()
)
"""Verbs of a teller within a relative clause: "the boy who police say was shot"."""
