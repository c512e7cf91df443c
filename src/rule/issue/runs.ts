import type { SourceFile } from '../../source/file.js';

/** What is compared of a text: its letters and digits. */
export function plainText(text: string): string {
  // The common marks first: nearly always nothing but 汉字, letters and digits is left.
  const plain = text.replace(
    /[^0-9A-Za-z\u0080-\u{10ffff}]|[\u3000-\u3004\u3008-\u3020“”‘’…—·，。；：！？（）％～]/gu,
    '',
  );
  return /[^0-9A-Za-z\u4e00-\u9fff]/u.test(plain) ? plain.replace(/[^\p{L}\p{N}]/gu, '') : plain;
}

/** The distinct three-character runs of a text. */
export function runsOf(text: string): ReadonlySet<string> {
  const plain = plainText(text);
  const runs = new Set<string>();
  for (let at = 0; at + 3 <= plain.length; at++) runs.add(plain.slice(at, at + 3));
  return runs;
}

/** A sample of a text's runs as distinct numbers: about a quarter of them, chosen by what they are, so that two texts which
 * share runs share samples. */
export function sampleOf(text: string): Uint32Array {
  const plain = plainText(text);
  const numbers: number[] = [];
  for (let at = 0; at + 3 <= plain.length; at++) {
    const number = mixed(plain.charCodeAt(at), plain.charCodeAt(at + 1), plain.charCodeAt(at + 2));
    if ((number & 3) === 0) numbers.push(number >>> 0);
  }
  return Uint32Array.from(new Set(numbers));
}

const samples = new WeakMap<SourceFile, Uint32Array>();

/** In how many of the files sampled so far a number stands, by sixteen of its bits. */
const frequencies = new Uint32Array(0x10000);

/** The sample of a file as it stands, all that it holds together; taken once. */
export function sampleOfFile(file: SourceFile): Uint32Array {
  const known = samples.get(file);
  if (known) return known;
  const sample = sampleOf(file.text);
  samples.set(file, sample);
  for (const number of sample) frequencies[bitsOf(number)] = (frequencies[bitsOf(number)] ?? 0) + 1;
  return sample;
}

/** How common a number is in the files sampled so far: says what is worth looking at first, never what is found. */
export function frequencyOf(number: number): number {
  return frequencies[bitsOf(number)] ?? 0;
}

/** Sixteen bits that differ in the numbers of a sample; the last two never do. */
export function bitsOf(number: number): number {
  return (number >>> 2) & 0xffff;
}

/** Three code units as one number of 32 bits, whose low bits hang on all of them. */
function mixed(a: number, b: number, c: number): number {
  let number = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ c;
  number = Math.imul(number ^ (number >>> 15), 0xc2b2ae35);
  return number ^ (number >>> 13);
}
