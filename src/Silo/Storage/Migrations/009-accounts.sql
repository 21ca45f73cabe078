-- Who may act for which part of the city. The password is the framework's hash.
CREATE TABLE account (
  name     TEXT PRIMARY KEY COLLATE NOCASE,
  role     TEXT NOT NULL,
  scope    TEXT NOT NULL,
  password TEXT NOT NULL,
  created  TEXT NOT NULL
) WITHOUT ROWID;

-- A session that is not here is ended. Of its secret only the SHA-256 is kept.
CREATE TABLE session (
  id      TEXT PRIMARY KEY,
  account TEXT NOT NULL COLLATE NOCASE,
  secret  BLOB NOT NULL,
  begun   TEXT NOT NULL,
  seen    TEXT NOT NULL,
  address TEXT
) WITHOUT ROWID;

INSERT INTO revision (topic, value) VALUES ('accounts', 0);
