import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

// The shell is the same browser without a window nobody looks at: a third less work.
const shell = '/usr/bin/chromium-headless-shell';
const browser = process.env.CHROMIUM ?? (existsSync(shell) ? shell : '/usr/bin/chromium');

export default defineConfig({
  testDir: 'journeys',
  outputDir: '../../artifacts/journeys',
  // A journey owns a server and a browser: as many at once as the smallest machine has cores.
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // A service worker hides requests from the tests; the journey without a network lets it in.
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: browser,
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
  },
});
