CREATE TABLE city (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  version  INTEGER NOT NULL,
  demo     INTEGER NOT NULL,
  imported TEXT    NOT NULL,
  head     BLOB    NOT NULL
);

CREATE TABLE city_area (
  code TEXT PRIMARY KEY,
  area BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE city_station (
  id      TEXT PRIMARY KEY,
  profile BLOB NOT NULL
);
