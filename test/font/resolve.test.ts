import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { embeddedFolder } from '../../src/font/embedded.js';
import { systemFontFolders } from '../../src/font/installed/folders.js';
import { scanFonts } from '../../src/font/installed/scan.js';
import { type FontRequest, type RoleReport, resolveFonts } from '../../src/font/resolve.js';
import { DamagedProduct } from '../../src/product/damaged.js';
import type { FaceRole } from '../../src/style/role.js';
import { buildCollection } from './build-collection.js';
import { buildFont, type FontPlan, temporaryFolder, windowsName } from './build-font.js';

const folder = temporaryFolder();
const font = (family: string, plan: Partial<FontPlan> = {}): Uint8Array =>
  buildFont({ names: [windowsName(1, family, 0x804), windowsName(6, 'Test')], ...plan });

const resolved = (request: Partial<FontRequest>) =>
  resolveFonts({ configured: {}, baseDirectory: folder.path, folders: [], ...request });
const reportOf = (request: Partial<FontRequest>, role: FaceRole): RoleReport | undefined =>
  resolved(request).roles.find((report) => report.role === role);
const char = (text: string): number => text.codePointAt(0) ?? 0;

describe('on a bare machine', () => {
  it('the embedded faces serve, each role its own', () => {
    const { roles, problems } = resolved({});
    expect(problems).toEqual([]);
    expect(
      roles.map(({ role, reason, postScriptName, bold }) => [
        role,
        reason,
        postScriptName,
        bold?.postScriptName,
      ]),
    ).toEqual([
      ['xiaobiaosong', 'embedded', 'NotoSerifSC-Bold', undefined],
      ['fangsong', 'embedded', 'NotoSerifSC-Regular', 'NotoSerifSC-Bold'],
      ['heiti', 'embedded', 'NotoSansSC-Medium', undefined],
      ['kaiti', 'embedded', 'KuaibaoKai-Regular', undefined],
      ['songti', 'embedded', 'NotoSerifSC-Regular', 'NotoSerifSC-Bold'],
    ]);
  });

  it('bold is a real bold where there is one, else the face emboldened', () => {
    const { fonts } = resolved({});
    const serve = (role: FaceRole, bold: boolean) => fonts.serve(role, bold, char('市'));
    expect(serve('fangsong', true)).toMatchObject({ emboldened: false, fallback: false, index: 0 });
    expect(serve('fangsong', true)?.face.postScriptName).toBe('NotoSerifSC-Bold');
    expect(serve('kaiti', true)).toMatchObject({ emboldened: true, fallback: false, index: 1 });
    expect(serve('kaiti', false)).toMatchObject({ emboldened: false, index: 1 });
  });

  it('faces are listed in the order of first use, and one file serves two roles as one face', () => {
    const { fonts } = resolved({});
    expect(fonts.faces).toEqual([]);
    fonts.serve('kaiti', false, char('市'));
    fonts.serve('songti', false, char('市'));
    fonts.serve('fangsong', false, char('市'));
    expect(fonts.faces.map((face) => face.postScriptName)).toEqual([
      'KuaibaoKai-Regular',
      'NotoSerifSC-Regular',
    ]);
    expect(fonts.faces.every((face) => face.embedded)).toBe(true);
  });

  it('a character that no face has is not served', () => {
    expect(resolved({}).fonts.serve('fangsong', false, 0x10ffff)).toBeUndefined();
  });

  it('an installation without faces is none', () => {
    expect(() => resolved({ embeddedFolder: join(folder.path, 'nowhere') })).toThrow(DamagedProduct);
  });
});

