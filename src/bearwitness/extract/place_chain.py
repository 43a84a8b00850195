"""Places told from the inside out: "Marjah district, Helmand"."""

from bearwitness.extract.sentence import Sentence
from bearwitness.lang.groups import Mention
from bearwitness.tables.placewords import place_words

# "Marjah district in the Helmand province": so many words may stand between a place and its province.
_CHAIN = 4


def goes_on(sentence: Sentence, mention: Mention, following: Mention) -> bool:
    """Whether the place after a name is the one it lies in: "Marjah district, Helmand"."""
    between = [sentence.lower(at) for at in range(mention.last, following.first)]
    rest = [word for word in between if word not in place_words().kinds and word != "the"]
    return rest in ([","], ["of"], ["in"], [",", "in"]) and len(between) <= _CHAIN
