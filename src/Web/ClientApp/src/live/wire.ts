// The messages of the server, as the wire contract names them. Only what this page reads.

export type LocalName = { readonly zh: string; readonly en?: string | null };
export type Level = 'quiet' | 'moderate' | 'busy' | 'full' | 'unknown';
export type Freshness = 'live' | 'stale' | 'unknown';
export type OpenState = 'open' | 'closed' | 'unknown';
export type KioskStatus = 'available' | 'in-use' | 'partly' | 'blocked' | 'out-of-order' | 'planned' | 'unknown';

export type Amenity = 'rest' | 'water' | 'hot-water' | 'toilet' | 'charging' | 'cooling' | 'heating' | 'microwave' | 'umbrella' | 'medicine-box' | 'wifi';
export type AmenityState = 'ok' | 'out' | 'unknown';
export type ReportKind = 'locked' | 'full' | 'no-water' | 'no-power' | 'ok';

export type Zone = {
  readonly id: string;
  readonly name: LocalName | null;
  readonly kind?: string;
  readonly people: number | null;
  readonly capacity: number | null;
  readonly level: Level;
  readonly open: OpenState;
  readonly freshness: Freshness;
  readonly hours?: string | null;
  readonly nextChange?: string | null;
  readonly private?: boolean;
};

export type Kiosk = {
  readonly id: string;
  readonly name: LocalName | null;
  readonly status: KioskStatus;
  readonly asOf: string | null;
  readonly zone?: string | null;
  readonly functions?: Readonly<Record<string, 'available' | 'out' | 'unknown'>>;
  readonly faults?: readonly string[];
  readonly screen?: string | null;
  /** Whether people can get at it: a machine speaks all night behind a locked door. */
  readonly offered?: boolean;
  readonly maintenance?: { readonly until: string | null; readonly reason: string } | null;
  readonly available30d?: number | null;
  /** The share of the time in which it was offered and nobody knows how it was. */
  readonly unknown30d?: number | null;
};

/** A closure by notice; without an end it lasts until somebody lifts it. */
export type ClosureNotice = { readonly kind: 'closure'; readonly until: string | null; readonly reason: string };

/** What stands at a station when a rider who starts now gets there. */
export type Arrival = { readonly minutes: number; readonly at: string; readonly open: OpenState; readonly closesBefore: boolean; readonly filling: boolean };

export type Evidence = { readonly kind: 'visit' | 'kiosk' | 'duty' | 'report'; readonly at: string };

export type Station = {
  readonly id: string;
  readonly kind: string;
  readonly name: LocalName;
  readonly area: string;
  readonly address: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly phone?: string | null;
  readonly tags?: readonly string[];
  readonly open: OpenState;
  readonly staffed?: boolean | null;
  readonly nextChange: string | null;
  readonly hours?: string | null;
  readonly staffedHours?: string | null;
  readonly notice?: ClosureNotice | null;
  readonly people: number | null;
  readonly capacity: number | null;
  readonly level: Level;
  readonly freshness: Freshness;
  readonly asOf: string | null;
  readonly evidence: Evidence | null;
  /** How many riders said it in the last two hours, and when the newest of each kind did. */
  readonly reports?: Readonly<Partial<Record<ReportKind, number>>>;
  readonly reportsAt?: Readonly<Partial<Record<ReportKind, string>>>;
  readonly zones: readonly Zone[];
  readonly kiosks: readonly Kiosk[];
  readonly amenities?: Readonly<Partial<Record<Amenity, AmenityState>>>;
  readonly amenitiesAsOf?: Readonly<Partial<Record<Amenity, string>>>;
};

export type ServiceOffer = {
  readonly code: string;
  readonly category: string | null;
  readonly name: LocalName | null;
  readonly zone: string | null;
  readonly hours: string | null;
  /** Null where nobody wrote the hours. */
  readonly availableNow?: boolean | null;
  readonly nextChange?: string | null;
};

export type DayKind = 'workday' | 'weekend' | 'holiday';

/** The service day so far in half hours of the whole station; people is null where a zone was not known. */
export type Today = { readonly day: string; readonly kind: DayKind; readonly steps: readonly { readonly from: string; readonly people: number | null }[] };

/** How a day of this kind usually goes: quartiles and median of its last days, at the times of today. */
export type Usual = {
  readonly kind: DayKind;
  readonly days: number;
  readonly steps: readonly { readonly from: string; readonly low: number; readonly median: number; readonly high: number }[];
};

/** The station was given up; in its place may stand another. */
export type RetiredNotice = { readonly kind: 'retired'; readonly movedTo: string | null };

/** The answer of /api/v1/stations/{id}. */
export type StationDetail = Omit<Station, 'notice'> & { readonly notice?: ClosureNotice | RetiredNotice | null; readonly services: readonly ServiceOffer[]; readonly today?: Today | null; readonly usual?: Usual | null };

export type HoursInterval = { readonly from: string; readonly to: string; readonly state: OpenState; readonly comment: string | null; readonly holiday: LocalName | null };

/** A holiday, or a make-up workday of the holiday named. */
export type SpecialDay = { readonly date: string; readonly kind: 'holiday' | 'make-up'; readonly name: LocalName };

/** The answer of /api/v1/hours. */
export type HoursAnswer =
  | { readonly valid: true; readonly text: LocalName; readonly intervals: readonly HoursInterval[]; readonly days: readonly SpecialDay[] }
  | { readonly valid: false; readonly error: string; readonly errorText: LocalName; readonly position: number };

/** An answer of /api/v1/nearby: a station, how far it is in metres and, when a speed was given, how it stands on arrival. */
export type Nearby = Station & { readonly distance: number; readonly arrival?: Arrival };

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
  readonly kiosks: number;
  readonly kiosksAvailable: number;
  /** Null where only levels are published. */
  readonly visitsToday: number | null;
  readonly visitsExtended: number | null;
  readonly incidents: number;
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
