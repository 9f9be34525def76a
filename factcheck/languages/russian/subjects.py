"""Who does it, by case and agreement: in Russian neither comes first by rule, and the parser guesses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.languages.russian.dictionary import (
    Form,
    cases,
    is_accusative_too,
    is_dative,
    is_imperfective,
    nominatives,
)
from factcheck.languages.russian.nodes import Node, has_case
from factcheck.languages.tree import ancestors

_OPENING = frozenset('«"“„(')
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_GROUPING = frozenset({"conj", "nummod"})
_BARE = frozenset({"obj", "obl", "iobj", "nmod", "appos"})


def settle_subject(nodes: Sequence[Node], index: int) -> None:
    """What cannot be a nominative is no subject beside one («тома мы не прочтём»), or in the accusative at
    all.
    """
    node = nodes[index]
    if node.dep != "nsubj" or has_case(nodes, index):
        return
    rivals = [one for one in nodes if one is not node and one.head == node.head and one.dep == "nsubj"]
    nominative = any(one.has("Case=Nom") for one in rivals)
    form = next((form for form in nominatives(node.text) if _agrees(nodes[node.head], form)), None)
    if form is not None and not node.has("Case=Nom"):
        _inflect(node, form)
    elif "Nom" in cases(node.text):
        node.feats = node.feats.replace("Case=Acc", "Case=Nom")
    elif node.has("Case=Acc") or (node.has("Case=Gen") and nominative):
        node.dep = "obj"


def settle_voice(nodes: Sequence[Node], index: int) -> None:
    """Only an imperfective in -ся, and of a thing, is a finite passive («роман печатался»).

    «Вернулся», «гласило» and «он возвращался» are none, whatever the tagger thinks.
    """
    node = nodes[index]
    if not node.has("VerbForm=Fin", "Voice=Pass"):
        return
    subjects = [one for one in nodes if one.head == index and one.dep in _SUBJECTS]
    reflexive = node.text.lower().endswith(("ся", "сь"))
    living = any(one.has("Animacy=Anim") or one.pos == "PRON" for one in subjects)
    if not reflexive or not is_imperfective(node.text) or living:
        node.feats = node.feats.replace("Voice=Pass", "Voice=Mid" if reflexive else "Voice=Act")
        for one in subjects:
            one.dep = "nsubj"


def free_object(nodes: Sequence[Node], index: int) -> None:
    """An accusative describes no noun: «привил оспу мальчику» has it beside the noun, not under it."""
    node = nodes[index]
    bare = node.pos in {"NOUN", "PROPN"} and node.dep in {"amod", "nmod"} and not has_case(nodes, index)
    if not bare or not node.has("Case=Acc") or "Acc" not in cases(node.text) or "Gen" in cases(node.text):
        return
    verb = next((at for at in ancestors([one.head for one in nodes], index) if nodes[at].pos == "VERB"), None)
    modifier = index - 1 if index and nodes[index - 1].pos == "ADJ" else None
    taken = any(one.head == verb and one.dep == "obj" and at != modifier for at, one in enumerate(nodes))
    if verb is None or taken:
        return
    node.head, node.dep = verb, "obj"
    if modifier is not None and nodes[modifier].dep in {"amod", "obj"}:
        nodes[modifier].head, nodes[modifier].dep = index, "amod"


def order_arguments(nodes: Sequence[Node], index: int) -> None:
    """The subject is the one that agrees with the verb («роман печатали «Отечественные записки»»); where
    either of two may be («водород образует соединение»), the one before the verb.
    """
    node, verb = nodes[index], nodes[index].head
    if node.dep != "nsubj" or not _may_be_object(nodes, index) or not _takes_object(nodes[verb]):
        return
    fits = _fits(nodes, index)
    for at, other in enumerate(nodes):
        if other.head != verb or other.dep not in {"obj", "nsubj"} or at == index or has_case(nodes, at):
            continue
        if not _may_be_subject(nodes, at) or not _fits(nodes, at):
            continue
        if not fits or not _may_be_object(nodes, at) or at < verb < index:
            node.dep, other.dep = "obj", "nsubj"
            node.feats = node.feats.replace("Case=Nom", "Case=Acc")
            other.feats = other.feats.replace("Case=Acc", "Case=Nom")
            return


def part_subject(nodes: Sequence[Node], index: int) -> None:
    """«Ракету не запустили», «роман перевели»: beside a plural verb a thing in the singular is its object."""
    node, verb = nodes[index], nodes[nodes[index].head]
    if node.dep != "nsubj" or not verb.has("Number=Plur") or not _takes_object(verb):
        return
    first, last = sorted((index, node.head))
    if not _may_be_object(nodes, index) or any(one.pos == "CCONJ" for one in nodes[first:last]):
        return
    below = [one for one in nodes if one.head == index]
    counted = any(one.dep in _GROUPING or one.has("Case=Gen", "Number=Plur") for one in below)
    alone = not any(one is not node and one.head == node.head and one.dep in _SUBJECTS for one in nodes)
    if node.has("Number=Sing") and alone and not counted and not _fits(nodes, index):
        node.dep, node.feats = "obj", node.feats.replace("Case=Nom", "Case=Acc")


def part_objects(nodes: Sequence[Node], index: int) -> None:
    """Of two objects the one that can be a dative is to whom it is done («название кружку дал критик»)."""
    node = nodes[index]
    if node.dep != "obj" or not is_dative(node.text) or has_case(nodes, index):
        return
    others = [
        one for at, one in enumerate(nodes) if one.head == node.head and one.dep == "obj" and at != index
    ]
    if len(others) == 1 and not is_dative(others[0].text):
        kept = [pair for pair in node.feats.split("|") if pair.split("=")[0] not in {"Case", "Gender"}]
        node.dep, node.feats = "iobj", "|".join(sorted([*kept, "Case=Dat"]))


def seat_subject(nodes: Sequence[Node], index: int) -> None:
    """A nominative that hangs on the wrong word or in the wrong role is the subject that its verb lacks."""
    node = nodes[index]
    if node.dep not in _BARE or not node.has("Case=Nom") or has_case(nodes, index):
        return
    if "Nom" not in cases(node.text):
        return
    if node.dep in {"appos", "nmod"} and not _is_astray(nodes, index):
        return
    if node.dep == "obj" and not _outdoes(nodes, index):
        return
    for verb in (node.head, *ancestors([one.head for one in nodes], index)):
        if nodes[verb].has("VerbForm=Fin") or nodes[verb].has("Variant=Short", "Voice=Pass"):
            taken = any(one.head == verb and one.dep in _SUBJECTS for one in nodes)
            if not taken and any(_agrees(nodes[verb], form) for form in _forms(nodes, index)):
                node.head, node.dep = verb, "nsubj:pass" if nodes[verb].has("Voice=Pass") else "nsubj"
            return


def seat_woman(nodes: Sequence[Node], index: int) -> None:
    """«Фигуры создала Мухина»: of two objects of a feminine verb, the woman's name is its subject."""
    node, verb = nodes[index], nodes[nodes[index].head]
    if node.dep != "obj" or node.pos != "PROPN" or not verb.has("VerbForm=Fin", "Gender=Fem"):
        return
    beside = [one for one in nodes if one is not node and one.head == node.head]
    if any(one.dep in _SUBJECTS for one in beside) or not any(one.dep == "obj" for one in beside):
        return
    woman = next((form for form in nominatives(node.text) if form.gender == "Fem"), None)
    if woman is not None and node.has("Animacy=Anim") and not has_case(nodes, index):
        node.dep = "nsubj"
        _inflect(node, woman)


