"""English parses put right where word order leaves no doubt.

Each repair rests on something that the grammar forbids, so a right tree is left as it is.
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims.repairs_relatives import relatives_by_kind
from factcheck.claims.tree import Tree
from factcheck.languages.dates import find_times
from factcheck.languages.english.data import data
from factcheck.model import Token

_SUBJECTS = ("nsubj", "nsubj:pass")
_NOUNS = ("NOUN", "PROPN", "PRON", "NUM")


def lettered_marks(tree: Tree, tokens: list[Token]) -> None:
    """A name taken for a mark ("Demo-1 flew"): before a verb without a subject it is the subject."""
    for token in tree.tokens:
        if token.pos != "PROPN" or token.dep != "punct":
            continue
        verb = tree.tokens[token.head]
        bare = verb.index > token.index and not tree.has(verb.index, *_SUBJECTS)
        dep = "nsubj" if bare and verb.pos in ("VERB", "AUX") else "dep"
        tokens[token.index] = replace(token, dep=dep)


def agents_of_conjuncts(tree: Tree, tokens: list[Token]) -> None:
    """ "It followed in May, lofted by a rocket": a second verb with an agent and no "and" is a participle."""
    for token in tree.tokens:
        if token.dep != "conj" or token.pos != "VERB" or tree.has(token.index, "cc", "aux", *_SUBJECTS):
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


def joined_clauses(tree: Tree, tokens: list[Token]) -> None:
    """ "A fire killed X, and two months later Y left": what comes before "and" is no complement of "left"."""
    for token in tree.tokens:
        later = tree.tokens[token.head]
        subject = next((s for s in tree.children(later.index, *_SUBJECTS) if s > token.index), None)
        if token.dep != "ccomp" or token.index > later.index or subject is None:
            continue
        start = min(tree.subtree(subject))
        joint = next((t.index for t in tree.tokens[token.index : start] if _joins(tree, t)), None)
        if joint is None:
            continue
        between = range(joint, start)
        if any(tree.tokens[w].dep == "conj" and tree.tokens[w].head < joint for w in between):
            continue
        root = later.head == later.index
        tokens[token.index] = replace(token, dep=later.dep, head=token.index if root else later.head)
        tokens[later.index] = replace(later, dep="conj", head=token.index)
        for word in between:
            if tree.tokens[word].head not in between:
                tokens[word] = replace(tree.tokens[word], head=later.index)
        return


def _joins(tree: Tree, token: Token) -> bool:
    """A conjunction after a comma."""
    return token.dep == "cc" and tree.tokens[token.index - 1].text == ","


def persons_beside_places(tree: Tree, tokens: list[Token]) -> None:
    """ "Two friends from Leeds, Ann and Joan": people are called by name, not the place they come from."""
    for place in tree.tokens:
        noun = tree.tokens[place.head]
        if place.dep == "obl" and noun.dep == "acl":  # "a woman born in Cracow, Maria"
            noun = tree.tokens[noun.head]
        if place.dep not in ("nmod", "obl") or place.ner != "PLACE" or noun.pos != "NOUN":
            continue
        beside = tree.children(place.index, "appos", "conj")
        people = [child for child in beside if tree.tokens[child].ner == "PERSON"]
        if len(people) < len(beside):
            continue
        for person in people:
            first = person == people[0]
            head, dep = (noun.index, "appos") if first else (people[0], "conj")
            tokens[person] = replace(tokens[person], head=head, dep=dep)


def relative_that(tree: Tree, tokens: list[Token]) -> None:
    """ "A sphere two feet across that weighed …": after a preposition no relative "that" can stand."""
    for token in tree.tokens[1:-1]:
        before, verb = tree.tokens[token.index - 1], tree.tokens[token.index + 1]
        led = before.dep == "case" and before.head == token.index
        if token.lemma != "that" or not led or verb.feat("VerbForm") != "Fin" or verb.dep != "acl:relcl":
            continue
        measure = token.head
        tokens[token.index] = replace(token, head=verb.index, dep="nsubj")
        tokens[before.index] = replace(before, head=measure, dep="advmod")
        if tree.tokens[measure].head == verb.index:
            tokens[measure] = replace(tree.tokens[measure], head=verb.head, dep="nmod")


def subjects_among_conjuncts(tree: Tree, tokens: list[Token]) -> None:
    """ "X sided with A and B sided with C": a verb that no "and" joins has the noun before it."""
    for token in tree.tokens[1:]:
        noun = tree.tokens[token.index - 1]
        finite = token.dep == "conj" and token.feat("VerbForm") == "Fin" and token.pos == "VERB"
        if not finite or tree.has(token.index, "cc", *_SUBJECTS) or noun.dep != "conj":
            continue
        joint = tree.child(noun.index, "cc")
        verb = next((a for a in tree.ancestors(noun.index) if tree.tokens[a].pos == "VERB"), None)
        if noun.pos not in _NOUNS or joint is None or verb is None:
            continue
        tokens[noun.index] = replace(noun, head=token.index, dep="nsubj")
        tokens[joint] = replace(tree.tokens[joint], head=token.index)
        tokens[token.index] = replace(token, head=verb)


def owned_subjects(tree: Tree, tokens: list[Token]) -> None:
    """ "The machine, whose designer, Flowers, came from …": "whose" begins a clause, not an apposition."""
    for token in tree.tokens:
        owners = [c for c in tree.children(token.index, "nmod:poss") if tree.tokens[c].lemma == "whose"]
        verb = next((t for t in tree.tokens[token.index :] if t.pos == "VERB" and t.dep == "conj"), None)
        if token.dep != "appos" or not owners or verb is None or tree.has(verb.index, "cc", *_SUBJECTS):
            continue
        tokens[verb.index] = replace(verb, head=token.head, dep="acl:relcl")
        tokens[token.index] = replace(token, head=verb.index, dep="nsubj")


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


def times_of_opening_clauses(tree: Tree, tokens: list[Token]) -> None:
    """ "When it closed, in July 2011, the fleet had …": that time belongs to the clause before."""
    for clause in tree.tokens:
        main = tree.tokens[clause.head]
        subject = tree.child(main.index, *_SUBJECTS)
        if clause.dep != "advcl" or subject is None or not clause.index < subject < main.index:
            continue
        for phrase in tree.children(main.index, "obl"):
            words = tree.subtree(phrase)
            first, last = words[0], words[-1]
            set_off = tree.tokens[first - 1].text == "," and tree.tokens[last + 1].text == ","
            dated = any(tree.tokens[word].text.isdigit() for word in words)
            if clause.index < first and last < subject and set_off and dated:
                tokens[phrase] = replace(tree.tokens[phrase], head=clause.index)


def listed_members(tree: Tree, tokens: list[Token]) -> None:
    """ "…, including A, B's C for D, and E's F": between the commas of a list stand its members."""
    mark = next((t for t in tree.tokens[2:-1] if t.lemma == "include" and t.dep == "case"), None)
    if mark is None or any(t.feat("VerbForm") == "Fin" for t in tree.tokens[mark.index :]):
        return
    host = next((t for t in reversed(tree.tokens[: mark.index]) if t.pos == "NOUN"), None)
    parts = _between_commas(tree, mark.index + 1)
    tops = [_top_of(tree, part) for part in parts]
    if host is None or len(parts) < 2 or any(tree.tokens[top].pos not in _NOUNS for top in tops):
        return
    root = next((top for top in tops if tree.tokens[top].dep == "root"), None)
    if root is not None and not _move_root(tree, tokens, root, mark.index):
        return
    for part, top in zip(parts, tops, strict=True):
        first = top == tops[0]
        head, dep = (host.index, "nmod") if first else (tops[0], "conj")
        tokens[top] = replace(tokens[top], head=head, dep=dep)
        for word in part:
            if tokens[word].head not in part and word != top:
                tokens[word] = replace(tokens[word], head=top)
    tokens[mark.index] = replace(mark, head=tops[0])


def _between_commas(tree: Tree, start: int) -> list[range]:
    """The stretches of a list from a token to the end, cut at its commas and at the "and" before its last."""
    parts: list[range] = []
    for token in tree.tokens[start:]:
        last = token.text in ".;"
        if token.text == "," or last:
            lead = start + (tree.tokens[start].pos == "CCONJ")
            parts.append(range(lead, token.index))
            start = token.index + 1
        if last:
            break
    return [part for part in parts if len(part)]


def _top_of(tree: Tree, part: range) -> int:
    return next((w for w in part if tree.tokens[w].head not in part or tree.tokens[w].head == w), part[0])


def _move_root(tree: Tree, tokens: list[Token], root: int, mark: int) -> bool:
    """Let what stands before the list be the predicate, where a member was taken for it."""
    before = [c for c in tree.children(root) if c < mark]
    top = next((c for c in before if tree.tokens[c].dep in ("xcomp", "obl", "advmod", "conj")), None)
    if top is None:
        return False
    tokens[top] = replace(tokens[top], head=top, dep="root")
    for child in before:
        if child != top:
            tokens[child] = replace(tokens[child], head=top)
    tokens[-1] = replace(tokens[-1], head=top)
    return True


REPAIRS = (
    lettered_marks,
    agents_of_conjuncts,
    verbs_with_objects,
    verbs_without_objects,
    participles_of_times,
    joined_clauses,
    persons_beside_places,
    relative_that,
    subjects_among_conjuncts,
    owned_subjects,
    then_participles,
    times_of_opening_clauses,
    listed_members,
    relatives_by_kind,
)
