"""English verbs taken for participles, and participles for verbs, where word order leaves no doubt."""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims.tree import Tree
from factcheck.languages.dates import find_times
from factcheck.languages.english.data import data
from factcheck.model import Token

_SUBJECTS = ("nsubj", "nsubj:pass")
_NOUNS = ("NOUN", "PROPN", "PRON", "NUM")


def agents_of_conjuncts(tree: Tree, tokens: list[Token]) -> None:
    """ "It followed in May, lofted by a rocket": a second verb with an agent and no "and" is a participle."""
    for token in tree.tokens:
        bare = not tree.has(token.index, "cc", "aux", "obj", *_SUBJECTS)
        if token.dep != "conj" or token.pos != "VERB" or not bare:
            continue
        agent = next((c for c in tree.children(token.index, "obl") if tree.preposition(c) == "by"), None)
        if agent is None or token.feat("Tense") != "Past" or tree.tokens[token.index - 1].text != ",":
            continue
        tokens[token.index] = replace(token, dep="advcl", feats="Aspect=Perf|Tense=Past|VerbForm=Part")
        tokens[agent] = replace(tokens[agent], dep="obl:agent")


def verbs_with_objects(tree: Tree, tokens: list[Token]) -> None:
    """ "A fire on the pad killed X, and two months later Y left": a participle with an object is the verb.

    The parser gave its subject to the next verb, which has one of its own.
    """
    for token in tree.tokens:
        taken = _object_after(tree, token)
        subject = _subject_of(tree, token) if taken is not None else None
        if taken is None or subject is None:
            continue
        later = tree.tokens[tree.tokens[subject].head]
        own = [s for s in tree.children(later.index, *_SUBJECTS) if s > taken]
        if later.index > taken and own:
            _take_over(tree, tokens, token.index, subject, taken, later)
            return


def _object_after(tree: Tree, token: Token) -> int | None:
    """The noun right after a participle that hangs on something before it."""
    past = token.feat("VerbForm") == "Part" and token.feat("Tense") == "Past"
    if token.dep != "acl" or not past or len(tree.children(token.index)) > 0:
        return None
    after = token.index + 1
    while (
        after < len(tree)
        and tree.tokens[after].pos in ("DET", "ADJ", "NUM", "PROPN")
        and (token.index < after < tree.tokens[after].head)
    ):
        after = tree.tokens[after].head
    noun = tree.tokens[after] if after < len(tree) else token
    begins = noun.pos in _NOUNS and min(tree.subtree(after)) == token.index + 1
    return after if begins and noun.head < token.index else None


def _subject_of(tree: Tree, token: Token) -> int | None:
    """The subject of a later verb in whose phrase a participle stands."""
    return next((a for a in tree.ancestors(token.index) if tree.tokens[a].dep in _SUBJECTS), None)


def _take_over(tree: Tree, tokens: list[Token], verb: int, subject: int, taken: int, later: Token) -> None:
    """Put a verb in the place of a later one, and that beside it."""
    root = later.head == later.index
    tokens[verb] = replace(
        tokens[verb], head=verb if root else later.head, dep=later.dep, feats="Tense=Past|VerbForm=Fin"
    )
    tokens[later.index] = replace(later, head=verb, dep="conj")
    tokens[subject] = replace(tokens[subject], head=verb)
    tokens[taken] = replace(tokens[taken], head=verb, dep="obj")
    for child in tree.children(later.index):
        if child < verb and child != subject:
            tokens[child] = replace(tokens[child], head=verb)
    last = max(tree.conjuncts(taken))
    for child in tree.children(taken, "cc", "punct"):
        if child > last:
            tokens[child] = replace(tokens[child], head=later.index)


