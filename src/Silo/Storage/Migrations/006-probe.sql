-- Written when storing has failed, to see whether it works again: as large as a busy commit, so that the last free page of a full disk does not fool it.
CREATE TABLE probe (
  id     INTEGER PRIMARY KEY,
  filler BLOB NOT NULL
);

DELETE FROM revision WHERE topic = 'probe';
