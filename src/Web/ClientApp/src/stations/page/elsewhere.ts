import type { Nearby, Station } from '../../live/wire';
import { proofOf } from '../../near/proof';

const radius = 5000;

/** The nearest other place that is proven open and has room, for whoever stands before a closed door; null when there is none. */
export async function nearestOther({ id, lat, lon }: Station): Promise<Nearby | null> {
  const query = new URLSearchParams({ lat: String(lat), lon: String(lon), radius: String(radius), open: 'true', limit: '20' });
  const response = await fetch(`/api/v1/nearby?${query}`, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`nearby: ${response.status}`);
  const { stations } = (await response.json()) as { stations: readonly Nearby[] };
  return stations.find((station) => station.id !== id && proofOf(station) === 'open' && station.level !== 'full') ?? null;
}