def _is_astray(nodes: Sequence[Node], index: int) -> bool:
    """Whether a person in the nominative describes something else, or a title that he is no part of."""
    governor = nodes[index].head
    if nodes[index - 1].text in _OPENING or not nodes[index].has("Animacy=Anim"):
        return False
    if nodes[index].dep == "nmod" and "Gen" not in cases(nodes[index].text):
        return True
    titled = nodes[governor - 1].text == "«" and any(one.text == "»" for one in nodes[governor:index])
    return titled or has_case(nodes, governor) or "Nom" not in cases(nodes[governor].text)


def _outdoes(nodes: Sequence[Node], index: int) -> bool:
    """Whether an object is rather the subject: it can be no accusative, or is a title among other objects."""
    if not _may_be_object(nodes, index):
        return True
    verb = nodes[index].head
    titled = nodes[index - 1].text == "«"
    others = any(one.head == verb and one.dep == "obj" for at, one in enumerate(nodes) if at != index)
    return titled and (others or index < verb)


def _fits(nodes: Sequence[Node], index: int) -> bool:
    """Whether a word agrees with its verb in number, and a common noun in gender."""
    verb = nodes[nodes[index].head]
    return any(_agrees(verb, form, nodes[index].pos == "NOUN") for form in _forms(nodes, index))


def _forms(nodes: Sequence[Node], index: int) -> Iterator[Form]:
    """The nominatives that a word can be; a group is plural."""
    if any(one.head == index and one.dep == "conj" for one in nodes):
        yield Form("Plur", "")
    yield from nominatives(nodes[index].text)


def _agrees(verb: Node, form: Form, gendered: bool = True) -> bool:
    if verb.has("Number=Plur") or form.number == "Plur":
        return verb.has("Number=Plur") and form.number == "Plur"
    marked = next((pair[7:] for pair in verb.feats.split("|") if pair.startswith("Gender=")), "")
    return not gendered or not marked or not form.gender or marked == form.gender


def _inflect(node: Node, form: Form) -> None:
    """Give a node the features of a nominative that it can be."""
    kept = [pair for pair in node.feats.split("|") if pair.split("=")[0] not in {"Case", "Gender", "Number"}]
    gender = [f"Gender={form.gender}"] if form.gender else []
    node.feats = "|".join(sorted([*kept, "Case=Nom", f"Number={form.number}", *gender]))


def _takes_object(verb: Node) -> bool:
    """Whether it is a finite verb that may have an object: none in -ся has."""
    return verb.has("VerbForm=Fin") and not verb.text.lower().endswith(("ся", "сь"))


def _may_be_subject(nodes: Sequence[Node], index: int) -> bool:
    """Whether a form may be a nominative, its modifiers and numerals considered («главную роль»)."""
    below = [one for one in nodes if one.head == index and one.dep in {"amod", "det", "nummod"}]
    agreeing = all(one.dep != "nummod" and (not cases(one.text) or "Nom" in cases(one.text)) for one in below)
    return agreeing and bool(nominatives(nodes[index].text)) and not nodes[index].has("Case=Gen")


def _may_be_object(nodes: Sequence[Node], index: int) -> bool:
    """Whether a nominative may be an accusative: by its form, or as a title, which need not be inflected."""
    node = nodes[index]
    forms = nominatives(node.text)  # «Каспарова» is a woman, or a man in the accusative
    man = node.pos == "PROPN" and node.has("Animacy=Anim", "Gender=Masc")
    man = man and (not forms or any(form.gender != "Fem" for form in forms))
    if node.pos not in {"NOUN", "PROPN"} or "Nom" not in cases(node.text) or man:
        return False
    return is_accusative_too(node.text) or (index > 0 and nodes[index - 1].text == "«")
