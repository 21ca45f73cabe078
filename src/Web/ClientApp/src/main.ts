import { mount } from 'svelte';
import './tokens.css';
import './page.css';
import App from './App.svelte';

const target = document.getElementById('app');
if (target === null) throw new Error('The page has no #app to draw into.');
// The server may have drawn a page for readers without scripts; the live one takes its place.
target.replaceChildren();
mount(App, { target });
