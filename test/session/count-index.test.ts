import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Host, WritableHost } from '../../src/host/host.js';
import { openOffice } from '../../src/session/office.js';
import { tallyOffice } from '../../src/session/tally-office.js';
import { office as registers } from '../ledger/scoring-case.js';
import { place, scoring, talliedOffice } from './tallied-office.js';

const index = join(place, '.kuaibao/cache/contributions.txt');

/** The tally of the year as text, or why there is none; the index that is there is used, and kept up to date if asked for. */
function tell(host: Host, keeps?: WritableHost): string {
  const surroundings = { host, workingDirectory: place, environment: {} };
  try {
    const found = tallyOffice(place, { kind: 'year' }, surroundings, keeps && { host: keeps, least: 0 });
    if ('kind' in found) return found.kind;
    const { table, issues, faults, gaps, events, targets } = found;
    return JSON.stringify([table, issues, faults, gaps, events, targets]);
  } catch (error) {
    return String(error);
  }
}

/** The host as if it had no index. */
function withoutIndex(host: Host): Host {
  return { ...host, stat: (path) => (path === index ? undefined : host.stat(path)) };
}

/** Tells which files of issues were read. */
function watching(host: Host): { readonly host: Host; readonly read: string[] } {
  const read: string[] = [];
  const watched: Host['read'] = (path, most) => {
    if (path.startsWith(`${place}/issues/`)) read.push(path.slice(place.length + 1));
    return host.read(path, most);
  };
  return { host: { ...host, read: watched }, read };
}

function anOffice() {
  return talliedOffice(
    {
      1: { date: '2026-01-08', items: ['青鹭镇 工作动态 清理河道', '苇港镇 简讯 开展巡查'] },
      2: { date: '2026-02-05', items: ['青鹭镇、苇港镇 工作动态 联合清淤', '栗坞镇 工作动态 停用的 否'] },
      3: { date: '2026-03-12', items: ['栗坞镇 工作动态 开展汛前检查', '苇港镇 工作动态 修补堤防'] },
    },
    {
      'issues/0003/子/一.yaml': '单位: 青鹭镇\n栏目: 工作动态\n标题: 办好实事\n正文: 各村修整便道。\n',
      '台账/2026.yaml':
        '批示:\n  - 日期: 3月20日\n    期: 3\n    稿件: 开展汛前检查\n    领导: 程望舒\n    级别: 县\n    依据: 批件第3号\n',
      '待用/一.yaml':
        '# 留自2026年第2期\n单位: 苇港镇\n栏目: 工作动态\n标题: 等下一期\n正文: 各村修整便道。\n',
    },
  );
}

