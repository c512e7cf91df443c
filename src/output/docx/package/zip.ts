import { gzipSync } from 'node:zlib';

/** Times in a zip are local and would differ from zone to zone: every file bears the format's first, 1980-01-01 0:00. */
const date = 0x0021;
/** Names in UTF-8. */
const flags = 0x0800;
const version = 20;
/** The system on which a file's rights mean something, beside that version. */
const unix = 3 << 8;
/** An ordinary file, above its rights. */
const ordinary = 0o100000;
const deflated = 8;
/** Bytes of a gzip file before and behind the deflated ones: ours has neither name nor comment (RFC 1952). */
const gzip = { head: 10, tail: 8 };

/** A file of a zip; `rights`: its permissions where it is unpacked on Unix, as 0o755. */
export type ZippedFile = readonly [path: string, content: string | Uint8Array, rights?: number];

/** A zip file of some files in their order, each deflated (APPNOTE 6.3). The same files give the same bytes. */
export function zipFiles(files: Iterable<ZippedFile>): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, content, rights] of files) {
    const name = Buffer.from(path);
    const packed = typeof content === 'string' ? packedText(path, content) : packedBytes(content);
    const data = packed.subarray(gzip.head, -gzip.tail);
    const [sum, length] = [packed.readUInt32LE(packed.length - 8), packed.readUInt32LE(packed.length - 4)];
    const shared = [
      [2, version],
      [2, flags],
      [2, deflated],
      [2, 0],
      [2, date],
      [4, sum],
      [4, data.length],
      [4, length],
      [2, name.length],
      [2, 0],
    ] as const;
    const head = record(0x04034b50, shared);
    parts.push(head, name, data);
    // Comment, disk, internal and external attributes, where the file's own record begins.
    const more = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, rights === undefined ? 0 : (ordinary | rights) * 0x10000],
      [4, offset],
    ] as const;
    const maker = rights === undefined ? version : unix | version;
    directory.push(record(0x02014b50, [[2, maker], ...shared, ...more]), name);
    offset += head.length + name.length + data.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = directory.length / 2;
  const end = [
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
    [2, 0],
  ] as const;
  return Buffer.concat([...parts, ...directory, record(0x06054b50, end)]);
}

/** The texts that were packed last, by path: most parts are the same from issue to issue. */
const lastPacked = new Map<string, { readonly text: string; readonly packed: Buffer }>();
/** In characters; what is longer is an issue's own. */
const mostKept = 0x10000;

function packedText(path: string, text: string): Buffer {
  const last = lastPacked.get(path);
  if (last?.text === text) return last.packed;
  const packed = packedBytes(Buffer.from(text));
  if (text.length <= mostKept) lastPacked.set(path, { text, packed });
  return packed;
}

/** A gzip file: the library gives no checksum of its own, but ends one with it. */
function packedBytes(bytes: Uint8Array): Buffer {
  return gzipSync(bytes, roomFor(bytes.length));
}

/** No larger tables than the text can fill: a part of a kilobyte would else cost a quarter of a megabyte touched. */
function roomFor(length: number): {
  readonly windowBits: number;
  readonly memLevel: number;
  readonly chunkSize: number;
} {
  const windowBits = Math.min(Math.max(Math.ceil(Math.log2(length + 1)), 9), 15);
  return { windowBits, memLevel: Math.min(windowBits - 6, 8), chunkSize: Math.max(length + 64, 64) };
}

type Field = readonly [bytes: 2 | 4, value: number];

/** A record's signature and fields, little-endian. */
function record(signature: number, fields: readonly Field[]): Uint8Array {
  const bytes = Buffer.alloc(4 + fields.reduce((sum, [length]) => sum + length, 0));
  let at = bytes.writeUInt32LE(signature);
  for (const [length, value] of fields) at = bytes.writeUIntLE(value, at, length);
  return bytes;
}