describe('installed fonts', () => {
  folder.write('order/b/second.ttf', font('仿宋'));
  folder.write('order/a/third.ttf', font('华文仿宋'));
  folder.write('order/c/first.ttf', font('仿宋_GB2312'));
  const folders = [join(folder.path, 'order')];

  it('serve by the names in them, in order of preference, whatever their files are called', () => {
    expect(reportOf({ folders }, 'fangsong')).toMatchObject({ reason: 'installed', family: '仿宋_GB2312' });
    expect(
      reportOf({ folders: [join(folder.path, 'order/a'), join(folder.path, 'order/b')] }, 'fangsong')?.family,
    ).toBe('仿宋');
    expect(reportOf({ folders }, 'kaiti')?.reason).toBe('embedded');
  });

  it('are 朱雀仿宋 where there is no official 仿宋, by the names that it is given out under', () => {
    const names = ['朱雀仿宋（预览测试版）', 'Zhuque Fangsong (technical preview)', 'LXGW ZhuQue Fangsong'];
    for (const [i, family] of names.entries()) {
      folder.write(`zhuque${i}/font.ttf`, font(family));
      folder.write(`zhuque${i}/fandol.ttf`, font('FandolFang-Regular'));
      const folders = [join(folder.path, `zhuque${i}`)];
      expect(reportOf({ folders }, 'fangsong')).toMatchObject({ reason: 'installed', family });
      expect(reportOf({ folders: [...folders, join(folder.path, 'order')] }, 'fangsong')?.family).toBe(
        '仿宋_GB2312',
      );
    }
  });

  it('are not looked for if only the embedded faces are wanted', () => {
    const request = { folders, configured: { heiti: '仿宋' }, embeddedOnly: true };
    expect(resolved(request).roles.map((report) => report.reason)).toEqual(Array(5).fill('embedded'));
    expect(resolved(request).problems).toEqual([]);
  });

  it('fall back, character by character, on a similar role, then on the embedded faces', () => {
    folder.write('fallback/fang.ttf', font('仿宋', { chars: '市' }));
    folder.write('fallback/song.ttf', font('宋体', { chars: '市委' }));
    const { fonts } = resolved({ folders: [join(folder.path, 'fallback')] });
    const families = [...'市委快臺'].map((each) => fonts.serve('fangsong', false, char(each)));
    expect(families.map((use) => [use?.face.family, use?.fallback])).toEqual([
      ['仿宋', false],
      ['宋体', true],
      ['Noto Serif SC', true],
      ['Noto Serif SC More', true],
    ]);
    expect(fonts.serve('fangsong', true, char('快'))).toMatchObject({ emboldened: false, fallback: true });
    expect(fonts.serve('fangsong', true, char('市'))).toMatchObject({ emboldened: true, fallback: false });
  });

  it('serve bold with the bold face of their family', () => {
    folder.write('bold/regular.ttf', font('宋体'));
    folder.write('bold/heavy.ttf', font('宋体', { weight: 900 }));
    folder.write('bold/bold.ttf', font('宋体', { weight: 700 }));
    folder.write('bold/italic.ttf', font('宋体', { weight: 700, italic: true }));
    folder.write('bold/other.ttf', font('楷体', { weight: 700 }));
    const report = reportOf({ folders: [join(folder.path, 'bold')] }, 'songti');
    expect(report?.path).toBe(join(folder.path, 'bold/regular.ttf'));
    expect(report?.bold?.path).toBe(join(folder.path, 'bold/bold.ttf'));
    expect(reportOf({ folders: [join(folder.path, 'bold')] }, 'kaiti')).not.toHaveProperty('bold');
  });

  it.each([
    [0x0002, 'restricted'],
    [0x0200, 'bitmapOnly'],
    [0x0100, 'noSubsetting'],
  ])('are refused and reported if fsType is %i (%s)', (fsType, bar) => {
    folder.write(`bar${fsType}/font.ttf`, font('黑体', { fsType }));
    const { roles, problems } = resolved({ folders: [join(folder.path, `bar${fsType}`)] });
    expect(roles.find((report) => report.role === 'heiti')?.reason).toBe('embedded');
    const path = join(folder.path, `bar${fsType}/font.ttf`);
    expect(problems).toEqual([{ kind: 'embeddingForbidden', role: 'heiti', path, family: '黑体', bar }]);
  });

  it.each([0x0004, 0x0008, 0x000a, 0])('serve if fsType is %i', (fsType) => {
    folder.write(`free${fsType}/font.ttf`, font('黑体', { fsType }));
    expect(reportOf({ folders: [join(folder.path, `free${fsType}`)] }, 'heiti')?.reason).toBe('installed');
  });

  it('are found through links, and links in a circle do no harm', () => {
    folder.write('links/real/font.ttf', font('楷体'));
    mkdirSync(join(folder.path, 'links/start'), { recursive: true });
    symlinkSync(join(folder.path, 'links'), join(folder.path, 'links/start/circle'));
    symlinkSync(join(folder.path, 'links/none'), join(folder.path, 'links/start/broken.ttf'));
    const folders = [join(folder.path, 'links/start'), join(folder.path, 'links')];
    expect(reportOf({ folders }, 'kaiti')?.reason).toBe('installed');
    expect(scanFonts(folders)).toHaveLength(1);
  });

  it('that are broken are passed over', () => {
    folder.write('broken/a.ttf', font('黑体').slice(0, -40));
    folder.write('broken/b.ttf', new TextEncoder().encode('not a font'));
    folder.write('broken/c.ttf', new Uint8Array(0));
    expect(resolved({ folders: [join(folder.path, 'broken')] })).toMatchObject({ problems: [] });
  });
});

