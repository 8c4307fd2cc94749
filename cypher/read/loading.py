"""What `load` must see before it writes."""

from cypher.batch import EntityRow, ReportRow
from cypher.query import Nothing, Query
from cypher.read.graph import GraphRow
from cypher.read.rows import Row


class Key(Row):
    """The id of a node."""

    id: str


class Keys(Row):
    """Ids of nodes."""

    ids: tuple[str, ...]


class Hash(Row):
    """The hash of an article."""

    hash: str


class ReportKey(Row):
    """A report and the event it tells of."""

    id: str
    event: str


class BlocksParams(Row):
    """Blocks, and the article whose reports are not wanted."""

    blocks: tuple[str, ...]
    article: str


class StoredReport(Row):
    """A report, and the publisher of its article."""

    report: ReportRow
    publisher: str | None


class StoredEntity(Row):
    """An entity."""

    entity: EntityRow


class CountryOfPlace(Row):
    """A place and its country."""

    place: str
    country: str


LOCK = Query("write/lock.cypher", Nothing, GraphRow)
ARTICLE_HASH = Query("read/article_hash.cypher", Key, Hash)
REPORT_IDS_OF_ARTICLE = Query("read/report_ids_of_article.cypher", Key, ReportKey)
REPORT_IDS_OF_EVENTS = Query("read/report_ids_of_events.cypher", Keys, ReportKey)
REPORT_IDS_IN_BLOCKS = Query("read/report_ids_in_blocks.cypher", BlocksParams, ReportKey)
STORED_REPORTS = Query("read/stored_reports.cypher", Keys, StoredReport)
STORED_ENTITIES = Query("read/stored_entities.cypher", Keys, StoredEntity)
EVENTS_OF_ENTITIES = Query("read/events_of_entities.cypher", Keys, Key)
COUNTRIES_OF_PLACES = Query("read/countries_of_places.cypher", Keys, CountryOfPlace)
