/** Where a small figure stands. */
export type ScriptPosition = 'superscript' | 'subscript';

/** A character that is a small form of another one: ² of 2. */
export interface Script {
  readonly position: ScriptPosition;
  /** The code points of those that it may be made of, the best first. */
  readonly bases: readonly number[];
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ';
const subscripts = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';
const plain = '0123456789+−=()ni';
/** A minus where a face has none: a dash of half an em, a hyphen. */
const likeMinus = [0x2212, 0x2013, 0x2d];

const scripts: ReadonlyMap<number, Script> = new Map([
  ...scriptsOf(superscripts, 'superscript'),
  ...scriptsOf(subscripts, 'subscript'),
]);

/** The full-size form of a superscript or subscript figure; undefined for every other character. */
export function scriptOf(codePoint: number): Script | undefined {
  return scripts.get(codePoint);
}

function scriptsOf(small: string, position: ScriptPosition): readonly (readonly [number, Script])[] {
  return [...small].map((char, i) => {
    const base = plain.codePointAt(i) ?? 0;
    return [char.codePointAt(0) ?? 0, { position, bases: base === 0x2212 ? likeMinus : [base] }];
  });
}
