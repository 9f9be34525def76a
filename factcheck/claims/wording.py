"""Claims as short sentences that stand alone, built from the source's own words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from factcheck.claims.clauses import ClauseKind, is_participle
from factcheck.claims.cues import Agreement
from factcheck.claims.event_dates import as_adverbial, dated_setting
from factcheck.claims.implicatives import came_about
from factcheck.claims.items import SentenceItems
from factcheck.claims.kinds import kind_words
from factcheck.claims.negation import only_bounds
from factcheck.claims.phrases import trimmed, without_connectives
from factcheck.claims.propositions import Borrowed, Proposition
from factcheck.claims.turning_times import turning_time
from factcheck.languages.genders import gender_of_name
from factcheck.languages.russian.inflection import finite, group_in_case, in_case, name_in_case
from factcheck.model import Mention, Token

Piece = int | str


def word_proposition(items: SentenceItems, proposition: Proposition, unsaid: tuple[Mention, ...] = ()) -> str:
    """The proposition as a sentence: shared time, subject, the clause's own words."""
    borrowed = proposition.borrowed
    shared = frozenset(borrowed.words) if borrowed is not None else frozenset[int]()
    own = tuple(word for word in _own_words(items, proposition) if word not in shared)
    told = _without_long_setting(items, proposition, own)
    left_out = {*own} - {*told}
    pieces: list[Piece] = [*_fronted(items, proposition)]
    if left_out:
        pieces.append(dated_setting(items, proposition.clause.head, left_out))
    own = told
    if unsaid:
        pieces.append(joined_names(items, unsaid, "Nom", _gender_of_verb(items, proposition)))
    happened = came_about(items, proposition, own)
    if happened is not None:
        doer, words, form, rest = happened
        subject = subject_text(items, doer, words)
        before = [w for w in rest if w < min(*form, proposition.clause.head, *words)]
        after = [form.get(w, w) for w in rest if w not in before]
        return sentence(render(items, [*pieces, *before, subject, *after]))
    if borrowed is None:
        return sentence(render(items, [*pieces, *own], proposition.forms))
    if borrowed.instead_of in own:
        turning = turning_time(items, proposition)
        told_then = (
            [as_adverbial(items, turning), *(w for w in own if w != borrowed.instead_of)] if turning else []
        )
        return sentence(render(items, [*pieces, *(told_then or _replaced(items, own, borrowed))]))
    if borrowed.role not in ("subject", "object"):
        return sentence(render(items, [*pieces, *own]))
    if borrowed.role == "object" and not proposition.passive:
        return sentence(render(items, [*pieces, *borrowed.words, *own]))
    subject = subject_text(items, borrowed.head, borrowed.words)
    return sentence(render(items, [*pieces, subject, *_linked(items, proposition, own)]))


def _gender_of_verb(items: SentenceItems, proposition: Proposition) -> str:
    """The gender that a Russian past-tense verb has from its subject, "" for any other."""
    return items.tree.tokens[proposition.clause.head].feat("Gender").casefold()


def _own_words(items: SentenceItems, proposition: Proposition) -> tuple[int, ...]:
    """The clause's words without the words that only join it to another."""
    tree, cues = items.tree, items.cues
    joining: set[int] = set()
    for word in proposition.words:
        token = tree.tokens[word]
        if token.dep in ("mark", "cc") and token.head == proposition.clause.head and token.pos != "PART":
            joining.update((word, *tree.children(word, "fixed")))
    keep = [word for word in proposition.words if word not in joining and not only_bounds(items, word)]
    while keep and tree.tokens[keep[0]].lemma in cues.conditional_particles:
        keep.pop(0)
    replaced = proposition.borrowed.instead_of if proposition.borrowed is not None else None
    while keep and keep[0] != replaced and _is_connective(tree.tokens[keep[0]], cues.connectives):
        if tree.tokens[keep[0]].lemma in cues.ordering_markers | cues.negators:
            break
        keep.pop(0)
        keep = list(trimmed(tree, keep))
    return without_connectives(items, [word for word in keep if not _is_emphasis(items, word)])


