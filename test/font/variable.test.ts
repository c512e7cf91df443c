import { createRequire } from 'node:module';
import fc from 'fast-check';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import type { Face } from '../../src/font/face.js';
import { resolveFonts } from '../../src/font/resolve.js';
import { type FaceInfo, listFaces } from '../../src/font/sfnt/face-info.js';
import { openFace } from '../../src/font/sfnt/open-face.js';
import { writeSfnt } from '../../src/font/sfnt/write-sfnt.js';
import { componentsOf } from '../../src/font/truetype/glyph-data.js';
import { readSimpleOutline } from '../../src/font/truetype/simple-outline.js';
import type { FaceRole } from '../../src/style/role.js';
import { buildFont, tablesOf, temporaryFolder, windowsName, writeCmap } from './build-font.js';
import { buildVariable, type Tuple, type VariablePlan } from './build-variable.js';
import { codePoints, opened } from './open.js';

const folder = temporaryFolder();
const liberation = createRequire(import.meta.url).resolve(
  'pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf',
);

/** A font of some letters of Liberation, é and Å composed of others, and the points of each of its glyphs. */
function latin(): {
  readonly font: Uint8Array;
  readonly points: readonly number[];
} {
  const face = opened(liberation);
  const chars = codePoints('AOgmé%Å ');
  const { bytes, renumbered } = face.subset(chars.map((char) => face.glyphOf(char)));
  const tables = tablesOf(bytes);
  const pairs = chars.map((char) => [char, renumbered.get(face.glyphOf(char)) ?? 0] as const);
  tables.set('cmap', writeCmap([...pairs].sort(([one], [other]) => one - other)));
  const [loca, glyf] = [tables.get('loca') ?? new Uint8Array(), tables.get('glyf') ?? new Uint8Array()];
  const view = new DataView(loca.buffer, loca.byteOffset);
  const outlines = Array.from({ length: loca.length / 4 - 1 }, (_, glyph) =>
    glyf.slice(view.getUint32(glyph * 4), view.getUint32(glyph * 4 + 4)),
  );
  const points = outlines.map((bytes) => readSimpleOutline(bytes)?.xs.length ?? componentsOf(bytes).length);
  return { font: writeSfnt(tables), points };
}

const { font, points } = latin();
const weights = [100, 200, 900] as const;
const named = [
  ['Thin', 200],
  ['Regular', 400],
  ['Black', 900],
] as const;
const plan = (tuples: readonly (readonly Tuple[])[], more: Partial<VariablePlan> = {}): VariablePlan => ({
  family: 'Vary Sans',
  weights,
  named,
  tuples,
  ...more,
});

/** Deltas for the points of a glyph and the four that stand for its origin and advance. */
function tuplesOf(count: number): fc.Arbitrary<readonly Tuple[]> {
  const total = count + 4;
  const delta = fc.oneof(
    fc.constant(0),
    fc.integer({ min: -60, max: 60 }),
    fc.integer({ min: -400, max: 400 }),
  );
  const exact = (length: number) => fc.array(delta, { minLength: length, maxLength: length });
  const place = fc.constantFrom(
    { peak: 1 },
    { peak: -1 },
    { peak: 0.5, range: [0, 1] as const },
    { peak: 0.25, range: [0.125, 0.75] as const },
  );
  const some = fc
    .uniqueArray(fc.nat(total - 1), { minLength: 1, maxLength: total })
    .map((list) => list.sort((a, b) => a - b));
  const all = fc
    .record({ place, dx: exact(total), dy: exact(total) })
    .map(({ place, ...rest }) => ({ ...place, ...rest }));
  const few = some.chain((list) =>
    fc
      .record({ place, dx: exact(list.length), dy: exact(list.length) })
      .map(({ place, ...rest }) => ({ ...place, points: list, ...rest })),
  );
  return fc.array(fc.oneof(all, few), { minLength: 0, maxLength: 3 });
}

function facesOf(bytes: Uint8Array, name = 'vary.ttf'): readonly FaceInfo[] {
  const faces = listFaces(folder.write(name, bytes));
  if ('fault' in faces) throw new Error(faces.fault);
  return faces.value;
}

function openedAt(bytes: Uint8Array, weight: number): Face {
  const info = facesOf(bytes, `${weight}.ttf`).find((each) => each.weight === weight);
  const face = info && openFace(info);
  if (!face || 'fault' in face) throw new Error(`no face of weight ${weight}`);
  return face.value;
}

