import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CodeRange, writeRanges } from '../../glyph/coverage.js';
import { seal } from '../../product/sealed.js';
import { embeddedFiles } from '../embedded.js';
import { lazyEmbeddedFace } from '../lazy-face.js';

/** No character stands beyond plane 3 that any of our sources has. */
const lastAssigned = 0x3ffff;

/** Writes to a file which code points the faces in a folder have together, so that a check need not open any of them. */
export function writeCoverage(folder: string, path: string): void {
  const faces = Object.values(embeddedFiles).map((file) => {
    const opened = lazyEmbeddedFace(join(folder, file)).open();
    if ('fault' in opened) throw new Error(`${file} is ${opened.fault}`);
    return opened.value;
  });
  const ranges: CodeRange[] = [];
  for (let codePoint = 0x20; codePoint <= lastAssigned; codePoint += 1) {
    if (!faces.some((face) => face.glyphOf(codePoint) !== 0)) continue;
    const [first, last] = ranges.at(-1) ?? [codePoint, codePoint - 2];
    if (last === codePoint - 1) ranges[ranges.length - 1] = [first, codePoint];
    else ranges.push([codePoint, codePoint]);
  }
  writeFileSync(path, seal(`${writeRanges(ranges)}\n`));
}
