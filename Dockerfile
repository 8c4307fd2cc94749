# The service and its commands, without a graph: docker-compose.yml brings a Neo4j.
FROM python:3.12-slim AS build
RUN python -m venv /opt/depesche
WORKDIR /build
COPY requirements/run.lock requirements/run.lock
RUN /opt/depesche/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements/run.lock
COPY pyproject.toml README.md LICENSE NOTICE ./
COPY app app
COPY cypher cypher
COPY ingest ingest
RUN /opt/depesche/bin/pip install --no-cache-dir --disable-pip-version-check --no-deps --no-build-isolation . \
 && /opt/depesche/bin/pip uninstall --yes --quiet setuptools pip

FROM python:3.12-slim
RUN useradd --system --uid 10001 --home-dir /srv/depesche --create-home depesche \
 && mkdir /srv/depesche/data && chown depesche /srv/depesche/data
COPY --from=build /opt/depesche /opt/depesche
COPY seeds /srv/depesche/seeds
ENV PATH=/opt/depesche/bin:$PATH PYTHONUNBUFFERED=1 DEPESCHE_HOST=0.0.0.0 DEPESCHE_DATA=/srv/depesche/data
WORKDIR /srv/depesche
USER depesche
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/readyz', timeout=4)"]
ENTRYPOINT ["depesche"]
CMD ["serve"]