describe('a variable TrueType font', () => {
  it('is drawn at each weight as fontkit draws it, whatever varies, parts of composed glyphs too', () => {
    fc.assert(
      fc.property(fc.tuple(...points.map(tuplesOf)), fc.boolean(), (tuples, isBent) => {
        const curve = isBent
          ? {
              curve: [
                [-1, -1],
                [0, 0],
                [0.4, 0.2],
                [1, 1],
              ] as const,
            }
          : {};
        const bytes = buildVariable(font, plan(tuples, curve));
        const judge = fontkit.create(Buffer.from(bytes));
        for (const info of facesOf(bytes)) {
          const face = openFace(info);
          if ('fault' in face) throw new Error(face.fault);
          const glyphs = points.map((_, glyph) => glyph);
          const cut = face.value.subset(glyphs);
          const after = fontkit.create(Buffer.from(cut.bytes));
          const wanted = judge.getVariation({ wght: info.weight });
          for (const glyph of glyphs) {
            const [mine, theirs] = [after.getGlyph(glyph), wanted.getGlyph(glyph)];
            expect(numbersIn(mine.path.toSVG())).toEqual(numbersIn(theirs.path.toSVG()).map(about));
          }
        }
      }),
      { numRuns: 25, seed: 14 },
    );
  });

  it('has the advance and the origin that its weight has', () => {
    const last = (count: number, origin: number, end: number): Tuple => ({
      peak: 1,
      points: [count, count + 1],
      dx: [origin, end],
      dy: [0, 0],
    });
    const tuples = points.map((count) => [last(count, 20, 120)]);
    const plain = openedAt(font, 400);
    const bold = openedAt(buildVariable(font, plan(tuples)), 900);
    const units = (value: number): number => Math.round((value * 2048) / 1000);
    for (const glyph of points.keys()) {
      expect(units(bold.advanceOf(glyph))).toBe(units(plain.advanceOf(glyph)) + 100);
      const [before, after] = [plain.inkOf(glyph), bold.inkOf(glyph)].map((ink) => ink?.map(units));
      // Its ink stays, and the origin goes to the right of it: what is drawn by its bearing stands further left.
      expect(after).toEqual(before && [(before[0] ?? 0) - 20, before[1]]);
    }
  });

  it('is a family of faces: the weights that it names, and bold', () => {
    const faces = facesOf(buildVariable(font, plan([])));
    expect(
      faces.map(({ weight, names, postScriptName }) => [weight, names.fullNames[0], postScriptName]),
    ).toEqual([
      [200, 'Vary Sans Thin', 'VarySans-Thin'],
      [400, 'Vary Sans Regular', 'VarySans-Regular'],
      [900, 'Vary Sans Black', 'VarySans-Black'],
      [700, 'Vary Sans Bold', 'VarySans-Bold'],
    ]);
    expect(faces.map(({ location }) => location?.map((place) => Math.round(place * 1000)))).toEqual([
      undefined,
      [286],
      [1000],
      [714],
    ]);
  });

  it('serves a role at its weight, configured by file, family or weight, or installed', () => {
    const text = buildFont({ names: [windowsName(1, '仿宋')] });
    folder.write('han/vary.ttf', buildVariable(text, plan([], { family: '仿宋' })));
    const serving = (configured: Partial<Record<FaceRole, string>>, role: FaceRole) => {
      const request = { configured, baseDirectory: folder.path, folders: [`${folder.path}/han`] };
      const { roles, problems } = resolveFonts(request);
      expect(problems).toEqual([]);
      const report = roles.find((each) => each.role === role);
      return [report?.reason, report?.postScriptName, report?.bold?.postScriptName];
    };
    expect(serving({}, 'fangsong')).toEqual(['installed', '仿宋-Regular', '仿宋-Bold'].map(ascii));
    expect(serving({ kaiti: 'han/vary.ttf' }, 'kaiti')).toEqual(['configured', '-Regular', '-Bold']);
    expect(serving({ xiaobiaosong: 'han/vary.ttf' }, 'xiaobiaosong')).toEqual([
      'configured',
      '-Bold',
      '-Black',
    ]);
    expect(serving({ xiaobiaosong: '仿宋' }, 'xiaobiaosong')).toEqual(['configured', '-Bold', '-Black']);
    expect(serving({ heiti: 'han/vary.ttf#仿宋 Black' }, 'heiti')).toEqual([
      'configured',
      '-Black',
      undefined,
    ]);
  });

  it('may be damaged anywhere without an exception', () => {
    const tuples = points.map((count) => [
      { peak: 1, points: [0, count], dx: [30, 60], dy: [0, 300] },
      { peak: -1, dx: new Array<number>(count + 4).fill(-20), dy: new Array<number>(count + 4).fill(5) },
    ]);
    const sound = buildVariable(font, plan(tuples));
    const start = Buffer.from(sound).indexOf('fvar');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (changes) => {
          const spoilt = sound.slice();
          for (const [at, value] of changes) spoilt[at] = value;
          const faces = listFaces(folder.write('spoilt.ttf', spoilt));
          for (const info of 'value' in faces ? faces.value : []) {
            const face = openFace(info);
            if (!('value' in face)) continue;
            for (const glyph of [1, 2, 3, 5]) {
              expect(Number.isFinite(face.value.advanceOf(glyph))).toBe(true);
              face.value.inkOf(glyph);
            }
            face.value.subset([1, 2, 3, 5], [{ glyph: 3, before: -100, behind: 0 }]);
          }
        },
      ),
      { numRuns: 300, seed: start },
    );
  });
});

function numbersIn(path: string): readonly number[] {
  return [...path.matchAll(/-?[\d.]+/gu)].map(([number]) => Number(number));
}

/** Units are whole in the cut font; what is composed is rounded twice. */
function about(value: number): unknown {
  return expect.closeTo(value, -0.7);
}

function ascii(text: string): string {
  return text.replace(/[^ -~]/gu, '');
}
