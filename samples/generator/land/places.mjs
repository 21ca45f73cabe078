import { kilometre } from './outlines.mjs';

/** Invents places inside the outline of a district, so that no two stations stand on each other. */
export class Places {
  #taken = [];

  constructor(outline, chance) {
    this.outline = outline;
    this.chance = chance;
  }

  /** A place for a street: near the seat of the district, or as far as can be from all streets there are. */
  street(seat, urban, streets) {
    if (urban) return this.near(seat, 0.6, 3.6, 1.1, streets);
    const [west, south, east, north] = this.outline.box;
    let best = null;
    for (let tries = 0; tries < 60; tries++) {
      const place = [this.chance.between(west, east), this.chance.between(south, north)];
      if (!this.outline.holds(place, 1.5 * kilometre)) continue;
      const space = Math.min(apart(place, seat), ...streets.map((other) => apart(place, other)));
      if (best === null || space > best.space) best = { place, space };
    }
    return best.place;
  }

  /** A place between two distances from another, in kilometres, and apart from those of the same sort. */
  near(centre, least, most, gap, others = this.#taken) {
    for (let tries = 0; ; tries++) {
      const [angle, far] = [this.chance.between(0, 2 * Math.PI), Math.sqrt(this.chance.between(least ** 2, most ** 2)) * kilometre];
      const place = [centre[0] + (far * Math.cos(angle)) / Math.cos((centre[1] * Math.PI) / 180), centre[1] + far * Math.sin(angle)];
      // The longer it takes the closer they may stand and the farther out: a narrow valley has to do too.
      const patience = 1 / (1 + tries / 40);
      if (tries % 40 === 39) most *= 1.1;
      if (!this.outline.holds(place) || others.some((other) => apart(place, other) < gap * patience)) continue;
      this.#taken.push(place);
      return place;
    }
  }
}

/** Kilometres between two places, as on a flat map. */
function apart([lon1, lat1], [lon2, lat2]) {
  return Math.hypot((lon1 - lon2) * Math.cos((lat1 * Math.PI) / 180), lat1 - lat2) / kilometre;
}
