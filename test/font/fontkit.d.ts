/** The part that the tests use of fontkit, the independent judge of our reader and of what it cuts. */
declare module 'fontkit' {
  export interface Extent {
    readonly minX: number;
    readonly maxX: number;
    readonly minY: number;
    readonly maxY: number;
  }
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    readonly path: Path;
  }
  export interface Path {
    readonly bbox: Extent;
    readonly cbox: Extent;
    readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[];
    toSVG(): string;
    translate(x: number, y: number): Path;
  }
  export interface Font {
    readonly numGlyphs: number;
    readonly unitsPerEm: number;
    readonly postscriptName: string;
    readonly characterSet: readonly number[];
    glyphForCodePoint(codePoint: number): Glyph;
    /** A glyph for each character, variation sequences taken as one. */
    glyphsForString(text: string): readonly Glyph[];
    getGlyph(id: number): Glyph;
    /** A variable font at a place on its axes. */
    getVariation(values: Readonly<Record<string, number>>): Font;
  }
  export function openSync(path: string): Font;
  export function create(bytes: Buffer): Font;
}
