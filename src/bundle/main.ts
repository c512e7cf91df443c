/** Writes dist/release: the program as one file, with the code that V8 compiles of it. Run after the compiler and the cutting of fonts. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pruneTypes } from './prune-types.js';
import { writeBundles } from './write-bundle.js';
import { writeCode } from './write-code.js';
import { writeFormPage } from './write-form-page.js';
import { writeLicences } from './write-licences.js';

const folder = fileURLToPath(new URL('../release/', import.meta.url));
// Code compiled of another text must never lie beside the bundle.
rmSync(folder, { recursive: true, force: true });
const { inputs } = await writeBundles(folder);
const form = await writeFormPage();
writeLicences(folder, { ...inputs, ...form });
writeCode(folder);
pruneTypes(fileURLToPath(new URL('../types/', import.meta.url)));
