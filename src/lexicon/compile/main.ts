/** Reads the word lists once, when the project is built, and writes what `readLexicon` takes instead of their texts. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { seal } from '../../product/sealed.js';
import { builtFile } from '../built-file.js';
import { readTexts } from '../read-texts.js';

const sources = fileURLToPath(new URL('../../../src/lexicon/', import.meta.url));
const target = fileURLToPath(new URL(`../${builtFile}`, import.meta.url));
writeFileSync(target, seal(JSON.stringify(readTexts(sources))));