def _without_long_setting(
    items: SentenceItems, proposition: Proposition, own: tuple[int, ...]
) -> tuple[int, ...]:
    """One of several complements without the setting they share, where that is longer than what is told."""
    if proposition.setting is None:
        return own
    rest = trimmed(items.tree, [word for word in own if word not in proposition.setting])
    return rest if len(rest) <= len(proposition.setting) else own


def _is_emphasis(items: SentenceItems, index: int) -> bool:
    """A particle that only ties a phrase to what went before («эти же», «они ведь»)."""
    token = items.tree.tokens[index]
    joins = token.lemma in items.cues.connectives and token.lemma not in items.cues.negators
    return token.pos == "PART" and token.dep == "advmod" and joins


def _is_connective(token: Token, connectives: frozenset[str]) -> bool:
    if token.lemma in connectives and token.dep in ("discourse", "parataxis"):
        return True
    return (
        token.lemma in connectives
        and token.pos in ("CCONJ", "SCONJ", "ADV", "PART", "INTJ", "ADP")
        and (token.dep in ("cc", "mark", "advmod", "discourse", "parataxis"))
    )


def _fronted(items: SentenceItems, proposition: Proposition) -> list[Piece]:
    if not proposition.fronted:
        return []
    turning = turning_time(items, proposition)
    return [as_adverbial(items, turning) if turning else render(items, proposition.fronted)]


def _linked(items: SentenceItems, proposition: Proposition, own: tuple[int, ...]) -> list[Piece]:
    """A participle clause is joined to its subject by the language's copula."""
    tree, head = items.tree, proposition.clause.head
    kind = proposition.clause.kind
    bare = kind in (ClauseKind.PARTICIPLE, ClauseKind.CONVERB, ClauseKind.COORDINATE)
    if not bare or not is_participle(tree.tokens[head]) or proposition.borrowed is None:
        return list(own)
    perfect = [w for w in tree.children(head, "aux") if tree.tokens[w].feat("VerbForm") in ("Part", "Ger")]
    if perfect:  # "having left Rome"
        return [items.cues.having_text if word in perfect else word for word in own]
    if tree.has(head, "aux", "aux:pass", "cop") or tree.tokens[head].feat("Variant") == "Short":
        return list(own)
    subject = tree.tokens[proposition.borrowed.head]
    group = len([w for w in tree.conjuncts(proposition.borrowed.head) if w in proposition.borrowed.words]) > 1
    verb_number = tree.tokens[subject.head].feat("Number") if subject.dep in ("nsubj", "nsubj:pass") else ""
    counted = tree.has(subject.index, "nummod", "nummod:gov")
    number = "Plur" if group or counted else verb_number or subject.feat("Number") or "Sing"
    if tree.sentence.language == "ru":
        verb = finite(tree.tokens[head], number, subject.feat("Gender"))
        return [verb if verb is not None and word == head else word for word in own]
    return [items.cues.copula_text["plur" if number == "Plur" else "sing"], *own]


def _replaced(items: SentenceItems, own: Sequence[int], borrowed: Borrowed) -> list[Piece]:
    """The clause with its relative pronoun replaced by what it stands for, put where a main clause has it."""
    tree = items.tree
    at = borrowed.instead_of
    leads = at is not None and tree.tokens[at].dep in ("nsubj", "nsubj:pass")
    words = borrowed.words
    if at is not None and tree.tokens[at].lemma in items.cues.relative_adverbs:
        words = (*tree.children(borrowed.head, "case"), *words)
    owning = at is not None and borrowed.possessive and tree.tokens[at].dep == "det"  # «чья длина»
    case = "Gen" if owning else tree.tokens[at].feat("Case") if at is not None else ""
    phrase = (
        subject_text(items, borrowed.head, words)
        if leads
        else phrase_in_case(items, borrowed.head, words, case)
    )
    if borrowed.possessive and not owning:
        owner = f"{phrase}{items.cues.possessive_text}"
        return [owner if word == at else word for word in own]
    moved = owning or (borrowed.role == "object" and at is not None and tree.tokens[at].dep == "obj")
    if at is None or not moved:
        return [phrase if word == at else word for word in own]
    behind = tree.tokens[at].head
    left = (word for word in own if word != at)
    return [piece for word in left for piece in ((word, phrase) if word == behind else (word,))]


