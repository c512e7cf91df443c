import type { Binary } from './binary.js';
import { plc } from './binary.js';
import { type Blip, firstBlip } from './blip.js';
import { type FileInformation, tableIndex } from './file-information.js';

/** Things that float over a document’s text at one position: pictures, and text boxes by their number, from 0. */
export interface Shape {
  readonly pictures: readonly Blip[];
  readonly boxes: readonly number[];
}

/** Records of drawings (MS-ODRAW 2.2). */
const record = {
  group: 0xf000,
  store: 0xf007,
  drawing: 0xf002,
  shapes: 0xf003,
  shape: 0xf004,
  head: 0xf00a,
  options: 0xf00b,
} as const;
const recordHead = 8;
/** Options of a shape: its text, and its picture by its place in the store, from 1. */
const textOption = 0x0080;
const pictureOption = 0x0104;

interface FoundShape {
  readonly pictures: number[];
  readonly boxes: number[];
}

/** The shapes of the body by their positions. Those within a group count as one with it. */
export function readShapes(file: FileInformation): ReadonlyMap<number, Shape> {
  const art = file.table(tableIndex.drawings);
  const { shapes, store } = readArt(art);
  const anchors = file.table(tableIndex.anchors);
  return new Map(
    plc(anchors, 26).flatMap(({ from, at }) => {
      const shape = shapes.get(anchors.u32(at));
      if (!shape) return [];
      const pictures = shape.pictures.flatMap((number) => {
        const place = store[number - 1];
        const blip = place === undefined ? undefined : firstBlip(file.main, place, file.main.length, 1);
        return blip ? [blip] : [];
      });
      return [[from, { pictures, boxes: shape.boxes }] as const];
    }),
  );
}

/** Reads the shapes of all drawings by their numbers, and where each picture of the store lies in the document's stream. */
function readArt(art: Binary): {
  readonly shapes: ReadonlyMap<number, FoundShape>;
  readonly store: readonly number[];
} {
  const shapes = new Map<number, FoundShape>();
  const store: number[] = [];
  /** The groups that are open: where each ends, and the number of its first shape, which stands for it. */
  let groups: { readonly end: number; leader?: number }[] = [];
  let current: FoundShape | undefined;
  let at = 0;
  while (at + recordHead <= art.length) {
    const isContainer = (art.u8(at) & 0x0f) === 0x0f;
    const type = art.u16(at + 2);
    const length = art.u32(at + 4);
    const body = at + recordHead;
    groups = groups.filter(({ end }) => at < end);
    if (type === record.store) store.push(art.u32(body + 28));
    if (type === record.shapes) groups.push({ end: body + length });
    if (type === record.head) {
      // The outermost group is the page's, and none of its shapes stands for another.
      const group = groups[1];
      const number = art.u32(body);
      if (group) group.leader ??= number;
      const leader = group?.leader ?? number;
      current = shapes.get(leader) ?? { pictures: [], boxes: [] };
      shapes.set(leader, current);
    }
    if (type === record.options && current) takeOptions(art, body, art.u16(at) >>> 4, current);
    at = isContainer ? body : body + length;
    // Before each drawing stands a byte that says which text it is in.
    if (!isContainer || type !== record.drawing) at = skipLabel(art, at);
  }
  return { shapes, store };
}

/** The place of the next record: a drawing has one byte before it. */
function skipLabel(art: Binary, at: number): number {
  return art.u16(at + 3) === record.drawing && art.u8(at) <= 1 ? at + 1 : at;
}

function takeOptions(art: Binary, body: number, count: number, shape: FoundShape): void {
  for (let i = 0; i < count && body + 6 * i + 6 <= art.length; i++) {
    const option = art.u16(body + 6 * i) & 0x3fff;
    const value = art.u32(body + 6 * i + 2);
    if (option === pictureOption && value > 0) shape.pictures.push(value);
    if (option === textOption && value >>> 16 > 0) shape.boxes.push((value >>> 16) - 1);
  }
}
