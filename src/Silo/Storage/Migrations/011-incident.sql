-- Closed incidents, for reports: the instants in Unix milliseconds by which they are found, the rest as the station told it. Open ones are in the
-- state of their station.
CREATE TABLE incident (
  station  TEXT    NOT NULL,
  number   INTEGER NOT NULL,
  raised   INTEGER NOT NULL,
  resolved INTEGER NOT NULL,
  body     BLOB    NOT NULL,
  PRIMARY KEY (station, number)
) WITHOUT ROWID;

CREATE INDEX incident_raised ON incident (raised);
CREATE INDEX incident_resolved ON incident (resolved);