describe('a tally by the index of what was counted', () => {
  it('comes out the same as one without, and reads no file that is as it was', () => {
    const { host } = anOffice();
    const expected = tell(host, host);
    expect(expected).toBe(tell(withoutIndex(host)));
    expect(expected).toContain('开展汛前检查');
    const watched = watching(host);
    expect(tell(watched.host)).toBe(expected);
    // The sheet of the issue that something waits from.
    expect(watched.read).toEqual(['issues/0002/issue.yaml']);
  });

  it('reads again the issues alone in which a file has changed, and keeps what it finds', () => {
    const { host, write } = anOffice();
    tell(host, host);
    write('issues/0001/1.yaml', '单位: 栗坞镇\n栏目: 工作动态\n标题: 清理沟渠\n正文: 各村清理。\n');
    const watched = watching(host);
    const now = tell(watched.host, host);
    expect(now).toContain('清理沟渠');
    expect([...new Set(watched.read.map((path) => path.slice(0, 11)))]).toEqual([
      'issues/0001',
      'issues/0002',
    ]);
    expect(watched.read.filter((path) => path.startsWith('issues/0002'))).toEqual(['issues/0002/issue.yaml']);
    const again = watching(host);
    expect(tell(again.host)).toBe(now);
    expect(again.read).toEqual(['issues/0002/issue.yaml']);
  });

  it('is by other points at once, without reading anything again, when only 计分 is written otherwise', () => {
    const { host, write } = anOffice();
    const before = tell(host, host);
    write('bulletin.yaml', `${registers}${scoring.replace('稿件: 5', '稿件: 8')}`);
    const watched = watching(host);
    const now = tell(watched.host);
    expect(now).not.toBe(before);
    expect(now).toBe(tell(withoutIndex(host)));
    expect(watched.read).toEqual(['issues/0002/issue.yaml']);
  });

  it('is the same however the office changes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(change, fc.boolean()), { minLength: 1, maxLength: 10 }), (changes) => {
        const { host } = anOffice();
        tell(host, host);
        for (const [each, keeps] of changes) {
          each(host);
          expect(tell(host, keeps ? host : undefined)).toBe(tell(withoutIndex(host)));
        }
      }),
    );
  });

  it('is the same if the index is spoilt, which then is built anew', () => {
    const { host } = anOffice();
    const expected = tell(host, host);
    const read = host.read(index, Number.POSITIVE_INFINITY);
    if (read.kind !== 'bytes') throw new Error('no index');
    const { bytes } = read;
    const spoiling = fc.tuple(
      fc.nat({ max: bytes.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(spoiling, ([at, by, isCut]) => {
        const spoilt = bytes.slice(0, isCut ? at : bytes.length);
        if (!isCut) spoilt[at] = (spoilt[at] ?? 0) ^ by;
        host.write([{ folder: join(place, '.kuaibao/cache'), name: 'contributions.txt', bytes: spoilt }]);
        const watched = watching(host);
        expect(tell(watched.host, host)).toBe(expected);
        expect(watched.read.length).toBeGreaterThan(7);
        expect(host.read(index, Number.POSITIVE_INFINITY)).toEqual(read);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same in whatever order the files came', () => {
    const { host } = anOffice();
    const expected = tell(host);
    fc.assert(
      fc.property(fc.shuffledSubarray([...filesOf(host)], { minLength: filesOf(host).length }), (files) => {
        const other = talliedOffice({}, {}).host;
        for (const [path, bytes] of files) put(other, path, bytes);
        expect(tell(other)).toBe(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('is kept of an office of many submissions, and not while a text is unsaved', () => {
    const items = Array.from({ length: 130 }, (_, i) => `青鹭镇 工作动态 第${i}件实事`);
    const { host } = talliedOffice({ 1: { date: '2026-01-08', items }, 2: { date: '2026-01-15', items } });
    const opened = openOffice(host, place);
    opened.overlay('issues/0001/1.yaml', '单位: 苇港镇\n栏目: 工作动态\n标题: 未存的\n正文: 各村清理。\n');
    expect(JSON.stringify(opened.tally().tally)).toContain('未存的');
    expect(host.stat(index)).toBeUndefined();
    opened.overlay('issues/0001/1.yaml', undefined);
    opened.tally();
    expect(host.stat(index)).toBeDefined();
    opened.overlay('issues/0002/2.yaml', '单位: 苇港镇\n栏目: 工作动态\n标题: 未存的\n正文: 各村清理。\n');
    expect(JSON.stringify(opened.tally().tally)).toContain('未存的');
    opened.overlay('issues/0002/2.yaml', undefined);
    expect(JSON.stringify(opened.tally().tally)).not.toContain('未存的');
    const few = anOffice();
    openOffice(few.host, place).tally();
    expect(few.host.stat(index)).toBeUndefined();
  });
});

function put(host: WritableHost, path: string, content: string | Uint8Array, inPlace = false): void {
  const full = join(place, path);
  const at = full.lastIndexOf('/');
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  host.write([{ folder: full.slice(0, at), name: full.slice(at + 1), bytes, inPlace }]);
}

function filesOf(host: Host, folder = place): readonly (readonly [string, Uint8Array])[] {
  const listed = host.list(folder);
  if (listed.kind !== 'entries') return [];
  return listed.entries.flatMap(({ name, kind }) => {
    const path = join(folder, name);
    if (kind === 'folder') return filesOf(host, path);
    const read = host.read(path, Number.POSITIVE_INFINITY);
    return read.kind === 'bytes' ? [[path.slice(place.length + 1), read.bytes] as const] : [];
  });
}

type Change = (host: WritableHost) => void;

const number = fc.integer({ min: 1, max: 4 });
/** All of one length, so that a changed file may be of the same size. */
const units = ['青鹭镇', '苇港镇', '栗坞镇', '无此镇'] as const;
const headlines = ['清理河道', '修补堤防', '联合清淤', '办好实事'] as const;

const file: fc.Arbitrary<string> = fc
  .record({
    unit: fc.constantFrom(...units),
    headline: fc.constantFrom(...headlines),
    section: fc.constantFrom('工作动态', '简　　讯', '无此栏目'),
    off: fc.constantFrom('', '停用: 是\n', '停用: 否\n'),
    flaw: fc.constantFrom('', '', '', '标题: ', '单位：：'),
  })
  .map(
    ({ unit, headline, section, off, flaw }) =>
      `单位: ${unit}\n栏目: ${section.replaceAll('　', '')}\n${flaw === '标题: ' ? '' : `标题: ${headline}\n`}${off}正文: 各村清理。\n${flaw === '单位：：' ? '单位：：\n' : ''}`,
  );

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(number, fc.constantFrom('1.yaml', '2.yaml', '子/一.yaml', '新.yaml'), file, fc.boolean()).map(
    ([issue, name, text, inPlace]): Change =>
      (host) => {
        const path = `issues/000${issue}/${name}`;
        put(host, path, text, inPlace && host.stat(join(place, path)) !== undefined);
      },
  ),
  fc.tuple(number, fc.constantFrom('1.yaml', '2.yaml', 'issue.yaml')).map(
    ([issue, name]): Change =>
      (host) =>
        host.remove(join(place, `issues/000${issue}/${name}`)),
  ),
  fc.tuple(number, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }), fc.boolean()).map(
    ([issue, given, month, inPlace]): Change =>
      (host) => {
        const path = `issues/000${issue}/issue.yaml`;
        const isThere = host.stat(join(place, path)) !== undefined;
        const text = given === 5 ? '期号: 一\n' : `期号: ${given}\n日期: 2026-0${month}-15\n`;
        put(host, path, text, inPlace && isThere);
      },
  ),
  fc
    .constantFrom(
      registers,
      registers.replace('栗坞镇', '栗坞乡'),
      registers.replace('青鹭镇, 苇港镇', '{名称: 青鹭镇, 别名: [苇港镇]}'),
      registers.replace('形式: 简讯', '形式: 稿件'),
      registers.replace('  - 工作动态\n  - 调研思考\n', '  - 调研思考\n  - 工作动态\n'),
      registers.replace('  - 工作动态\n', '  - {名称: 工作动态, 排序: [单位]}\n'),
      `${registers}期号格式: 第{期}期\n`,
      '刊名: 坏的\n',
    )
    .map(
      (text): Change =>
        (host) =>
          put(host, 'bulletin.yaml', `${text}${scoring}`),
    ),
  fc.constantFrom('待用/一.yaml', '待用/二.yaml').map(
    (path): Change =>
      (host) =>
        put(
          host,
          path,
          '# 留自2026年第1期\n单位: 青鹭镇\n栏目: 工作动态\n标题: 留着的\n正文: 各村修整便道。\n',
        ),
  ),
  number.map(
    (issue): Change =>
      (host) =>
        put(host, `issues/000${issue}/里/bulletin.yaml`, '刊名: 又一份\n'),
  ),
);
