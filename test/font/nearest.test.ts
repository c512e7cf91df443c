import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FontRequest, resolveFonts } from '../../src/font/resolve.js';
import type { FaceRole } from '../../src/style/role.js';
import { type Box, buildBoxFont } from './build-box-font.js';
import { nameKeyedCff, wrapCff } from './build-cff.js';
import { temporaryFolder } from './build-font.js';
import { opened } from './open.js';

const folder = temporaryFolder();
const box: Box = { ink: [50, 950] };
/** A character that no embedded face has. */
const rare = '\u{20bb7}';

/** Writes a face that has some characters; those in `empty` are mapped to glyphs that draw nothing. */
function face(
  place: string,
  family: string,
  chars: string,
  { empty = '', ...style }: { empty?: string; weight?: number; sans?: boolean } = {},
): void {
  const boxes = Object.fromEntries([
    ...[...chars].map((char) => [char, box] as const),
    ...[...empty].map((char) => [char, undefined] as const),
  ]);
  folder.write(`${place}/${family}.ttf`, buildBoxFont({ family, boxes, ...style }));
}

/** The family that serves a character of a role, with what is done to make it bold. */
function served(request: Partial<FontRequest>, role: FaceRole, char: string, bold = false): string {
  const { fonts } = resolveFonts({ configured: {}, baseDirectory: folder.path, folders: [], ...request });
  const use = fonts.serve(role, bold, char.codePointAt(0) ?? 0);
  if (!use) return 'none';
  return `${use.face.embedded ? use.face.postScriptName : use.face.family}${use.emboldened ? ' emboldened' : ''}`;
}

describe('a character that a role’s face lacks', () => {
  face('near', '仿宋_GB2312', '市');
  face('near', '仿宋', `市${rare}`);
  face('near', '宋体', `市委${rare}`);
  face('near', '黑体', '市', { sans: true });
  face('near', 'Some Sans', rare, { sans: true });
  face('near', 'Some Serif', rare);
  const folders = [join(folder.path, 'near')];

  it('comes from another face of its kind, before one of a similar kind', () => {
    expect(served({ folders }, 'fangsong', '市')).toBe('仿宋_GB2312');
    expect(served({ folders }, 'fangsong', rare)).toBe('仿宋');
    expect(served({ folders }, 'fangsong', '委')).toBe('宋体');
    expect(served({ folders }, 'songti', rare)).toBe('宋体');
    expect(served({ folders }, 'kaiti', rare)).toBe('宋体');
  });

  it('comes for 黑体 from a face without serifs', () => {
    expect(served({ folders }, 'heiti', '委')).toBe('NotoSansSC-Medium');
    expect(served({ folders }, 'heiti', rare)).toBe('Some Sans');
  });

  it('comes for 黑体 and 小标宋 from a bold face or is made bold, where there is none of their kind', () => {
    expect(served({}, 'heiti', '臺')).toBe('NotoSerifSCMore-Regular emboldened');
    expect(served({}, 'xiaobiaosong', '臺')).toBe('NotoSerifSCMore-Regular emboldened');
    expect(served({ folders }, 'xiaobiaosong', rare)).toBe('宋体 emboldened');
    face('bold', '宋体', '市');
    face('bold', '宋体 粗', rare, { weight: 700 });
    expect(served({ folders: [join(folder.path, 'bold')] }, 'xiaobiaosong', rare)).toBe('宋体 粗');
  });

  it('comes for text from a face that is not bold, if there is one', () => {
    face('weights', 'A Bold', rare, { weight: 700 });
    face('weights', 'B Text', rare);
    const request = { folders: [join(folder.path, 'weights')] };
    expect(served(request, 'fangsong', rare)).toBe('B Text');
    expect(served(request, 'fangsong', rare, true)).toBe('A Bold');
    expect(served(request, 'kaiti', '臺')).toBe('NotoSerifSCMore-Regular');
  });

  it('of private use comes from no face that was not chosen, whatever its kind', () => {
    face('private', '仿宋', '市\ue123');
    face('private', '仿宋_GB2312', '市');
    const request = { folders: [join(folder.path, 'private')] };
    expect(served(request, 'fangsong', '\ue123')).toBe('none');
    expect(served({ ...request, configured: { fangsong: '仿宋' } }, 'fangsong', '\ue123')).toBe('仿宋');
  });
});

describe('a glyph that is there but empty', () => {
  face('empty', '仿宋', '市 ', { empty: '委\u3000\u00a0\u2002' });
  const request = { folders: [join(folder.path, 'empty')] };

  it('is none: the next face serves', () => {
    expect(served(request, 'fangsong', '市')).toBe('仿宋');
    expect(served(request, 'fangsong', '委')).toBe('NotoSerifSC-Regular');
  });

  it('is what a blank has', () => {
    for (const blank of '\u3000\u00a0\u2002') expect(served(request, 'fangsong', blank)).toBe('仿宋');
  });

  it('is known by its charstring in a CFF font, whether it has a width, hints or moves', () => {
    const n = (value: number): number[] => [28, (value >> 8) & 0xff, value & 0xff];
    const blank: readonly (readonly number[])[] = [
      [14],
      [...n(300), 14],
      [...n(10), ...n(20), 1, 14],
      [...n(10), ...n(20), 21, 14],
    ];
    const drawn = [...n(10), ...n(20), 21, ...n(30), 6, ...n(30), 7, 14];
    // Calls a subroutine that is not there: nobody knows what it draws.
    const lost = [...n(5), 10, 14];
    const glyphs = [...blank, drawn, lost].map((program, i) => [34 + i, program] as const);
    const bytes = wrapCff(nameKeyedCff(glyphs), glyphs.length + 1);
    const read = opened(folder.write('cff/empty.otf', bytes));
    expect(glyphs.map((_, i) => read.glyphOf(0x21 + i))).toEqual([0, 0, 0, 0, 5, 6]);
  });
});
