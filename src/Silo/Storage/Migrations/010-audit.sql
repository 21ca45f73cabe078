-- Every act of staff, for good. Each hash covers its row and the hash before it, so a row that was changed or taken out shows. AUTOINCREMENT
-- remembers the highest number ever given: rows missing at the end show too.
CREATE TABLE audit (
  n       INTEGER PRIMARY KEY AUTOINCREMENT,
  at      TEXT NOT NULL,
  who     TEXT NOT NULL,
  what    TEXT NOT NULL,
  subject TEXT NOT NULL,
  before  TEXT,
  after   TEXT,
  hash    BLOB NOT NULL
);

CREATE INDEX audit_subject ON audit (subject, n);
CREATE INDEX audit_who ON audit (who, n);

CREATE TRIGGER audit_keeps_rows BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'the audit chain only grows'); END;
CREATE TRIGGER audit_keeps_content BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'the audit chain only grows'); END;
