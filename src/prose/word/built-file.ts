/** The dictionary as the build leaves it, by its path in the package: a `WordTable`. */
export const wordsFile = 'dist/prose/word/words.bin';

/** The characters that are taken for one another, likewise: a `LikenessTable`. */
export const likenessFile = 'dist/prose/word/likeness.bin';
