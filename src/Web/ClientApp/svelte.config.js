import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

export default {
  preprocess: vitePreprocess(),
  // Short class names and no note of the compiler's version: every rider loads them.
  compilerOptions: { runes: true, discloseVersion: false, cssHash: ({ hash, filename, css }) => `s${hash(filename ?? css)}` },
};
