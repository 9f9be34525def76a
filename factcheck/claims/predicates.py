"""Which word of a clause names the happening or property that it is about."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.claims.clauses import is_participle
from factcheck.claims.groups import group_below
from factcheck.claims.items import SentenceItems
from factcheck.claims.tree import Tree
from factcheck.languages.lexicon import names_happening
from factcheck.languages.measures import is_property, joins_value
from factcheck.model import Predicate
from factcheck.values.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Core:
    """The predicate's token and the verbs passed on the way to it ("eventually succeeded in establishing").

    `nominal`: it is the noun or adjective of a copula ("was the commander"). `happening`: it is a noun that
    stands for a happening, alone or beside a light verb ("the signing took place"). `inverted`: it is the
    subject's noun, because the complement is a name or a value ("the author was Tolstoy"). `one_of`: it is
    the noun of a group of which the subject is one ("was one of the nodes").
    """

    token: int | None
    chain: tuple[int, ...]
    nominal: bool = False
    happening: bool = False
    inverted: bool = False
    one_of: bool = False


def find_core(
    items: SentenceItems, head: int, instead: tuple[int, int] | None = None, described: bool = False
) -> Core:
    """Descend from a clause's head to the word that carries its meaning.

    `instead` names a complement that another one stands in for; `described` marks the noun of an apposition.
    """
    tree = items.tree
    if described:
        return Core(head, (head,), nominal=True)
    chain = [head]
    while (below := _complement(items, chain[-1])) is not None and below not in chain:
        chain.append(instead[1] if instead is not None and below == instead[0] else below)
    last = chain[-1]
    group = group_below(tree, items.cues, last)
    if group is not None and items.mention(group) is None:
        return Core(group, (*chain, group), nominal=True, one_of=True)
    token = tree.tokens[last]
    if token.pos == "VERB" or token.pos == "AUX":
        measured = _measured(items, last)
        if measured is not None:
            return Core(measured, tuple(chain), nominal=True, inverted=True)
        noun = _carrying_noun(items, last)
        return Core(noun if noun is not None else last, tuple(chain), happening=noun is not None)
    if tree.has(last, "cop") or tree.has(last, "nsubj", "nsubj:pass") or len(chain) > 1:
        named = items.item(last) is not None
        noun = _common_subject(items, chain) if named else None
        if noun is None and _is_count(items, last):
            copula = tree.child(last, "cop")
            return Core(copula, tuple(chain))
        return Core(noun if noun is not None else last, tuple(chain), nominal=True, inverted=noun is not None)
    happening = _is_happening(items, last)
    return Core(last if happening else None, tuple(chain), nominal=not happening, happening=happening)


def _is_count(items: SentenceItems, index: int) -> bool:
    """Whether a clause only gives somebody or something a number: "he was *sixty*", «*ему* было сорок лет»,
    «в *городе* два моста».
    """
    tree = items.tree
    if isinstance(items.item(index), Quantity):
        return True
    subject = tree.child(index, "nsubj")
    oblique = tree.tokens[index].feat("Case") == "Dat" or bool(tree.preposition(index))
    return oblique and subject is not None and isinstance(items.item(subject), Quantity)


def _common_subject(items: SentenceItems, chain: list[int]) -> int | None:
    for index in chain:
        subject = items.tree.child(index, "nsubj", "nsubj:pass")
        if subject is not None and items.item(subject) is None and items.tree.tokens[subject].pos == "NOUN":
            return subject
    return None


def _complement(items: SentenceItems, index: int) -> int | None:
    """The verb or noun that completes a verb which only says how or whether it happened."""
    tree, cues = items.tree, items.cues
    token = tree.tokens[index]
    if token.lemma in cues.copulas and token.pos in ("VERB", "AUX"):
        complement = tree.child(index, "xcomp")
        return complement
    held = _part_played(items, index)
    if held is not None:
        return held
    if token.lemma not in cues.implicative_verbs:
        return None
    for child in tree.children(index, "xcomp", "csubj", "advcl", "ccomp"):
        below = tree.tokens[child]
        infinite = below.feat("VerbForm") in ("Inf", "Ger", "Part") or is_participle(below)
        marked = below.dep == "advcl" and not tree.has(child, "mark")
        if below.pos == "VERB" and infinite and not marked and not tree.has(child, "nsubj"):
            return child
    return None


def _part_played(items: SentenceItems, index: int) -> int | None:
    """The noun that says as what somebody served, or which post was held ("held the post *of director*")."""
    tree, cues = items.tree, items.cues
    lemma = tree.tokens[index].lemma
    below: tuple[int, ...] = ()
    if lemma in cues.serving_verbs:
        below = (
            *(w for w in tree.children(index, "obl") if tree.preposition(w) in cues.serving_prepositions),
            *(w for w in tree.children(index, "xcomp") if tree.tokens[w].feat("Case") == "Ins"),
        )
    elif lemma in cues.holding_verbs:
        below = tuple(w for w in tree.children(index, "obj") if tree.tokens[w].lemma in cues.posts)
    elif lemma in cues.posts:
        below = tree.children(index, "nmod")
    return next((w for w in below if tree.tokens[w].pos == "NOUN" and items.item(w) is None), None)


def _carrying_noun(items: SentenceItems, verb: int) -> int | None:
    """The noun beside a light verb that says what happened ("the signing took place", «совершил посадку»)."""
    tree, cues = items.tree, items.cues
    lemma = tree.tokens[verb].lemma
    if lemma not in cues.light_verbs and lemma not in cues.happening_verbs:
        return None
    relations = ("obj", "nsubj", "nsubj:pass") if lemma in cues.light_verbs else ("nsubj", "nsubj:pass")
    for child in tree.children(verb, *relations):
        if _is_happening(items, child) or _is_named_happening(items, child):
            return child
    return None


def _measured(items: SentenceItems, verb: int) -> int | None:
    """The property whose value a verb only joins to it («длина составляет …»)."""
    language = items.tree.sentence.language
    if not joins_value(items.tree.tokens[verb].lemma, language) or not items.quantities:
        return None
    for child in items.tree.children(verb, "nsubj", "nsubj:pass"):
        if items.item(child) is None and is_property(items.tree.tokens[child].lemma, language):
            return child
    return None


def _is_named_happening(items: SentenceItems, index: int) -> bool:
    """Whether a noun beside a light verb means what a verb of its own would ("make a soft landing").

    What is counted may be people or things ("have 300 inhabitants"); a property is had, it does not happen.
    """
    token, language = items.tree.tokens[index], items.tree.sentence.language
    if token.pos != "NOUN" or items.item(index) is not None or is_property(token.lemma, language):
        return False
    return names_happening(token.lemma, language) and not items.tree.has(index, "nummod", "nummod:gov")


def _is_happening(items: SentenceItems, index: int) -> bool:
    lemma = items.tree.tokens[index].lemma
    known = lemma in items.cues.object_nouns or lemma in items.cues.subject_nouns
    return known and items.item(index) is None


def predicate(tree: Tree, core: Core, passive: bool) -> Predicate | None:
    """The core as the model has it."""
    if core.token is None:
        return None
    token = tree.tokens[core.token]
    articles = (tree.tokens[child] for child in tree.children(core.token, "det"))
    indefinite = core.one_of or any(article.feat("Definite") == "Ind" for article in articles)
    return Predicate(token.lemma, token.text, token.start, token.end, token.pos, passive, indefinite)
