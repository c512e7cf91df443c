/** Becomes `import.cjs`: what the program asks of these modules when files are imported, or an office is learnt of old issues. */
export { importFile, readSent } from '../import/import-file.js';
export { learn } from '../learn/learn.js';
export { readReturned } from '../returned/read-returned.js';
