"""Reading vocabulary files: YAML in which "on", "off", "no" and "yes" are words."""

import re
from importlib.resources.abc import Traversable

import yaml


class _Words(yaml.CSafeLoader):
    """YAML 1.1 takes prepositions such as "on" for booleans; here only true and false are."""


_Words.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
_Words.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def read_vocabulary(file: Traversable) -> object:
    """Read a vocabulary file; its shape is checked by the model that it becomes.

    Raises:
        ValueError: the file is not YAML; the message names file and line.
    """
    try:
        return yaml.load(file.read_text(encoding="utf-8"), Loader=_Words)
    except yaml.YAMLError as error:
        raise ValueError(f"{file.name} is not valid YAML: {error}") from error
