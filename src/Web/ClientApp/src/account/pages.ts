import type { Role } from './session.svelte';

export type StaffPageName = 'duty' | 'city' | 'incidents' | 'reports' | 'admin';

/** Who works on which page; the server decides what they may do there. */
export const pageRoles: Record<StaffPageName, readonly Role[]> = {
  duty: ['duty', 'admin'],
  city: ['duty', 'manager', 'admin'],
  incidents: ['duty', 'manager', 'admin'],
  reports: ['manager', 'admin'],
  admin: ['admin'],
};

/** The pages somebody may open, in the order of the tabs; whoever is not signed in sees the city. */
export function pagesFor(role: Role | null): readonly StaffPageName[] {
  const all = Object.keys(pageRoles) as StaffPageName[];
  return role === null ? ['city'] : all.filter((page) => pageRoles[page].includes(role));
}
