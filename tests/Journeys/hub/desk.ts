import { expect, type Page } from '@playwright/test';
import type { Hub } from './hub';

/** Registers of a door: `people` came in since the one before, which sets the base. */
export async function comeIn(hub: Hub, door: string, people: number, before = 0): Promise<void> {
  await hub.tell({ sensor: door, in: before, out: 0 });
  await hub.tell({ sensor: door, in: before + people, out: 0 });
}

/** A movement no door could pass: the counter is marked, and somebody has to look. */
export async function breakDoor(hub: Hub, door: string): Promise<void> {
  await hub.post({ sensor: door, in: 0, out: 0 });
  await hub.post({ sensor: door, in: 90_000, out: 0 });
}

/** The card or the line of an incident. */
export const job = (page: Page, state: string) => page.locator(`[data-incident][data-state="${state}"]`);

/** Waits until the desk shows a station. */
export async function atDesk(page: Page): Promise<void> {
  await expect(page.locator('[data-zone="hall"]')).toBeVisible();
  await expect(page.locator('[data-connection="live"]')).toBeVisible();
}
