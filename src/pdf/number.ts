/** A number as PDF writes it: three decimals at most, no exponent, no needless zeros. */
export function pdfNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** A 16-bit code as PDF writes it in a hexadecimal string. */
export function hex16(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
