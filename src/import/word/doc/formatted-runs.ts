import { Binary, plc } from './binary.js';

/** A stretch of the file whose characters, or paragraph, have the same properties. */
export interface FormattedRun {
  /** Places in the file, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** The paragraph's style. */
  readonly style: number;
  /** Properties, one after another (Prl, MS-DOC 2.2.5). */
  readonly properties: Binary;
}

const pageLength = 512;
const nothing = new Binary(new Uint8Array());

/** The runs of characters (MS-DOC 2.9.33, ChpxFkp), in the order of their places. */
export function characterRuns(table: Binary, main: Binary): readonly FormattedRun[] {
  return runsIn(table, main, (page, count, i) => {
    const at = 2 * page.u8(4 * (count + 1) + i);
    return { style: 0, properties: at === 0 ? nothing : page.part(at + 1, page.u8(at)) };
  });
}

/** The paragraphs (MS-DOC 2.9.175, PapxFkp). */
export function paragraphRuns(table: Binary, main: Binary): readonly FormattedRun[] {
  return runsIn(table, main, (page, count, i) => {
    const at = 2 * page.u8(4 * (count + 1) + 13 * i);
    if (at === 0) return { style: 0, properties: nothing };
    const isShort = page.u8(at) !== 0;
    const from = isShort ? at + 1 : at + 2;
    const length = isShort ? 2 * page.u8(at) - 1 : 2 * page.u8(at + 1);
    return { style: page.u16(from), properties: page.part(from + 2, length - 2) };
  });
}

function runsIn(
  table: Binary,
  main: Binary,
  read: (page: Binary, count: number, i: number) => Pick<FormattedRun, 'style' | 'properties'>,
): readonly FormattedRun[] {
  return plc(table, 4)
    .flatMap(({ at }) => {
      const page = main.part((table.u32(at) & 0x3fffff) * pageLength, pageLength);
      const count = page.u8(pageLength - 1);
      return Array.from({ length: page.length === pageLength ? count : 0 }, (_, i) => ({
        from: page.u32(4 * i),
        to: page.u32(4 * i + 4),
        ...read(page, count, i),
      }));
    })
    .sort((a, b) => a.from - b.from);
}

/** The run that a place is in, of runs in order. */
export function runAt(runs: readonly FormattedRun[], place: number): FormattedRun | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs[middle]?.to ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  const run = runs[low];
  return run && run.from <= place ? run : undefined;
}
