-- Visits inside extended hours, as the hours were at the time; an import may change them later.
ALTER TABLE history_bucket ADD COLUMN extended INTEGER NOT NULL DEFAULT 0;

-- The same sums by the hour. The time comes first in the key: what a whole city was like is read from one place, and what is written together
-- lies together. hour: hours since 1970-01-01 UTC.
CREATE TABLE history_hour (
  hour           INTEGER NOT NULL,
  station        INTEGER NOT NULL,
  zone           INTEGER NOT NULL,
  entries        INTEGER NOT NULL,
  exits          INTEGER NOT NULL,
  extended       INTEGER NOT NULL,
  low            INTEGER,
  high           INTEGER,
  person_seconds NUMERIC NOT NULL,
  known_seconds  NUMERIC NOT NULL,
  PRIMARY KEY (hour, station, zone)
) WITHOUT ROWID;

INSERT INTO history_hour
SELECT start >> 2, station, zone, sum(entries), sum(exits), 0, min(low), max(high), sum(person_seconds), sum(known_seconds)
FROM history_bucket
GROUP BY start >> 2, station, zone;

-- What is kept of service days whose quarters and hours were given up. open_…: while the zone was open by its timetable.
CREATE TABLE history_day (
  station             INTEGER NOT NULL,
  day                 INTEGER NOT NULL,
  zone                INTEGER NOT NULL,
  entries             INTEGER NOT NULL,
  exits               INTEGER NOT NULL,
  extended            INTEGER NOT NULL,
  low                 INTEGER,
  high                INTEGER,
  person_seconds      NUMERIC NOT NULL,
  known_seconds       NUMERIC NOT NULL,
  open_person_seconds NUMERIC NOT NULL,
  open_known_seconds  NUMERIC NOT NULL,
  PRIMARY KEY (station, day, zone)
) WITHOUT ROWID;