def verbs_without_objects(tree: Tree, tokens: list[Token]) -> None:
    """ "Ajax, the champion, lost to Porto", "The worm hit in 1988": what looks like a participle is the verb.

    Only where a sentence has no other verb, and what it tells of has an article or an apposition.
    """
    if tree.tokens[-1].text != "." or any(token.feat("VerbForm") == "Fin" for token in tree.tokens):
        return
    for token in tree.tokens:
        noun = tree.tokens[token.head]
        if token.dep != "acl" or noun.dep != "root" or token.feat("Tense") != "Past":
            continue
        apart = tree.tokens[token.index - 1].text == "," and tree.has(noun.index, "appos")
        article = tree.tokens[0].pos == "DET" and tree.tokens[0].head == noun.index
        if (apart or article) and not tree.has(token.index, "obl:agent"):
            _make_verb(tree, tokens, token, noun)
        return


def _make_verb(tree: Tree, tokens: list[Token], token: Token, noun: Token) -> None:
    """Put a participle over the noun that it hung on."""
    verb = token.index
    tokens[verb] = replace(token, head=verb, dep="root", feats="Tense=Past|VerbForm=Fin")
    tokens[noun.index] = replace(noun, head=verb, dep="nsubj")
    for child in tree.children(noun.index):
        if child > verb or (child < noun.index and tree.preposition(child)):
            dep = "obl" if tree.tokens[child].dep == "nmod" else tree.tokens[child].dep
            tokens[child] = replace(tree.tokens[child], head=verb, dep=dep)


def participles_of_times(tree: Tree, tokens: list[Token]) -> None:
    """ "It opened in 1890, designed by Fowler": a year is not designed, the subject is."""
    at = tree.sentence.start
    spans = [(time.start + at, time.end + at) for time in find_times(tree.sentence.text, "en")]
    for token in tree.tokens:
        time = tree.tokens[token.head]
        if token.dep != "acl" or tree.tokens[token.index - 1].text != "," or time.head == time.index:
            continue
        timed = any(start <= time.start and time.end <= end for start, end in spans)
        verb = next((a for a in tree.ancestors(time.index) if tree.has(a, *_SUBJECTS)), None)
        if timed and verb is not None:
            tokens[token.index] = replace(token, head=verb, dep="advcl")


def then_participles(tree: Tree, tokens: list[Token]) -> None:
    """ "They founded Acme, then based in Rome": with "then" a participle tells of the noun before."""
    for token in tree.tokens[2:]:
        adverb, mark = tree.tokens[token.index - 1], tree.tokens[token.index - 2]
        passive = token.feat("VerbForm") == "Part" and token.feat("Tense") == "Past"
        if token.dep != "advcl" or not passive or adverb.lemma not in data().attributive_adverbs:
            continue
        noun = tree.tokens[token.index - 3]
        if mark.text == "," and noun.pos in ("NOUN", "PROPN") and not tree.has(token.index, "aux:pass"):
            tokens[token.index] = replace(token, head=noun.index, dep="acl")


def causatives(tree: Tree, tokens: list[Token]) -> None:
    """ "He *had* the handle *taken* off": who has something done does it, and the thing is the object."""
    for token in tree.tokens:
        done = tree.child(token.index, "ccomp")
        if token.lemma not in data().causatives or done is None or token.pos != "VERB":
            continue
        verb, thing = tree.tokens[done], tree.child(done, *_SUBJECTS)
        past = verb.feat("VerbForm") == "Part" and verb.feat("Tense") == "Past"
        if (
            not past
            or thing is None
            or not token.index < thing < done
            or tree.has(done, "aux", "mark", "cop")
        ):
            continue
        if not _is_known_thing(tree, thing):
            continue
        root = token.head == token.index
        feats = "Tense=Past|VerbForm=Fin"
        for child in tree.children(token.index):
            tokens[child] = replace(tree.tokens[child], head=done)
        tokens[done] = replace(verb, dep=token.dep, head=done if root else token.head, feats=feats)
        tokens[token.index] = replace(token, dep="aux", pos="AUX", head=done)
        tokens[thing] = replace(tree.tokens[thing], dep="obj")


def _is_known_thing(tree: Tree, thing: int) -> bool:
    """Whether a noun is a name, or has a definite article or an owner ("he had two brothers killed")."""
    articles = (tree.tokens[child] for child in tree.children(thing, "det"))
    definite = any(each.feat("Definite") == "Def" for each in articles)
    return definite or tree.has(thing, "nmod:poss") or tree.tokens[thing].pos == "PROPN"
