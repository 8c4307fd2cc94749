import pytest

from ingest.language import Reader


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader.load()
