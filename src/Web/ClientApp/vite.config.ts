import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { packed } from './worker/packed';
import { shell } from './worker/shell';

export default defineConfig({
  plugins: [svelte(), svelteTesting(), shell(), packed()],
  build: {
    outDir: '../wwwroot',
    emptyOutDir: true,
    // The content security policy allows files of our own origin only, so nothing is inlined as a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    rolldownOptions: {
      input: { index: 'index.html', sw: 'worker/sw.ts' },
      // A service worker rules the addresses below its own, so it stands at the top, under a name that stays.
      output: {
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        // What the first page needs is one file: it packs better than the parts that pages opened later happen to share.
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'], test: (id) => !id.includes('/worker/') }] },
      },
    },
  },
  // One document for all files: making one costs more than its tests. Each cleans up behind itself, and whatever is stubbed is put back.
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'], isolate: false, unstubGlobals: true, restoreMocks: true },
});
