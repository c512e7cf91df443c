/** The lists as the build leaves them, beside the compiled code: a `Lexicon` as JSON, sealed. */
export const builtFile = 'lexicon.txt';

/** `words.txt` as the build leaves it there: as it was written, sealed. */
export const builtWords = 'words.txt';