def subject_text(items: SentenceItems, head: int, words: Sequence[int]) -> str:
    """A phrase taken from another role as the subject of a sentence: in Russian, in the nominative."""
    words = [word for word in words if not _is_emphasis(items, word)]
    if items.tree.tokens[head].dep in ("nsubj", "nsubj:pass"):
        return render(items, words)  # a subject already, whatever case the model sees in it
    return phrase_in_case(items, head, words, "Nom")


def phrase_in_case(items: SentenceItems, head: int, words: Sequence[int], case: str) -> str:
    """A Russian noun phrase with its head, and what agrees with it, in another case; an English one as is."""
    tree = items.tree
    own = tree.tokens[head].feat("Case")
    if tree.sentence.language != "ru" or own in (case, ""):
        return render(items, words)
    before = [word for word in words if word < head]
    if any(tree.tokens[word].dep.startswith("nummod") or tree.tokens[word].pos == "NUM" for word in before):
        return render(items, words)  # a numeral governs the case of its noun
    agreeing = {head, *(w for w in words if _agrees(items, w, head, own))}
    return render(items, words, {word: in_case(tree.tokens[word], case) for word in agreeing})


def _agrees(items: SentenceItems, word: int, head: int, case: str) -> bool:
    """Whether a word has its case from agreeing with the head, directly or as one of its modifiers."""
    tree = items.tree
    token = tree.tokens[word]
    alike = {token.feat("Case"), case}
    same = len(alike) == 1 or (alike == {"Gen", "Acc"} and tree.tokens[head].feat("Animacy") == "Anim")
    if not same or token.dep in ("nmod", "obl", "obj", "iobj", "nsubj"):
        return False
    return token.head == head or (
        token.head in tree.children(head) and _agrees(items, token.head, head, case)
    )


def render(items: SentenceItems, pieces: Iterable[Piece], forms: Mapping[int, str] | None = None) -> str:
    """Token indices and literal words as text; resolved words are given as what they stand for.

    `forms` are other forms for some of the tokens.
    """
    tree = items.tree
    pieces = _with_owners_behind(items, tuple(pieces))
    named = _named_in(items, pieces)
    out: list[str] = []
    before: int | None = None
    told: Mention | None = None
    for piece in pieces:
        if isinstance(piece, str):
            if piece:
                out.extend([" ", piece])
            before = None
            continue
        mention = items.mention(piece)
        stands_in = mention is not None and mention.kind in ("pronoun", "description")
        stands_in = stands_in and not _is_reflexive(items, piece)
        stands_in = stands_in and not (mention and _is_plain(items, mention, named))
        if stands_in and mention is told:
            before = piece
            continue
        if not out and piece:
            out.append("")
        glued = (
            before is not None and piece == before + 1 and tree.tokens[before].end == tree.tokens[piece].start
        )
        glued = glued or tree.tokens[piece].text in (",", ";", ":", ")", "»", "'s", "’s")
        out.append("" if glued else " ")
        spelled = _spelled(items, piece, not out, (forms or {}).get(piece))
        out.append(_shown(items, piece, mention) if stands_in and mention else spelled)
        told = mention
        before = piece
    return "".join(out).strip()


