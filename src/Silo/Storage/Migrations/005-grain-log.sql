-- One row per commit: all states it changed. Merged into grain_state now and then, because a station changes many times before that and
-- one blob costs the disk a few pages where the rows would cost a page each.
CREATE TABLE grain_log (
  id      INTEGER PRIMARY KEY,
  changes BLOB NOT NULL
);
