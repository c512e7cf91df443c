/** A compound file (MS-CFB) of some streams in its root, none of them short: each is padded to 4096 bytes with zeros. */
export function compoundFile(streams: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const sector = 512;
  const contents = Object.entries(streams).map(([name, content]) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const length = Math.max(4096, Math.ceil(bytes.length / sector) * sector);
    return { name, bytes, length };
  });
  const count = contents.reduce((sum, { length }) => sum + length / sector, 0);
  const directoryCount = Math.ceil((contents.length + 1) / 4);
  const fatCount = Math.ceil((count + directoryCount + 1) / 127) + 1;
  const file = Buffer.alloc((1 + fatCount + directoryCount + count) * sector);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  file.writeUInt16LE(0x3e, 0x18);
  file.writeUInt16LE(3, 0x1a);
  file.writeUInt16LE(0xfffe, 0x1c);
  file.writeUInt16LE(9, 0x1e);
  file.writeUInt16LE(6, 0x20);
  file.writeUInt32LE(fatCount, 0x2c);
  file.writeUInt32LE(fatCount, 0x30);
  file.writeUInt32LE(4096, 0x38);
  for (const at of [0x3c, 0x44]) file.writeUInt32LE(0xfffffffe, at);
  for (let i = 0; i < 109; i++) file.writeUInt32LE(i < fatCount ? i : 0xffffffff, 0x4c + 4 * i);
  const link = (at: number, to: number) => file.writeUInt32LE(to, sector + 4 * at);
  file.fill(0xff, sector, (1 + fatCount) * sector);
  for (let i = 0; i < fatCount; i++) link(i, 0xfffffffd);
  const chain = (from: number, length: number): void => {
    for (let i = 0; i < length; i++) link(from + i, i === length - 1 ? 0xfffffffe : from + i + 1);
  };
  chain(fatCount, directoryCount);
  const entry = (
    at: number,
    name: string,
    kind: number,
    links: readonly number[],
    start: number,
    size: number,
  ) => {
    const place = (1 + fatCount) * sector + 128 * at;
    file.write(name, place, 'utf16le');
    file.writeUInt16LE(2 * name.length + 2, place + 64);
    file.writeUInt8(kind, place + 66);
    for (const [i, to] of links.entries()) file.writeUInt32LE(to, place + 68 + 4 * i);
    file.writeUInt32LE(start, place + 116);
    file.writeUInt32LE(size, place + 120);
  };
  const none = 0xffffffff;
  entry(0, 'Root Entry', 5, [none, none, contents.length > 0 ? 1 : none], 0xfffffffe, 0);
  let next = fatCount + directoryCount;
  for (const [i, { name, bytes, length }] of contents.entries()) {
    // A tree that leans to one side.
    entry(i + 1, name, 2, [none, i + 2 <= contents.length ? i + 2 : none, none], next, length);
    chain(next, length / sector);
    file.set(bytes, (1 + next) * sector);
    next += length / sector;
  }
  return file;
}
