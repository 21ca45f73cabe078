-- The id is never used twice, so that an ETag (id and version) of a cleared row cannot fit a later one.
CREATE TABLE grain_state (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  name  TEXT    NOT NULL,
  grain TEXT    NOT NULL,
  etag  INTEGER NOT NULL,
  data  BLOB    NOT NULL,
  UNIQUE (name, grain)
);

-- Grows whenever what it names changes; other processes watch it.
CREATE TABLE revision (
  topic TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) WITHOUT ROWID;

INSERT INTO revision (topic, value) VALUES ('probe', 0), ('city', 0), ('device-keys', 0);
