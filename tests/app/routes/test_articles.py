from fastapi.testclient import TestClient


def test_an_article_shows_its_events_in_text_order_with_their_words(client: TestClient) -> None:
    article = client.get("/v1/articles/a2").json()
    assert (article["publisher"], article["published"]) == ("Morgenpost", "2025-10-17T06:00:00Z")
    assert [(report["id"], report["event"]) for report in article["reports"]] == [("r5", "r1"), ("r6", "r6")]
    for report in article["reports"]:
        assert article["text"][report["sentence_start"] : report["sentence_end"]] == report["sentence"]
        assert article["text"][report["trigger_start"] : report["trigger_end"]] == report["trigger"]
    report = article["reports"][0]
    assert report["spans"] == [{"role": "actor", "entity": "Q7747", "start": 4, "end": 9}]
    assert report["title"] == "Donald Trump, Wladimir Putin: MEETS"
