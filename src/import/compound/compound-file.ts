/** A compound file (MS-CFB): the streams of its root storage, those of storages within it left out. */
export interface CompoundFile {
  /** The names of the streams and storages in the root. */
  readonly names: readonly string[];
  /** The bytes of a stream; undefined if there is none of that name or its sectors are not whole. */
  readonly read: (name: string) => Uint8Array | undefined;
}

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const headerLength = 512;
/** Places in the header (MS-CFB 2.2). */
const header = {
  shift: 0x1e,
  miniShift: 0x20,
  directory: 0x30,
  cutoff: 0x38,
  miniFat: 0x3c,
  difat: 0x44,
  first: 0x4c,
};
/** Sector numbers from here on are none. */
const noSector = 0xfffffffa;
const entryLength = 128;
const noEntry = 0xffffffff;

interface Entry {
  readonly name: string;
  readonly kind: 'storage' | 'stream' | 'root';
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

export function isCompound(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** Opens a compound file; undefined if its tables are cut off or lead in circles. A stream costs what it has bytes in the file: none
 * can be longer than the file. */
export function openCompound(bytes: Uint8Array): CompoundFile | undefined {
  if (!isCompound(bytes) || bytes.length < headerLength) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(header.shift, true);
  if (shift !== 9 && shift !== 12) return undefined;
  const sectors = new Sectors(bytes, 1 << shift, 1 << shift, readFat(view, 1 << shift));
  const directory = sectors.chain(view.getUint32(header.directory, true));
  const entries = directory && readEntries(directory);
  const root = entries?.[0];
  if (!entries || root?.kind !== 'root') return undefined;
  const children = childrenOf(entries, root);
  const mini = miniSectors(view, sectors, root);
  const cutoff = view.getUint32(header.cutoff, true);
  return {
    names: children.map(({ name }) => name),
    read: (name) => {
      const entry = children.find((each) => each.name === name && each.kind === 'stream');
      if (!entry) return undefined;
      const whole = (entry.size < cutoff ? mini : sectors)?.chain(entry.start);
      return whole && whole.length >= entry.size ? whole.subarray(0, entry.size) : undefined;
    },
  };
}

/** Sectors of one length in some bytes, and the table of which follows which. */
class Sectors {
  constructor(
    private readonly bytes: Uint8Array,
    private readonly length: number,
    private readonly from: number,
    private readonly next: Uint32Array,
  ) {}

  /** The bytes of a sector and all that follow it; undefined if they go beyond the file or in a circle. */
  chain(start: number): Uint8Array | undefined {
    const places: number[] = [];
    for (let sector = start; sector < noSector; sector = this.next[sector] ?? noSector) {
      const at = this.from + sector * this.length;
      if (at >= this.bytes.length || places.length > this.next.length) return undefined;
      places.push(at);
    }
    const out = new Uint8Array(places.length * this.length);
    for (const [i, at] of places.entries())
      out.set(this.bytes.subarray(at, at + this.length), i * this.length);
    return out;
  }
}

/** The table of all sectors, of those that the header and the chain behind it name. */
function readFat(view: DataView, length: number): Uint32Array {
  const wanted: number[] = [];
  const most = Math.ceil(view.byteLength / length);
  const take = (at: number, count: number): void => {
    for (let i = 0; i < count && at + 4 * i + 4 <= view.byteLength; i++) {
      const sector = view.getUint32(at + 4 * i, true);
      if (sector < noSector) wanted.push(sector);
    }
  };
  take(header.first, 109);
  let further = view.getUint32(header.difat, true);
  for (let i = 0; further < noSector && i < most; i++) {
    const at = length + further * length;
    if (at + length > view.byteLength) break;
    take(at, length / 4 - 1);
    further = view.getUint32(at + length - 4, true);
  }
  const fat = new Uint32Array(Math.min(wanted.length, most) * (length / 4)).fill(noSector);
  for (const [i, sector] of wanted.slice(0, most).entries())
    for (let j = 0; j < length / 4; j++) {
      const at = length + sector * length + 4 * j;
      if (at + 4 <= view.byteLength) fat[(i * length) / 4 + j] = view.getUint32(at, true);
    }
  return fat;
}

/** The sectors of short streams, which lie together in the root's own stream. */
function miniSectors(view: DataView, sectors: Sectors, root: Entry): Sectors | undefined {
  const whole = sectors.chain(root.start);
  const table = sectors.chain(view.getUint32(header.miniFat, true));
  if (!whole || !table) return undefined;
  const numbers = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const next = Uint32Array.from({ length: table.length / 4 }, (_, i) => numbers.getUint32(4 * i, true));
  return new Sectors(whole, 1 << view.getUint16(header.miniShift, true), 0, next);
}

const kinds: Readonly<Record<number, Entry['kind']>> = { 1: 'storage', 2: 'stream', 5: 'root' };

function readEntries(directory: Uint8Array): readonly (Entry | undefined)[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  return Array.from({ length: Math.floor(directory.length / entryLength) }, (_, i): Entry | undefined => {
    const at = i * entryLength;
    const kind = kinds[view.getUint8(at + 66)];
    if (!kind) return undefined;
    const nameLength = Math.min(64, Math.max(0, view.getUint16(at + 64, true) - 2));
    return {
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameLength)),
      kind,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
}

/** The entries of a storage, which are a tree of names. */
function childrenOf(entries: readonly (Entry | undefined)[], { child }: Entry): readonly Entry[] {
  const seen = new Set<number>();
  const waiting = [child];
  const found: Entry[] = [];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entry = at === noEntry || seen.has(at) ? undefined : entries[at];
    seen.add(at);
    if (!entry) continue;
    found.push(entry);
    waiting.push(entry.left, entry.right);
  }
  return found;
}
