/** Neither library brings its types; these cover what the cut uses. */
declare module 'subset-font' {
  interface Options {
    readonly targetFormat?: 'sfnt';
    readonly noLayoutClosure?: boolean;
    readonly noHinting?: boolean;
    readonly dropTables?: readonly string[];
  }
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}
