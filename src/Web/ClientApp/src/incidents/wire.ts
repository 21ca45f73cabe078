import type { KioskStatus, LocalName } from '../live/wire';

export type Cause = 'full' | 'sensor-silent' | 'sensor-implausible' | 'kiosk-out' | 'kiosk-offline' | 'not-open' | 'residual' | 'locked';
export type IncidentState = 'raised' | 'acknowledged' | 'whistled' | 'arrived' | 'resolved';
export type Urgency = 'urgent' | 'soon' | 'plain';

/** One cause of an incident: a door, a kiosk, a zone, or the whole station where the subject is null. */
export type Member = {
  readonly cause: Cause;
  readonly subject: string | null;
  readonly since: string;
  readonly until: string | null;
  readonly facts: Facts;
};

/** What the sentence of a member needs, as it was when it joined; of each cause its own. */
export type Facts = Readonly<
  Partial<{
    people: number | null;
    capacity: number | null;
    everySeconds: number | null;
    /** What a kiosk said, and how many of its functions are out. */
    status: KioskStatus | null;
    functionsOut: number | null;
    functions: number | null;
    /** The stretch that was promised, and whether it lies beyond ordinary hours. */
    promisedFrom: string | null;
    promisedUntil: string | null;
    extended: boolean | null;
    residual: number | null;
    limit: number | null;
    days: number | null;
    reports: number | null;
  }>
>;

export type IncidentNote = { readonly at: string; readonly by: string; readonly text: string };

/** Something at a station that a person must deal with, all its causes of a time together, as the API and the hub's `incident` tell of it. Of two with one id the higher version is the newer. */
export type Incident = {
  readonly id: string;
  readonly station: string;
  /** Null once the city no longer holds the station. */
  readonly stationName: LocalName | null;
  readonly area: string | null;
  readonly state: IncidentState;
  readonly urgency: Urgency;
  readonly raisedAt: string;
  /** When people were last to be alerted: something urgent may have joined what was less so. */
  readonly alertedAt?: string;
  readonly acknowledgedAt: string | null;
  readonly acknowledgedBy: string | null;
  readonly whistledAt: string | null;
  readonly department: string | null;
  readonly due: string | null;
  readonly arrivedAt: string | null;
  readonly resolvedAt: string | null;
  readonly closedBy: 'person' | 'itself' | 'retired' | null;
  readonly level: 'station' | 'street' | 'district' | 'city';
  /** When it goes one level up if nobody acts. */
  readonly climbsAt: string | null;
  readonly members: readonly Member[];
  readonly notes: readonly IncidentNote[];
  readonly version: number;
};

export type IncidentVerb = 'acknowledge' | 'whistle' | 'arrive' | 'resolve' | 'note';

export type IncidentList = { readonly asOf: string; readonly incidents: readonly Incident[] };
