"""Text → tokens: spaCy's tokenizer with the habits of news, and full stops after numbers by context."""

import re

from spacy.language import Language
from spacy.symbols import ORTH  # type: ignore[import-not-found]
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from ingest.language.blanks import is_blank
from ingest.language.words import Words

_NUMBER = re.compile(r"\d[\d.,:]*\.")
_ORDINAL = re.compile(r"\d{1,2}\.")


class NewsTokenizer:
    """A tokenizer for one language; the tokens and their spaces always rebuild the text."""

    def __init__(self, nlp: Language, words: Words) -> None:
        rules: Tokenizer = nlp.tokenizer
        infixes = compile_infix_regex([*words.infixes, *(nlp.Defaults.infixes or ())])
        rules.infix_finditer = infixes.finditer
        if words.whole:
            rules.token_match = re.compile("|".join(f"(?:{pattern})" for pattern in words.whole)).fullmatch
        for abbreviation in sorted(words.abbreviations | words.may_end):
            rules.add_special_case(abbreviation, [{ORTH: abbreviation}])
        self._rules = rules
        self._words = words

    def __call__(self, text: str) -> Doc:
        """Split a text; "3. Oktober" keeps its ordinal, "im Jahr 2013. Die" parts with its full stop."""
        doc: Doc = self._rules(text)
        parted = {i for i, token in enumerate(doc) if _NUMBER.fullmatch(token.text) and self._ends_sentence(doc, i)}
        if not parted:
            return doc
        forms: list[str] = []
        spaces: list[bool] = []
        for i, token in enumerate(doc):
            if i in parted:
                forms += [token.text[:-1], "."]
                spaces += [False, bool(token.whitespace_)]
            else:
                forms.append(token.text)
                spaces.append(bool(token.whitespace_))
        return Doc(doc.vocab, words=forms, spaces=spaces)

    def _ends_sentence(self, doc: Doc, index: int) -> bool:
        """Tell whether the full stop of a number ends its sentence rather than making an ordinal."""
        following = doc[index + 1].text if index + 1 < len(doc) else ""
        if is_blank(following):
            return following == "" or "\n" in following
        if following in self._words.months or following[:1].islower():
            return False
        if not following[:1].isalnum():
            return following[0] in '“”"«»’' and not doc[index].whitespace_
        return not _ORDINAL.fullmatch(doc[index].text) or following in self._words.openers
