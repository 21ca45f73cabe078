// The messages of the server, as the wire contract names them. Only what this page reads.

export type LocalName = { readonly zh: string; readonly en?: string | null };
export type Level = 'quiet' | 'moderate' | 'busy' | 'full' | 'unknown';
export type Freshness = 'live' | 'stale' | 'unknown';
export type OpenState = 'open' | 'closed' | 'unknown';
export type KioskStatus = 'available' | 'in-use' | 'partly' | 'blocked' | 'out-of-order' | 'planned' | 'unknown';

export type Zone = {
  readonly id: string;
  readonly name: LocalName | null;
  readonly people: number | null;
  readonly capacity: number | null;
  readonly level: Level;
  readonly open: OpenState;
  readonly freshness: Freshness;
  readonly private?: boolean;
};

export type Kiosk = {
  readonly id: string;
  readonly name: LocalName | null;
  readonly status: KioskStatus;
  readonly asOf: string | null;
};

export type Evidence = { readonly kind: 'visit' | 'kiosk' | 'duty' | 'report'; readonly at: string };

export type Station = {
  readonly id: string;
  readonly kind: string;
  readonly name: LocalName;
  readonly area: string;
  readonly address: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly open: OpenState;
  readonly nextChange: string | null;
  readonly people: number | null;
  readonly capacity: number | null;
  readonly level: Level;
  readonly freshness: Freshness;
  readonly asOf: string | null;
  readonly evidence: Evidence | null;
  readonly reports?: { readonly locked: number; readonly full: number };
  readonly zones: readonly Zone[];
  readonly kiosks: readonly Kiosk[];
};

export type Summary = {
  readonly stations: number;
  readonly known: number;
  readonly open: number;
  readonly closed: number;
  /** Null where only levels are published. */
  readonly people: number | null;
  readonly capacity: number;
  readonly peopleKnown: number;
  readonly crowded: number;
};

export type City = {
  readonly code: string;
  readonly name: LocalName;
  readonly timeZone: string;
  readonly demo: boolean;
  readonly asOf: string;
  readonly summary: Summary;
};

export type AreaSum = { readonly code: string; readonly summary: Summary };

/** The answer of Watch, and the refresh that comes every minute. */
export type Whole = {
  readonly epoch: string;
  readonly version: number;
  readonly asOf?: string;
  readonly stations: readonly Station[];
  readonly areas: readonly AreaSum[];
};

/** What changed between two versions; a station carries only the fields that did. */
export type Changed = {
  readonly epoch: string;
  readonly from: number;
  readonly version: number;
  readonly asOf?: string;
  readonly stations: readonly (Partial<Station> & { readonly id: string })[];
  readonly areas: readonly AreaSum[];
};
