import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Compiled, compile } from '../../src/compile.js';
import { type FontRequest, resolveFonts } from '../../src/font/resolve.js';
import { writeSfnt } from '../../src/font/sfnt/write-sfnt.js';
import type { FaceRole } from '../../src/style/role.js';
import { buildFont, tablesOf, temporaryFolder, windowsName } from '../font/build-font.js';
import { arrangeFolder, fixtures } from '../project.js';
import { pdfText, withoutSpace } from '../reader.js';

const folder = temporaryFolder();
const chars = '葛村渠水禾';
const font = (family: string, plan: Partial<Parameters<typeof buildFont>[0]> = {}): Uint8Array =>
  buildFont({ names: [windowsName(1, family), windowsName(6, family.replaceAll(' ', ''))], chars, ...plan });

/** Compiles the smallest office with a text and what it writes under 字体. */
async function compiled(
  text: string,
  { fangsong, ...request }: Partial<FontRequest> & { readonly fangsong?: string } = {},
): Promise<Compiled> {
  const office = join(folder.path, 'office');
  cpSync(join(fixtures, 'office/minimal'), office, { recursive: true });
  const issue = join(office, 'issues/0001');
  const bulletin = join(office, 'bulletin.yaml');
  if (fangsong !== undefined)
    writeFileSync(bulletin, `${readFileSync(bulletin, 'utf8')}\n字体:\n  仿宋: ${fangsong}\n`);
  const [entry] = arrangeFolder(issue).sections[0]?.groups[0]?.entries ?? [];
  const file = entry?.submission.file;
  if (!file) throw new Error('the fixture has changed');
  writeFileSync(
    join(issue, file.path),
    file.text.replace(/正文: ?\|?\n? */u, (key) => `${key}${text}。`),
  );
  const configured = fangsong === undefined ? {} : { fangsong };
  return compile(arrangeFolder(issue), {
    formats: ['pdf'],
    findFonts: () => resolveFonts({ configured, baseDirectory: folder.path, folders: [], ...request }),
  });
}

const told = ({ diagnostics }: Compiled): readonly string[] =>
  diagnostics.map(({ code, severity, message, hint, span }) =>
    [code, severity, span.file.text.slice(span.start, span.end), message, hint].join(' | '),
  );

describe('a variation selector behind a 汉字', () => {
  it('gives the glyph that the face has for it, and is copied with it', async () => {
    folder.write('variants.ttf', font('Own Variants', { variants: [['葛', 0xe0100, '禾']] }));
    const found = await compiled('葛\u{e0100}村', { fangsong: 'variants.ttf' });
    expect(told(found)).toEqual([]);
    const { pages } = found.laidOut?.pagination ?? { pages: [] };
    const runs = pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'glyphs' ? [item] : [])),
    );
    const run = runs.find(({ text }) => text.startsWith('葛\u{e0100}村'));
    expect(run?.places.length).toBe(run && [...run.text].length - 1);
    const [output] = found.outputs;
    const copied = withoutSpace(await pdfText(output?.bytes ?? new Uint8Array()));
    expect(copied).toContain('葛\u{e0100}村');
  });

  it('is sought in the faces of the other roles too, not in faces that nobody chose', () => {
    const bytes = font('Own Variants', { variants: [['葛', 0xe0100, '禾']] });
    folder.write('chosen/variants.ttf', bytes);
    const familyWith = (request: Partial<FontRequest>): string | undefined => {
      const found = resolveFonts({ configured: {}, baseDirectory: folder.path, folders: [], ...request });
      return found.fonts.serveVariant('heiti', false, 0x845b, 0xe0100)?.face.family;
    };
    expect(familyWith({ configured: { fangsong: 'chosen/variants.ttf' } })).toBe('Own Variants');
    expect(familyWith({ folders: [join(folder.path, 'chosen')] })).toBeUndefined();
  });

  it('is left out of account where the face does not know it, and that is told', async () => {
    const found = await compiled('葛\u{e0100}村');
    expect(found.outputs).toHaveLength(1);
    expect(told(found)).toEqual([
      'layout/missing-variant | warning | 葛\u{e0100} | 字体没有“葛”的这种写法（U+845B U+E0100），印成通常的“葛” | ' +
        '请在“字体”里指定一种有这种写法的字体；不要这种写法的，把“葛”重新打一遍',
    ]);
  });
});

