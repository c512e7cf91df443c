/** The dictionary as the build leaves it, by its path in the package: a `WordTable`. */
export const wordsFile = 'dist/prose/word/words.bin';
