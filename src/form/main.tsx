import { render } from 'preact';
import { openForm } from '../session/form/form-engine.js';
import { App } from './app.js';

const place = document.getElementById('page');
const form = openForm(document.getElementById('office')?.textContent ?? '');
if (place) {
  place.textContent = '';
  render(form ? <App form={form} /> : <p class="waiting">这个报送页是坏的，请向编辑部要一份新的。</p>, place);
}
// For whoever wants to try the check from the browser's console.
Object.assign(globalThis, { openForm });
