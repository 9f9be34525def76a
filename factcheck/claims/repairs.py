"""Parses put right; the Russian ones where agreement, word class or punctuation leaves no doubt.

A small parser hangs long sentences on the wrong words; a wrong tree makes false claims. Each repair below
rests on something that the grammar forbids, so a right tree is left as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from factcheck.claims import repairs_english
from factcheck.claims.cues import cues
from factcheck.claims.repairs_hung_clauses import hung_clauses
from factcheck.claims.repairs_relatives import relatives_by_kind
from factcheck.claims.tree import Tree
from factcheck.languages.russian.dictionary import parses
from factcheck.model import Sentence, Token

_SUBJECTS = ("nsubj", "nsubj:pass")
_CASES = {"nomn": "Nom", "gent": "Gen", "datv": "Dat", "accs": "Acc", "ablt": "Ins", "loct": "Loc"}
_GENDERS = {"masc": "Masc", "femn": "Fem", "neut": "Neut"}
_REACH = 6
"""How many words may stand between a conjunction and the infinitive it joins («и, тем самым, оказать»)."""

Agreement = tuple[str, str]


def repaired(sentence: Sentence) -> Sentence:
    """The sentence with a sounder tree."""
    for repair in _REPAIRS if sentence.language == "ru" else repairs_english.REPAIRS:
        tokens = list(sentence.tokens)
        repair(Tree(sentence), tokens)
        if tuple(tokens) != sentence.tokens:
            sentence = replace(sentence, tokens=tuple(tokens))
    return sentence


def _converbs(tree: Tree, tokens: list[Token]) -> None:
    """A converb («обезопасив») taken for a participle describes no noun: it hangs on the verb before it."""
    for token in tree.tokens:
        full = token.feat("VerbForm") == "Part" and token.feat("Variant") != "Short"
        if not full or not _is_converb(token.text):
            continue
        verb = next((v for v in _verbs_before(tree, token.index)), None)
        if verb is not None:
            feats = token.feats.replace("VerbForm=Part", "VerbForm=Conv")
            tokens[token.index] = replace(token, feats=feats, dep="advcl", head=verb)


def _verbs_before(tree: Tree, index: int) -> Iterator[int]:
    for token in reversed(tree.tokens[:index]):
        if token.pos == "VERB" and token.feat("VerbForm") in ("Fin", "Inf"):
            yield token.index


def _converb_phrases(tree: Tree, tokens: list[Token]) -> None:
    """«…, но и желая потеснить Y, задумали …»: a converb joined to an infinitive modifies the next verb."""
    for token in tree.tokens:
        if token.feat("VerbForm") != "Conv":
            continue
        if token.dep == "conj" and tree.tokens[token.head].feat("VerbForm") == "Inf":
            verb = next((t for t in tree.tokens[token.index :] if t.feat("VerbForm") == "Fin"), None)
            if verb is not None:
                tokens[token.index] = replace(token, dep="advcl", head=verb.index)
        after = tree.tokens[token.index + 1] if token.index + 1 < len(tree) else token
        if after.feat("VerbForm") == "Inf" and after.head != token.index:
            tokens[after.index] = replace(after, dep="xcomp", head=token.index)


def _subjects_of_converbs(tree: Tree, tokens: list[Token]) -> None:
    """A converb has no subject: one that hangs on it belongs to the verb that the converb modifies."""
    for token in tree.tokens:
        governor = tree.tokens[token.head]
        if token.dep not in _SUBJECTS or governor.feat("VerbForm") != "Conv" or governor.dep != "advcl":
            continue
        if not tree.has(governor.head, *_SUBJECTS):
            tokens[token.index] = replace(token, head=governor.head)


def _second_subjects(tree: Tree, tokens: list[Token]) -> None:
    """The subject of «который» stands in its verb's clause: another one begins the next verb's."""
    for token in tree.tokens:
        subjects = [n for n in tree.children(token.index, *_SUBJECTS) if tree.tokens[n].feat("Case") == "Nom"]
        if len(subjects) != 2 or tree.tokens[subjects[0]].lemma != "который":
            continue
        noun = subjects[1]
        verb = next((t for t in tree.tokens[noun:] if t.feat("VerbForm") == "Fin"), None)
        if noun > token.index and verb is not None and not tree.has(verb.index, *_SUBJECTS):
            tokens[noun] = replace(tokens[noun], head=verb.index)


def _concessions(tree: Tree, tokens: list[Token]) -> None:
    """«несмотря на тот факт, что A, B»: B is the main clause, and A hangs on it."""
    lemmas = [token.lemma for token in tree.tokens]
    texts = [token.text.casefold() for token in tree.tokens]
    start = next((n for n, lemma in enumerate(lemmas) if lemma == "несмотря"), None)
    if start is None or "что" not in texts[start : start + 7]:
        return
    that = texts.index("что", start)
    finite = [t.index for t in tree.tokens[that:] if t.feat("VerbForm") == "Fin"]
    if len(finite) < 2:
        return
    lower, roots = finite[0], tree.roots()
    upper = next((v for v in finite[1:] if v in roots or _is_unled_relative(tree, v)), None)
    if upper is None:
        return
    tokens[upper] = replace(tokens[upper], head=upper, dep="root")
    tokens[lower] = replace(tokens[lower], head=upper, dep="advcl")
    inside = range(that + 1, lower + 4)
    for index in range(start, that + 1):
        tokens[index] = replace(tokens[index], head=lower, dep="mark")
    for index in inside:
        if index != lower and index != upper and start <= tokens[index].head <= that:
            tokens[index] = replace(tokens[index], head=lower, dep="obl")
    for index in range(start):
        if tokens[index].head == lower or start <= tokens[index].head <= that:
            tokens[index] = replace(tokens[index], head=upper)


def _is_unled_relative(tree: Tree, verb: int) -> bool:
    """A "relative clause" that has a subject of its own and no relative word."""
    led = any(tree.tokens[w].lemma in ("который", "чей", "где", "что") for w in tree.children(verb))
    return tree.tokens[verb].dep == "acl:relcl" and tree.has(verb, *_SUBJECTS) and not led


def _conjuncts_of_relatives(tree: Tree, tokens: list[Token]) -> None:
    """A verb that disagrees with the one it is coordinated with continues the relative clause before."""
    for token in tree.tokens:
        governor = tree.tokens[token.head]
        finite = token.feat("VerbForm") == governor.feat("VerbForm") == "Fin"
        if token.dep != "conj" or not finite or tree.has(token.index, *_SUBJECTS):
            continue
        if token.feat("Number") == governor.feat("Number"):
            continue
        between = tree.tokens[governor.index + 1 : token.index]
        relative = [t for t in between if t.dep == "acl:relcl" and t.feat("Number") == token.feat("Number")]
        if len(relative) == 1 and relative[0].feat("Tense") == token.feat("Tense"):
            tokens[token.index] = replace(token, head=relative[0].index)


def _participles(tree: Tree, tokens: list[Token]) -> None:
    """A participle after a comma describes the nearest noun before it that it agrees with."""
    for token in tree.tokens:
        after_comma = token.index > 0 and tree.tokens[token.index - 1].text == ","
        full = token.feat("VerbForm") == "Part" and token.feat("Variant") != "Short"
        if not full or not after_comma or token.dep not in ("acl", "conj", "amod"):
            continue
        asked = _agreements(token.text.lower())
        governor = tree.tokens[token.head]
        if not asked or (governor.pos != "NOUN" and token.dep == "conj"):
            continue
        if governor.pos in ("NOUN", "PROPN") and _agrees(governor, asked):
            tokens[token.index] = replace(token, dep="acl")
            continue
        noun = next((n for n in _nouns_before(tree, token.index) if _agrees(tree.tokens[n], asked)), None)
        if noun is not None:
            tokens[token.index] = replace(token, dep="acl", head=noun)


def _nouns_before(tree: Tree, index: int) -> Iterator[int]:
    """The nouns before a token, nearest first, back to the verb that they depend on."""
    for token in reversed(tree.tokens[:index]):
        if token.feat("VerbForm") in ("Fin", "Inf"):
            return
        if token.pos in ("NOUN", "PROPN"):
            yield token.index


def _agrees(noun: Token, asked: frozenset[Agreement]) -> bool:
    gender = "Plur" if noun.feat("Number") == "Plur" else noun.feat("Gender")
    return (noun.feat("Case"), gender) in asked


@lru_cache(maxsize=5_000)
def _agreements(participle: str) -> frozenset[Agreement]:
    """The cases and genders (or "Plur") in which a participle can stand."""
    found: set[Agreement] = set()
    for reading in parses(participle):
        tag = reading.tag
        if str(tag.POS) == "PRTF":
            gender = "Plur" if "plur" in tag else _GENDERS.get(str(tag.gender), "")
            found.add((_CASES.get(str(tag.case), ""), gender))
    return frozenset(found)


@lru_cache(maxsize=5_000)
def _is_converb(text: str) -> bool:
    classes = {str(reading.tag.POS) for reading in parses(text.lower())}
    return "GRND" in classes and not classes & {"PRTF", "PRTS"}


def _infinitives(tree: Tree, tokens: list[Token]) -> None:
    """«удалось свергнуть X и, тем самым, оказать Y»: infinitives after a conjunction follow the first."""
    first: int | None = None
    for token in tree.tokens:
        form = token.feat("VerbForm")
        if form in ("Fin", "Conv"):
            first = None
        elif form == "Inf" and token.pos == "VERB":
            mark = _conjunction_before(tree, token.index)
            if first is None or mark is None:
                first = token.index if first is None and _is_complement(tree, token) else first
            elif mark > first:
                _coordinate(tokens, first, mark, token.index)


def _is_complement(tree: Tree, token: Token) -> bool:
    governor = tree.tokens[token.head]
    return token.dep in ("xcomp", "csubj", "obj") and governor.feat("VerbForm") == "Fin"


def _conjunction_before(tree: Tree, infinitive: int) -> int | None:
    """The conjunction that joins an infinitive to what went before, with only its own adverbials between."""
    for index in range(infinitive - 1, max(-1, infinitive - 1 - _REACH), -1):
        token = tree.tokens[index]
        if token.pos == "CCONJ":
            return index
        if token.pos == "VERB" or token.feat("Case") in ("Acc", "Nom"):
            return None
    return None


def _coordinate(tokens: list[Token], first: int, mark: int, infinitive: int) -> None:
    """Hang an infinitive on the first of its row, and no phrase across the conjunction between."""
    tokens[infinitive] = replace(tokens[infinitive], head=first, dep="conj")
    tokens[mark] = replace(tokens[mark], head=infinitive, dep="cc")
    before, after = range(first + 1, mark), range(mark + 1, len(tokens))
    for index in before:
        if tokens[index].head in after:
            host, dep = _host_before(tokens, index, first)
            tokens[index] = replace(tokens[index], head=host, dep=dep)
    for index in range(mark + 1, len(tokens)):
        token = tokens[index]
        if index == infinitive or token.pos == "CCONJ" or token.head in after:
            continue
        if index > infinitive and token.feat("VerbForm") in ("Inf", "Fin"):
            break
        if token.head < mark and token.dep in ("obj", "iobj", "obl", "punct", "advmod", "xcomp", "advcl"):
            tokens[index] = replace(token, head=infinitive)


def _host_before(tokens: list[Token], index: int, first: int) -> tuple[int, str]:
    """What a phrase cut off from its governor hangs on: the noun before a genitive, else the verb."""
    noun = tokens[index - 1]
    if tokens[index].feat("Case") == "Gen" and noun.pos in ("NOUN", "PROPN"):
        return noun.index, "nmod"
    return first, tokens[index].dep if tokens[index].dep == "punct" else "obl"


def _named_after_dash(tree: Tree, tokens: list[Token]) -> None:
    """«столицу – Осло»: a name after a dash, in the case of the noun before, is in apposition to it."""
    for token in tree.tokens:
        noun = tree.tokens[token.head]
        if token.pos != "PROPN" or token.dep != "parataxis" or noun.pos != "NOUN" or token.index < 2:
            continue
        dashed = tree.tokens[token.index - 1].text in "–—" and noun.index == token.index - 2
        if dashed and noun.feat("Case") == token.feat("Case") != "Nom":
            tokens[token.index] = replace(token, dep="appos")


def _paired_adverbials(tree: Tree, tokens: list[Token]) -> None:
    """«в X и в Y» before a verb are coordinated with each other, not with the clause before."""
    for token in tree.tokens:
        if token.pos != "CCONJ" or token.dep != "cc" or token.index == 0:
            continue
        left = tree.tokens[token.index - 1]
        right = next((t for t in tree.tokens if t.index > token.index and t.pos in ("NOUN", "PROPN")), None)
        if right is None or left.head != token.head or right.head != token.head:
            continue
        same = tree.preposition(left.index) == tree.preposition(right.index) != ""
        if same and left.dep == right.dep == "obl" and token.index + 1 in tree.children(right.index, "case"):
            tokens[right.index] = replace(right, head=left.index, dep="conj")
            tokens[token.index] = replace(token, head=right.index)


def _before_conjunctions(tree: Tree, tokens: list[Token]) -> None:
    """«родился в Киеве и окончил …»: what stands before the conjunction belongs to the verb before it."""
    for token in tree.tokens:
        if token.dep != "conj" or token.pos != "VERB" or tree.tokens[token.head].pos != "VERB":
            continue
        joint = tree.child(token.index, "cc")
        if joint is None or joint > token.index:
            continue
        for child in tree.children(token.index):
            if token.head < child < joint and tree.tokens[child].pos != "PUNCT":
                tokens[child] = replace(tree.tokens[child], head=token.head)


def _only_choices(tree: Tree, tokens: list[Token]) -> None:
    """«игрокам ничего не оставалось, как уйти» denies nothing: «пришлось уйти»."""
    for token in tree.tokens:
        parts = {tree.tokens[c].text.casefold(): c for c in tree.children(token.index)}
        if token.lemma not in ("оставаться", "остаться") or not {"ничего", "не"} <= parts.keys():
            continue
        infinitive = next((c for c in parts.values() if tree.tokens[c].feat("VerbForm") == "Inf"), None)
        if infinitive is None:
            continue
        tokens[token.index] = replace(token, lemma="прийтись")
        for word in range(token.index + 1, infinitive):
            if tree.tokens[word].text in ("как", "кроме"):
                tokens[word] = replace(tokens[word], pos="SCONJ", dep="mark")
        for word in (parts["ничего"], parts["не"]):
            tokens[word] = replace(tokens[word], lemma="ничего не", pos="PART", dep="fixed", feats="")


def _places_of_deeds(tree: Tree, tokens: list[Token]) -> None:
    """«родился великий физик в Ульме»: behind a verb and its subject, "in a place" belongs to the verb."""
    for token in tree.tokens:
        person = tree.tokens[token.head]
        located = token.dep == "nmod" and token.feat("Case") == "Loc" and tree.preposition(token.index)
        if not located or person.dep not in _SUBJECTS or person.feat("Animacy") != "Anim":
            continue
        verb = tree.tokens[person.head]
        if verb.pos == "VERB" and verb.index < person.index < token.index:
            tokens[token.index] = replace(token, head=verb.index, dep="obl")


def _ceased(tree: Tree, tokens: list[Token]) -> None:
    """«Пушкина не стало»: of a person in the genitive the denied verb tells a death."""
    for token in tree.tokens:
        meant = cues("ru").ceasing_verbs.get(token.lemma)
        negators = [n for n in tree.children(token.index, "advmod") if tree.tokens[n].lemma == "не"]
        if meant is None or token.feat("VerbForm") != "Fin" or not negators:
            continue
        person = next((n for n in tree.children(token.index) if _is_person_in_genitive(tree, n)), None)
        if person is not None and not tree.has(token.index, "xcomp"):
            tokens[token.index] = replace(token, lemma=meant)
            tokens[negators[0]] = replace(tree.tokens[negators[0]], lemma="", dep="fixed")
            tokens[person] = replace(tree.tokens[person], dep="nsubj")


def _lone_determiners(tree: Tree, tokens: list[Token]) -> None:
    """«В таком Леонов вышел …»: a nominative takes neither a preposition nor a word in another case."""
    for token in tree.tokens:
        verb = tree.tokens[token.head]
        if token.dep != "obl" or token.feat("Case") != "Nom" or verb.feat("VerbForm") != "Fin":
            continue
        case, lone = tree.child(token.index, "case"), tree.child(token.index, "det", "amod")
        if case is None or lone is None or tree.tokens[lone].feat("Case") in ("", "Nom"):
            continue
        if lone == case + 1 and not tree.has(verb.index, *_SUBJECTS):
            tokens[token.index] = replace(token, dep="nsubj")
            tokens[lone] = replace(tree.tokens[lone], head=verb.index, dep="obl")
            tokens[case] = replace(tree.tokens[case], head=lone)


def _is_person_in_genitive(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    nominal = token.pos in ("NOUN", "PROPN", "PRON") and not tree.preposition(index)
    living = token.feat("Animacy") == "Anim" or token.pos == "PRON"
    return nominal and living and token.feat("Case") in ("Gen", "Acc")


_REPAIRS = (
    _ceased,
    _lone_determiners,
    hung_clauses,
    hung_clauses,
    _converbs,
    _converb_phrases,
    _subjects_of_converbs,
    _second_subjects,
    _concessions,
    _conjuncts_of_relatives,
    _participles,
    _before_conjunctions,
    _places_of_deeds,
    _infinitives,
    _paired_adverbials,
    _named_after_dash,
    _only_choices,
    relatives_by_kind,
)
