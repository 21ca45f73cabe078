-- History that nobody measured, written for a demo: the instant before which all of it lies, and how many of its parts each station has.
CREATE TABLE invented_history (
  station TEXT PRIMARY KEY,
  parts   INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE invented_until (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  at INTEGER NOT NULL
);
