/** The part of a text that is compared: its letters and digits. */
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

/** Three code units as one number of 32 bits, whose low bits hang on all of them. */
function mixed(a: number, b: number, c: number): number {
  let number = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ c;
  number = Math.imul(number ^ (number >>> 15), 0xc2b2ae35);
  return number ^ (number >>> 13);
}
