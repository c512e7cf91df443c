/** Writes a `name` table of English Windows records, from name identifier to text. */
export function writeNames(names: ReadonlyMap<number, string>): Uint8Array {
  const sorted = [...names].sort(([a], [b]) => a - b);
  const start = 6 + sorted.length * 12;
  const bytes = new Uint8Array(start + sorted.reduce((sum, [, text]) => sum + text.length * 2, 0));
  const view = new DataView(bytes.buffer);
  view.setUint16(2, sorted.length);
  view.setUint16(4, start);
  let offset = 0;
  for (const [index, [name, text]] of sorted.entries()) {
    const record = [3, 1, 0x409, name, text.length * 2, offset];
    for (const [place, value] of record.entries()) view.setUint16(6 + index * 12 + place * 2, value);
    for (let char = 0; char < text.length; char += 1)
      view.setUint16(start + offset + char * 2, text.charCodeAt(char));
    offset += text.length * 2;
  }
  return bytes;
}
