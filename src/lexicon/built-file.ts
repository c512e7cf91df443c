/** The lists as the build leaves them, beside the compiled code: a `Lexicon` as JSON. */
export const builtFile = 'lexicon.json';