describe('configured fonts', () => {
  const family = '方正小标宋简体';
  folder.write('house/title.ttf', font(family));
  folder.write(
    'house/two.ttc',
    buildCollection([font('宋体'), font('新宋体', { names: [windowsName(4, '新宋体', 0x804)] })]),
  );

  it('are files beside the configuration or absolute, or names of installed fonts', () => {
    const path = join(folder.path, 'house/title.ttf');
    const want = { reason: 'configured', family, path };
    expect(reportOf({ configured: { heiti: 'house/title.ttf' } }, 'heiti')).toMatchObject(want);
    expect(reportOf({ configured: { heiti: path } }, 'heiti')).toMatchObject(want);
    const folders = [join(folder.path, 'house')];
    expect(reportOf({ configured: { heiti: family }, folders }, 'heiti')).toMatchObject(want);
    expect(resolved({ configured: { heiti: family } }).problems).toEqual([
      { kind: 'notInstalled', role: 'heiti', wanted: family },
    ]);
  });

  it('serve 西文 only if configured', () => {
    expect(reportOf({}, 'latin')).toBeUndefined();
    expect(reportOf({ configured: { latin: 'house/title.ttf' } }, 'latin')?.reason).toBe('configured');
    expect(reportOf({ configured: { latin: 'Times' } }, 'latin')).toBeUndefined();
  });

  it('name their face in a collection, by name or number', () => {
    const songti = (wanted: string) => resolved({ configured: { songti: wanted } });
    expect(songti('house/two.ttc#新宋体').roles.at(-1)).toMatchObject({
      reason: 'configured',
      family: '新宋体',
    });
    expect(songti('house/two.ttc#0').roles.at(-1)).toMatchObject({ reason: 'configured', family: '宋体' });
    for (const wanted of ['house/two.ttc', 'house/two.ttc#楷体', 'house/two.ttc#2']) {
      const { problems, roles } = songti(wanted);
      const path = join(folder.path, 'house/two.ttc');
      expect(problems).toEqual([
        { kind: 'faceNotInFile', role: 'songti', wanted, path, available: ['Test', '新宋体'] },
      ]);
      expect(roles.at(-1)?.reason).toBe('embedded');
    }
  });

  it('that cannot serve are reported, and the next best serves', () => {
    folder.write('house/text.ttf', new TextEncoder().encode('no font at all'));
    folder.write('house/web.woff2', new TextEncoder().encode('wOF2............'));
    folder.write('house/short.ttf', font('黑体').slice(0, -40));
    folder.write('house/barred.ttf', font('黑体', { fsType: 2 }));
    folder.write('house/mapless.ttf', maplessFont());
    const fault = (wanted: string): unknown => {
      const { problems, roles } = resolved({ configured: { heiti: wanted } });
      expect(roles.find((report) => report.role === 'heiti')?.reason).toBe('embedded');
      const [problem] = problems;
      return problem?.kind === 'fileNotUsable' ? problem.fault : problem?.kind;
    };
    expect(fault('house/none.ttf')).toBe('unreadable');
    expect(fault('house')).toBe('notInstalled');
    expect(fault('house/text.ttf')).toBe('notAFont');
    expect(fault('house/web.woff2')).toBe('webFont');
    expect(fault('house/short.ttf')).toBe('broken');
    expect(fault('house/mapless.ttf')).toBe('unsupported');
    expect(fault('house/barred.ttf')).toBe('embeddingForbidden');
  });
});

/** A font whose character map is for no platform that we know. */
function maplessFont(): Uint8Array {
  const bytes = font('黑体');
  const at = Buffer.from(bytes).indexOf(Buffer.from([0, 0, 0, 1, 0, 3, 0, 10]));
  bytes[at + 5] = 9;
  return bytes;
}

describe('the folders', () => {
  it('are those of the platform, the user’s own first', () => {
    expect(systemFontFolders({ platform: 'linux', home: '/h' })[0]).toBe('/h/.fonts');
    expect(systemFontFolders({ platform: 'darwin', home: '/h' })[0]).toBe('/h/Library/Fonts');
    expect(systemFontFolders({ platform: 'win32', home: 'C:\\h', windows: 'D:\\W' })).toEqual([
      'C:\\h\\AppData\\Local\\Microsoft\\Windows\\Fonts',
      'D:\\W\\Fonts',
    ]);
  });

  it('of the embedded faces is found from the sources too', () => {
    expect(embeddedFolder()).toMatch(/dist[\\/]font[\\/]faces$/);
  });
});
