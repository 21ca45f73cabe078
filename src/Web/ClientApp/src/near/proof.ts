import type { Station } from '../live/wire';

/** Open and proven today; open by its hours alone, or nobody knows; closed. */
export type Proof = 'open' | 'unproven' | 'closed';

export const proofs: readonly Proof[] = ['open', 'unproven', 'closed'];

export function isClosed(station: Station): boolean {
  return station.open === 'closed' || (station.notice ?? null) !== null;
}

/** How much a rider may trust that the door opens. A picture too old proves nothing any more. */
export function proofOf(station: Station, forgotten = false): Proof {
  if (isClosed(station)) return 'closed';
  return station.open === 'open' && station.evidence !== null && !forgotten ? 'open' : 'unproven';
}