def _with_owners_behind(items: SentenceItems, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Russian names stand behind what they own, the pronouns for them before it: «его роман»."""
    if items.tree.sentence.language != "ru":
        return pieces
    moved = list(pieces)
    for piece in pieces:
        if isinstance(piece, str) or (mention := items.mention(piece)) is None or mention.kind != "pronoun":
            continue
        token = items.tree.tokens[piece]
        agreement = items.cues.pronouns.get(token.lemma)
        leads = token.dep == "nmod" and piece < token.head and not items.tree.preposition(piece)
        owner = token.dep == "det" or leads or (agreement is not None and agreement.possessive)
        owned = token.head
        if owner and owned in moved[moved.index(piece) :]:
            moved.remove(piece)
            moved.insert(moved.index(owned) + 1, piece)
    return tuple(moved)


def _named_in(items: SentenceItems, pieces: Iterable[Piece]) -> frozenset[str]:
    """The names that a text calls by name."""
    mentions = (items.mention(piece) for piece in pieces if not isinstance(piece, str))
    return frozenset(each.text for each in mentions if each is not None and each.kind == "name")


def _is_plain(items: SentenceItems, mention: Mention, named: Collection[str]) -> bool:
    """Whether a group is clear without its names: "the border between X and Y is open to both countries"."""
    group = items.meant_by(mention)
    return len(group) > 1 and all(each.text in named for each in group)


def _is_reflexive(items: SentenceItems, index: int) -> bool:
    """Whether a pronoun points back inside its own clause, and so needs no name: "itself"."""
    agreement = items.cues.pronouns.get(items.tree.tokens[index].lemma)
    return agreement is not None and agreement.reflexive


def _spelled(items: SentenceItems, index: int, first: bool, form: str | None = None) -> str:
    """The word as it stands, or in another form; a sentence's first word that has moved inside loses its
    capital.
    """
    token = items.tree.tokens[index]
    text = form or token.text
    if index in items.paraphrases:
        agreement = items.cues.pronouns.get(token.lemma)
        owner = token.dep == "nmod:poss" and agreement is not None and agreement.possessive
        return f"{items.paraphrases[index].text}{items.cues.possessive_text if owner else ''}"
    moved = index == 0 and not first and token.pos not in ("PROPN", "X") and items.mention(index) is None
    return text.lower() if moved and text != "I" else text


def _shown(items: SentenceItems, index: int, mention: Mention) -> str:
    lemma, language = items.tree.tokens[index].lemma, items.tree.sentence.language
    agreement = items.cues.pronouns.get(lemma)
    preposition, case = kind_words(language).place_adverbs.get(lemma, ("", ""))
    gender = (agreement.gender or "") if agreement is not None else ""
    text = joined_names(items, items.meant_by(mention), case or _case_of(items, index, agreement), gender)
    text = f"{preposition} {text}" if preposition else text
    possessive = (
        items.tree.tokens[index].dep == "nmod:poss" and agreement is not None and agreement.possessive
    )
    return f"{text}{items.cues.possessive_text}" if possessive else text


def _case_of(items: SentenceItems, index: int, agreement: Agreement | None) -> str:
    """The case that a name needs in the place of a Russian anaphor: that of an owner is the genitive."""
    token = items.tree.tokens[index]
    if token.dep in ("nsubj", "nsubj:pass"):
        return "Nom"
    owner = agreement is not None and (agreement.possessive or token.dep in ("det", "nmod"))
    return "Gen" if owner else token.feat("Case")


def joined_names(items: SentenceItems, mentions: Sequence[Mention], case: str = "", gender: str = "") -> str:
    """The names of a group in a row, Russian ones of persons in the case given.

    `gender` is what the words that they stand for say of their bearer, where no name of it does.
    """
    russian = items.tree.sentence.language == "ru"
    texts = [
        _name_in_case(each.text, case, _gender(items, each) or gender) if russian else each.text
        for each in mentions
    ]
    if len(texts) < 2:
        return "".join(texts)
    return f"{', '.join(texts[:-1])} {items.cues.and_text} {texts[-1]}"


def _gender(items: SentenceItems, mention: Mention) -> str:
    """Whether a name's bearer is a man or a woman by all names known of it; "" where they leave it open."""
    known = items.acquaintance
    names = known.names_of(mention.entities[0]) if known is not None and mention.entities else ()
    told = {gender for name in (*names, mention.text) if (gender := gender_of_name(name))}
    return told.pop() if len(told) == 1 else ""


def _name_in_case(name: str, case: str, gender: str) -> str:
    return name_in_case(name, case, gender) if name[:1].isupper() else group_in_case(name, case)


def sentence(text: str) -> str:
    """Text with a capital at its beginning and a full stop at its end."""
    text = text.strip(" ,;:–—-")
    if not text:
        return ""
    text = text[0].upper() + text[1:]
    if text.count("(") > text.count(")"):
        text += ")"
    return text if text[-1] in ".!?…" else f"{text}."
