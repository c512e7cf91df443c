/** The 85 digits: printable ASCII without what means something in HTML or in a string of a program. */
const digits = Array.from({ length: 94 }, (_, i) => String.fromCharCode(0x21 + i))
  .filter((char) => !`<>&"'\`\\-!`.includes(char))
  .join('');

/** Bytes as text: four of them in five digits, so that a page is a sixteenth shorter than with base 64. A last group of fewer bytes takes one
 * digit more than it has bytes. */
export function toBase85(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const count = Math.min(4, bytes.length - at);
    let value = 0;
    for (let i = 0; i < 4; i++) value = value * 256 + (bytes[at + i] ?? 0);
    let group = '';
    for (let i = 0; i < 5; i++) {
      group = digits.charAt(value % 85) + group;
      value = Math.floor(value / 85);
    }
    text += group.slice(0, count + 1);
  }
  return text;
}

/** The bytes of such a text. */
export function fromBase85(text: string): Uint8Array<ArrayBuffer> {
  const values = new Uint8Array(128);
  for (let i = 0; i < digits.length; i++) values[digits.charCodeAt(i)] = i;
  const whole = Math.floor(text.length / 5);
  const rest = text.length % 5;
  const bytes = new Uint8Array(whole * 4 + Math.max(rest - 1, 0));
  for (let at = 0, to = 0; at < text.length; at += 5, to += 4) {
    let value = 0;
    // A group that is not whole is filled up with the last digit, so that its bytes come out as they were.
    for (let i = 0; i < 5; i++)
      value = value * 85 + (at + i < text.length ? (values[text.charCodeAt(at + i)] ?? 0) : 84);
    for (let i = 3; i >= 0; i--) {
      if (to + i < bytes.length) bytes[to + i] = value % 256;
      value = Math.floor(value / 256);
    }
  }
  return bytes;
}
