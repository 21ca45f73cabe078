CREATE TABLE device_key (
  id      TEXT PRIMARY KEY,
  name    TEXT,
  scope   TEXT NOT NULL,
  hash    BLOB NOT NULL UNIQUE,
  created TEXT NOT NULL,
  revoked TEXT
);
