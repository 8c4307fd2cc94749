// An article. Its hash marks it done: it is written in the same transaction as all that it reports.
UNWIND $rows AS row
MERGE (a:Article {id: row.id})
SET a.url = row.url, a.title = row.title, a.publisher = row.publisher, a.published = row.published,
    a.language = row.language, a.text = row.text, a.hash = row.hash
