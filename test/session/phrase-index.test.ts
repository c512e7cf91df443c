import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIssues } from '../../src/folder/find-bulletin.js';
import type { Host, WritableHost } from '../../src/host/host.js';
import { memoryHost } from '../../src/host/memory.js';
import { Phrases } from '../../src/prose/phrase/phrases.js';
import { archiveOf, keepArchives } from '../../src/session/archives.js';
import { checkPaths } from '../../src/session/check-paths.js';
import { nothingRead, type OfficeRead } from '../../src/session/office-read.js';
import { within } from '../../src/session/within.js';
import { standardLimits } from '../../src/source/limits.js';

const office = '/单位';
const index = join(office, '.kuaibao/cache/phrases.bin');

/** An office's configuration, by which the rule is asked, or is not; the list of typos, which would say more, is not. */
function bulletin(asks: boolean): string {
  const rules = `校对:\n  规则:\n    wording/typo: 关\n    wording/unlikely: ${asks ? '提示' : '关'}\n`;
  return `刊名: 工作快报\n编发单位: 岚浦县人民政府办公室\n栏目:\n  - 工作动态\n单位:\n  - 青鹭镇\n${rules}`;
}

const clauses = [
  '全镇开展安全生产检查',
  '落实安全生产责任',
  '组织安全生产培训',
  '召开春灌工作部署会',
  '抓好安全生产整改',
  '把任务细化到村到户',
];

const slips = [
  '安全圣产隐患',
  '安全生产陪训',
  '春灌工作部暑会',
  '安全生产捡查',
  '任务细话到村到户',
  '安全生产责认',
];

/** A text that repeats what others say; few of them have a slip, each another one. */
function body(seed: number): string {
  const said = Array.from({ length: 3 }, (_, i) => clauses[(seed + i * (1 + (seed % 4))) % clauses.length]);
  return `${said.join('，')}，${seed % 12 === 0 ? slips[(seed / 12) % slips.length] : `共${seed}次`}。`;
}

function submission(seed: number, withheld = false): string {
  return `单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇办理第${seed}件事\n${withheld ? '停用: 是\n' : ''}正文: ${body(seed)}\n`;
}

const date = (day: number): string => `2026-01-${String(day).padStart(2, '0')}`;
const sheet = (number: number, day: number): string => `期号: ${number}\n日期: ${date(day)}\n`;

function put(host: WritableHost, path: string, text: string, inPlace = false): void {
  const at = path.lastIndexOf('/');
  const bytes = new TextEncoder().encode(text);
  host.write([
    { folder: join(office, path.slice(0, Math.max(at, 0))), name: path.slice(at + 1), bytes, inPlace },
  ]);
}

/** An office of so many issues with three submissions each. */
function makeOffice(issues: number, asks = true): WritableHost {
  const host = memoryHost([[join(office, 'bulletin.yaml'), new TextEncoder().encode(bulletin(asks))]]);
  for (let i = 1; i <= issues; i++) {
    const folder = `issues/${String(i).padStart(4, '0')}`;
    put(host, `${folder}/issue.yaml`, sheet(i, i));
    for (let j = 0; j < 3; j++)
      put(host, `${folder}/${j}.yaml`, submission(i * 3 + j, j === 2 && i % 4 === 0));
  }
  return host;
}

/** Findings as text; the indexes that are there are used, and kept up to date if asked for. */
async function check(host: WritableHost, paths: readonly string[], keeps = false, read = nothingRead()) {
  const surroundings = { host, workingDirectory: office, environment: {} };
  try {
    const { found } = await checkPaths(paths, { fonts: 'embedded', read, keepsIndex: false }, surroundings);
    if (keeps) keepArchives(host, read, 0);
    return JSON.stringify(found);
  } catch (error) {
    return String(error);
  }
}

/** All phrases that may be counted. */
const known = (() => {
  const all = new Phrases();
  for (let seed = 0; seed < 100; seed++) all.add(body(seed));
  all.add('青鹭镇办理第1件事');
  return all.numbers().sort();
})();

