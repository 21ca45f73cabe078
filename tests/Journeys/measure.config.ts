import { defineConfig } from '@playwright/test';
import journeys from './playwright.config';

/** Figures of the browser, for ./bench browser: nothing is asserted, and nothing else may run beside it. */
export default defineConfig({ ...journeys, testDir: 'measure', workers: 1 });
