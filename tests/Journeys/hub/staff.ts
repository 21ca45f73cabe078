import { type Page } from '@playwright/test';
import type { Hub } from './hub';
import { verb } from './program';

export const password = 'corner lamp seven';

/** An account on a hub, made from its console. */
export async function addUser(hub: Hub, name: string, role: 'duty' | 'manager' | 'admin', scope: string): Promise<void> {
  await verb('user', 'add', name, '--role', role, '--scope', scope, '--password-stdin', '--data', hub.data, { input: `${password}\n` });
}

/** Signs a page in and opens an address; the hub knows a new account within a second. */
export async function signIn(page: Page, hub: Hub, name: string, path: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const answer = await page.request.post(`${hub.url}/api/v1/session`, { data: { name, password } });
    if (answer.ok()) break;
    if (tries > 20) throw new Error(`${name} could not sign in: ${answer.status()} ${await answer.text()}`);
    await page.goto(hub.url);
  }
  await page.goto(hub.url + path);
}