/** The counts that an issue is judged by, of so many 汉字. */
function counts(host: Host, issue: string, most: number, read: OfficeRead = nothingRead()): string {
  const archive = archiveOf(host, office, within(office, office, standardLimits), read);
  const { issues, phrases } = archive.others(join(office, issue));
  const counted = phrases.beside(issues, { day: 20260105, size: 40 }, most);
  return JSON.stringify([counted.size, ...Array.from(known, (number) => counted.of(number))]);
}

/** The host as if it had no counts, and no index of texts. */
function withoutIndex(host: WritableHost): WritableHost {
  return { ...host, stat: (path) => (path.includes('.kuaibao') ? undefined : host.stat(path)) };
}

/** Tells which files of issues were read. */
function watching(host: WritableHost): { readonly host: WritableHost; readonly read: string[] } {
  const read: string[] = [];
  const watched: Host['read'] = (path, most) => {
    if (path.startsWith(`${office}/issues/`)) read.push(path.slice(office.length + 1));
    return host.read(path, most);
  };
  return { host: { ...host, read: watched }, read };
}

describe('phrases counted of an office’s other issues', () => {
  it('are those of the index where nothing has changed: no other issue is read', async () => {
    const host = makeOffice(12);
    const expected = await check(host, ['issues/0012'], true);
    expect(expected).toMatch(/本单位\d+次写作“检查”/u);
    expect(expected).toBe(await check(withoutIndex(host), ['issues/0012']));
    const watched = watching(host);
    expect(await check(watched.host, ['issues/0012'])).toBe(expected);
    expect(watched.read.filter((path) => !path.startsWith('issues/0012/'))).toEqual([]);
  });

  it.each(['issues/0003', 'issues/0012'])(
    'are the same, and no other issue is read, when %s is judged after it was edited',
    async (issue) => {
      const host = makeOffice(12);
      await check(host, ['issues/0012'], true);
      put(host, `${issue}/1.yaml`, submission(48), true);
      const watched = watching(host);
      expect(await check(watched.host, [issue])).toBe(await check(withoutIndex(host), [issue]));
      expect(watched.read.filter((path) => !path.startsWith(issue))).toEqual([]);
    },
  );

  it('leave out what an issue itself says, however many are judged in one run and in whatever order', async () => {
    const host = makeOffice(9);
    const issues = findIssues(host, office).map((each) => each.slice(office.length + 1));
    const alone = [];
    for (const issue of issues) alone.push(...JSON.parse(await check(host, [issue])));
    const together = new Set(alone.map((each) => JSON.stringify(each)));
    const found = async (paths: readonly string[], keeps: boolean) =>
      new Set(JSON.parse(await check(host, paths, keeps)).map((each: unknown) => JSON.stringify(each)));
    expect(await found(['.'], true)).toEqual(together);
    expect(await found(['.'], false)).toEqual(together);
    expect(await found([...issues].reverse(), false)).toEqual(together);
  });

  it('are the same however the office changes', async () => {
    const steps = fc.array(fc.tuple(change, fc.integer({ min: 1, max: 8 }), fc.boolean()), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 2000 }), async (changes, most) => {
        const host = makeOffice(8);
        await check(host, ['issues/0003'], true);
        for (const [each, asked, keeps] of changes) {
          each(host);
          const issue = `issues/000${asked}`;
          expect(counts(host, issue, most)).toBe(counts(withoutIndex(host), issue, most));
          expect(await check(host, [issue], keeps)).toBe(await check(withoutIndex(host), [issue]));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are the same in a run that stays, whatever was asked before', () => {
    const asked = fc.array(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 2000 })), {
      minLength: 2,
      maxLength: 6,
    });
    const host = makeOffice(8);
    fc.assert(
      fc.property(asked, (questions) => {
        const read = nothingRead(true);
        for (const [issue, most] of questions)
          expect(counts(host, `issues/000${issue}`, most, read)).toBe(
            counts(host, `issues/000${issue}`, most),
          );
      }),
      { numRuns: 30 },
    );
  });

  it('are the same if the index is spoilt, which then is made anew', async () => {
    const host = makeOffice(8);
    const expected = await check(host, ['issues/0008'], true);
    const read = host.read(index, Number.POSITIVE_INFINITY);
    if (read.kind !== 'bytes') throw new Error('no index');
    const { bytes } = read;
    const spoiling = fc.tuple(
      fc.nat({ max: bytes.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(spoiling, async ([at, by, isCut]) => {
        const spoilt = bytes.slice(0, isCut ? at : bytes.length);
        if (!isCut) spoilt[at] = (spoilt[at] ?? 0) ^ by;
        host.write([{ folder: join(office, '.kuaibao/cache'), name: 'phrases.bin', bytes: spoilt }]);
        expect(await check(host, ['issues/0008'], true)).toBe(expected);
        const again = host.read(index, Number.POSITIVE_INFINITY);
        expect(again.kind === 'bytes' && Buffer.compare(again.bytes, bytes)).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it('are kept only where the rule asks for them, and not written again while nothing changes', async () => {
    const off = makeOffice(8, false);
    await check(off, ['issues/0008'], true);
    expect(off.stat(join(office, '.kuaibao/cache/archive.bin'))).toBeDefined();
    expect(off.stat(index)).toBeUndefined();
    const host = makeOffice(8);
    await check(host, ['issues/0008'], true);
    const kept = host.stat(index)?.changed;
    put(host, 'issues/0008/0.yaml', submission(61));
    await check(host, ['issues/0008'], true);
    expect([kept !== undefined, host.stat(index)?.changed]).toEqual([true, kept]);
    await check(host, ['issues/0007'], true);
    const again = host.stat(index)?.changed;
    expect(again).not.toBe(kept);
    await check(host, ['issues/0006'], true);
    expect(host.stat(index)?.changed).toBe(again);
  });

  it('are not written again for an issue of which something cannot be read, which is read each time', async () => {
    const host = makeOffice(8);
    put(host, 'issues/0005/1.yaml', '单位：：\n正文: [');
    put(host, 'issues/0005/2.yaml', `${'正'.repeat(1 << 20)}`);
    await check(host, ['issues/0008'], true);
    const kept = host.stat(index)?.changed;
    expect(await check(host, ['issues/0008'], true)).toBe(await check(withoutIndex(host), ['issues/0008']));
    expect([kept !== undefined, host.stat(index)?.changed]).toEqual([true, kept]);
  });
});

/** Changes that people make. */
const number = fc.integer({ min: 1, max: 9 });
const change: fc.Arbitrary<(host: WritableHost) => void> = fc.oneof(
  fc
    .tuple(number, fc.nat({ max: 3 }), fc.nat({ max: 60 }), fc.boolean(), fc.boolean())
    .map(([issue, file, seed, withheld, inPlace]) => (host: WritableHost) => {
      const path = `issues/000${issue}/${file}.yaml`;
      const isThere = host.stat(join(office, path)) !== undefined;
      if (issue < 9 || isThere) put(host, path, submission(seed, withheld), inPlace && isThere);
    }),
  fc
    .tuple(number, fc.integer({ min: 1, max: 20 }), fc.boolean())
    .map(([issue, day, inPlace]) => (host: WritableHost) => {
      const path = `issues/000${issue}/issue.yaml`;
      const isThere = host.stat(join(office, path)) !== undefined;
      put(host, path, day === 20 ? '期号: 一\n' : sheet(issue, day), inPlace && isThere);
    }),
  fc.tuple(number, fc.nat({ max: 3 })).map(([issue, file]) => (host: WritableHost) => {
    host.remove(join(office, `issues/000${issue}/${file}.yaml`));
  }),
  number.map((issue) => (host: WritableHost) => host.remove(join(office, `issues/000${issue}/issue.yaml`))),
  number.map((issue) => (host: WritableHost) => {
    put(host, `issues/旧/${issue}/issue.yaml`, sheet(issue, issue + 3));
    put(host, `issues/旧/${issue}/一.yaml`, submission(issue * 5 + 1));
  }),
);
