"""`/v1/articles`: what was read, and where in it."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from app.errors import UnknownIdError
from app.paging import answer
from app.routes.parameters import NoParameters, give_store
from cypher.read.articles import ARTICLE, ArticleDetail, ArticleKey
from cypher.store import Store

router = APIRouter(tags=["articles"])


@router.get("/articles/{article_id}", response_model=ArticleDetail)
def show_article(
    article_id: str, _: Annotated[NoParameters, Query()], store: Annotated[Store, Depends(give_store)]
) -> Response:
    """Show an article with its events and the spans of text that tell of them, in text order."""
    for article in store.read(ARTICLE, ArticleKey(id=article_id)):
        return answer(article)
    raise UnknownIdError("article", article_id)
