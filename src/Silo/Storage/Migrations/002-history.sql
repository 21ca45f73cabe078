-- Stations, zones and sensors appear in millions of rows, so each name is stored once.
CREATE TABLE history_name (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

-- start: the quarter's beginning in units of 15 minutes since 1970-01-01 UTC.
CREATE TABLE history_bucket (
  station        INTEGER NOT NULL,
  start          INTEGER NOT NULL,
  zone           INTEGER NOT NULL,
  entries        INTEGER NOT NULL,
  exits          INTEGER NOT NULL,
  low            INTEGER,
  high           INTEGER,
  person_seconds NUMERIC NOT NULL,
  known_seconds  NUMERIC NOT NULL,
  PRIMARY KEY (station, start, zone)
) WITHOUT ROWID;

-- day: days since 0001-01-01 of the local date on which the service day began.
CREATE TABLE history_sensor_day (
  station  INTEGER NOT NULL,
  day      INTEGER NOT NULL,
  sensor   INTEGER NOT NULL,
  zone     INTEGER NOT NULL,
  entries  INTEGER NOT NULL,
  exits    INTEGER NOT NULL,
  residual INTEGER,
  peak     INTEGER NOT NULL,
  PRIMARY KEY (station, day, sensor, zone)
) WITHOUT ROWID;
