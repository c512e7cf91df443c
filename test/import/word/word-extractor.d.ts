declare module 'word-extractor' {
  /** A document's texts; `filterUnicode` writes marks of Unicode in ASCII. */
  interface Extracted {
    readonly getBody: (options: { readonly filterUnicode: boolean }) => string;
  }

  export default class WordExtractor {
    extract(file: Buffer): Promise<Extracted>;
  }
}
