import type { Atom } from '../../src/layout/atom.js';
import { atomsOf } from '../../src/layout/atom.js';
import type { Line } from '../../src/layout/line.js';
import { type Setting, settingOf } from '../../src/layout/setting.js';
import { resolveStyle } from '../../src/style/style.js';
import { embeddedFonts } from '../faces.js';

const { fonts } = embeddedFonts();
const ignore = (): void => {};
const notes = { missing: ignore, substituted: ignore, centred: ignore };

/** The standard's setting with the embedded faces. */
export const compressed: Setting = settingOf(resolveStyle(), { fonts, latin: false, ...notes });
/** The same with 标点挤压: 否. */
export const uncompressed: Setting = settingOf(resolveStyle({ punctuationCompression: false }), {
  fonts,
  latin: false,
  ...notes,
});

/** The room of a paragraph's lines, in pt: the first begins two characters in. */
export function roomOf(line: number): number {
  return compressed.area.width - (line === 0 ? 2 * compressed.style.grid.characterPitch : 0);
}

export function bodyAtoms(text: string): readonly Atom[] {
  return atomsOf({ role: 'body', text }, compressed);
}

export function textOf({ atoms }: Pick<Line, 'atoms'>): string {
  return atoms.map(({ char }) => char).join('');
}
