import { mount } from 'svelte';
import './tokens.css';
import './page.css';
import App from './App.svelte';

const target = document.getElementById('app');
if (target === null) throw new Error('The page has no #app to draw into.');
// The server may have drawn a page for readers without scripts; the live one takes its place.
target.replaceChildren();
mount(App, { target });

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // A browser that refuses one only loses the page without a network.
  window.addEventListener('load', () => void navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => {}));
}
// A page that stayed open over an update asks for parts that are gone; the new page has its own.
window.addEventListener('vite:preloadError', () => {
  if (!navigator.onLine || sessionStorage.getItem('reloaded') !== null) return;
  sessionStorage.setItem('reloaded', '1');
  location.reload();
});
