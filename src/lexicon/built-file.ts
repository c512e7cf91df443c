/** The lists as the build leaves them, beside the compiled code: a `Lexicon` as JSON, sealed. */
export const builtFile = 'lexicon.txt';
