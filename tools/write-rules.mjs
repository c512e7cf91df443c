// Writes docs/rules.md from the built catalogue: npm run docs
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rulesDocument } from '../dist/fault/rules-document.js';
import { faults } from '../dist/rule/catalogue.js';

const folder = fileURLToPath(new URL('../docs/', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}rules.md`, rulesDocument(faults));
