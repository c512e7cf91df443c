/** Puts tables together into an sfnt file, in the order of their tags and with its checksums. */
export function writeSfnt(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...tables.keys()].sort();
  const power = 31 - Math.clz32(tags.length);
  let offset = 12 + tags.length * 16;
  const total = tags.reduce((sum, tag) => sum + padded(tables.get(tag)?.length ?? 0), offset);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tags.length);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, tags.length * 16 - (16 << power));
  let headAt = -1;
  let sum = 0;
  for (const [index, tag] of tags.entries()) {
    const table = tables.get(tag) ?? new Uint8Array(0);
    bytes.set(table, offset);
    if (tag === 'head') {
      headAt = offset;
      view.setUint32(offset + 8, 0);
    }
    const entry = 12 + index * 16;
    for (let char = 0; char < 4; char += 1) bytes[entry + char] = tag.charCodeAt(char);
    const ofTable = checksum(view, offset, padded(table.length));
    sum += ofTable;
    view.setUint32(entry + 4, ofTable);
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, table.length);
    offset += padded(table.length);
  }
  sum += checksum(view, 0, 12 + tags.length * 16);
  if (headAt >= 0) view.setUint32(headAt + 8, (0xb1b0afba - sum) >>> 0);
  return bytes;
}

const padded = (length: number): number => (length + 3) & ~3;

/** The sum of a padded table's 32-bit words. */
function checksum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) | 0;
  return sum >>> 0;
}
