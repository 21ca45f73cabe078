-- What staff did that shows on the curve of a day. at, until: milliseconds since 1970-01-01 UTC; kind: 0 recount, 1 closure, 2 reopen.
CREATE TABLE history_event (
  station INTEGER NOT NULL,
  at      INTEGER NOT NULL,
  kind    INTEGER NOT NULL,
  zone    INTEGER,
  people  INTEGER,
  was     INTEGER,
  until   INTEGER
);

CREATE INDEX history_event_at ON history_event (station, at);
