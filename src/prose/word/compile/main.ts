/** Makes the dictionary, and the table of like characters, of what the libraries hold, when the project is built. */
import { writeLikeness } from './write-likeness.js';
import { writeWords } from './write-words.js';

writeWords();
writeLikeness();