describe('a rare character', () => {
  const rare = '\u{20bb7}';
  const aliases = [[0x20bb7, '禾'] as const];

  it('is an error where no face has it, with fonts that do', async () => {
    expect(told(await compiled(rare))).toEqual([
      `layout/missing-glyph | error | ${rare} | 没有一种字体有“${rare}”（U+20BB7）这个字 | ` +
        '请安装有这个字的字体，例如“宋体-ExtB”、“遍黑体”，装好后会自动用上；或换一种写法',
    ]);
  });

  it('comes from any installed face that has it, one of simplified Chinese first', async () => {
    folder.write('machine/a.ttf', font('Rare Sans JP', { aliases }));
    folder.write('machine/b.ttf', font('Rare Sans SC', { aliases }));
    folder.write('machine/c.ttf', font('LastResort', { aliases }));
    const found = await compiled(rare, { folders: [join(folder.path, 'machine')] });
    expect(told(found)).toEqual([]);
    const { fonts, pagination } = found.laidOut ?? {};
    expect(
      pagination?.substitutions.map(({ char, face }) => [char, fonts?.fonts.faces[face]?.family]),
    ).toEqual([[rare, 'Rare Sans SC']]);
  });

  it('comes from a face with serifs for 仿宋 and from one without for 黑体, if there are both', () => {
    folder.write('kinds/a.ttf', font('Rare Sans', { aliases, sans: true }));
    folder.write('kinds/b.ttf', font('Rare Serif', { aliases }));
    const { fonts } = resolveFonts({
      configured: {},
      baseDirectory: folder.path,
      folders: [join(folder.path, 'kinds')],
    });
    const familyFor = (role: FaceRole) => fonts.serve(role, false, 0x20bb7)?.face.family;
    expect([familyFor('fangsong'), familyFor('heiti')]).toEqual(['Rare Serif', 'Rare Sans']);
  });

  it('does not come from a face that draws nothing, nor from one that must not be embedded: that is named', async () => {
    const sign = '\u{1f600}';
    const own = [[0x1f600, '禾'] as const];
    folder.write('barred/a.ttf', font('LastResort', { aliases: own }));
    folder.write('barred/b.ttf', font('Barred Signs', { aliases: own, fsType: 2 }));
    const [only] = told(await compiled(sign, { folders: [join(folder.path, 'barred')] }));
    expect(only).toContain('本机的“Barred Signs”有这个字，但许可不允许嵌入');
  });

  it('of private use is never taken from a face that was not chosen', async () => {
    folder.write('private/a.ttf', font('Icons', { aliases: [[0xe123, '禾']] }));
    const [only] = told(await compiled('\ue123', { folders: [join(folder.path, 'private')] }));
    expect(only).toContain('layout/missing-glyph | error | \ue123');
  });
});

describe('a configured face that cannot serve', () => {
  const place = (message: string, hint: string, text: string): string =>
    `layout/font-not-usable | warning | ${text} | ${message} | ${hint}`;

  it.each([
    [
      'none.ttf',
      '仿宋指定的字体“none.ttf”不存在或无法读取，改用别的字体',
      '请核对“字体”里写的文件名；文件名从 bulletin.yaml 所在的文件夹算起',
    ],
    [
      '没有这种仿宋',
      '仿宋指定的字体“没有这种仿宋”没有安装，改用别的字体',
      '请安装这种字体，或者改写、删去“字体”里的这一项；已装的字体用 kuaibao fonts 查看',
    ],
    [
      'barred.ttf',
      '仿宋指定的字体“barred.ttf”的许可不允许嵌入，改用别的字体',
      '请换一种许可嵌入的字体，或删去“字体”里的这一项',
    ],
    [
      'compact.otf',
      '仿宋指定的字体“compact.otf”是 CFF2 格式的可变字体，不能用，改用别的字体',
      '请换成同一种字体的 TTF 可变字体，或者一种粗细一个文件的普通字体（文件名里没有 VF、Variable）',
    ],
    ['short.ttf', '仿宋指定的字体“short.ttf”已损坏，改用别的字体', '请重新下载或复制这个字体文件'],
    [
      'web.woff2',
      '仿宋指定的字体“web.woff2”是网页字体，要用 TTF、OTF 或 TTC，改用别的字体',
      '请换成同一种字体的 TTF、OTF 或 TTC 文件',
    ],
  ])('is a warning at its place: %s', async (fangsong, message, hint) => {
    folder.write('barred.ttf', font('Barred', { fsType: 2 }));
    folder.write('compact.otf', compactFont());
    folder.write('short.ttf', font('Short').slice(0, -40));
    folder.write('web.woff2', new TextEncoder().encode('wOF2............'));
    const found = await compiled('村', { fangsong });
    expect(told(found)).toEqual([place(message, hint, fangsong)]);
    expect(found.outputs).toHaveLength(1);
  });
});

/** A font with a table of CFF2 outlines in place of others. */
function compactFont(): Uint8Array {
  const tables = tablesOf(font('Compact'));
  for (const tag of ['glyf', 'loca']) tables.delete(tag);
  tables.set('CFF2', new Uint8Array([2, 0, 5, 0, 0]));
  return writeSfnt(tables);
}
