/** A number as PDF writes it: three decimals at most, no exponent, no needless zeros. */
export function pdfNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

const bytes = Array.from({ length: 256 }, (_, value) => value.toString(16).toUpperCase().padStart(2, '0'));

/** A 16-bit code as PDF writes it in a hexadecimal string. */
export function hex16(value: number): string {
  return `${bytes[(value >> 8) & 0xff]}${bytes[value & 0xff]}`;
}
