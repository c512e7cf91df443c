/** Makes the dictionary of what the libraries hold, when the project is built. */
import { writeWords } from './write-words.js';

writeWords();
