import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIssues } from '../../src/folder/find-bulletin.js';
import type { Host, WritableHost } from '../../src/host/host.js';
import { memoryHost } from '../../src/host/memory.js';
import { keepArchives, sharedArchives, takeArchives } from '../../src/session/archives.js';
import { checkPaths } from '../../src/session/check-paths.js';
import { openOffice } from '../../src/session/office.js';
import { nothingRead, type OfficeRead } from '../../src/session/office-read.js';
import { standardLimits } from '../../src/source/limits.js';
import { fixtureOffices, type OfficeFiles } from './fixture-offices.js';

const office = '/单位';
const index = join(office, '.kuaibao/cache/archive.bin');

/** The findings of one issue's check, or the refusal, as text; the index that is there is used, and kept up to date if asked for. */
async function check(
  host: WritableHost,
  issue: string,
  keeps = false,
  read = nothingRead(),
): Promise<string> {
  const surroundings = { host, workingDirectory: office, environment: {} };
  try {
    const { found } = await checkPaths([issue], { fonts: 'embedded', read, keepsIndex: false }, surroundings);
    if (keeps) keepArchives(host, read, 0);
    return JSON.stringify(found);
  } catch (error) {
    return String(error);
  }
}

/** The host as if it had no index. */
function withoutIndex(host: WritableHost): WritableHost {
  return { ...host, stat: (path) => (path === index ? undefined : host.stat(path)) };
}

/** Tells which files were read. */
function watching(host: WritableHost): { readonly host: WritableHost; readonly read: string[] } {
  const read: string[] = [];
  const watched: Host['read'] = (path, most) => {
    read.push(path);
    return host.read(path, most);
  };
  return { host: { ...host, read: watched }, read };
}

function hold(files: OfficeFiles): WritableHost {
  return memoryHost([...files].map(([path, bytes]) => [join(office, path), bytes]));
}

function put(host: WritableHost, path: string, text: string, inPlace = false): void {
  const at = path.lastIndexOf('/');
  const bytes = new TextEncoder().encode(text);
  host.write([{ folder: join(office, path.slice(0, at)), name: path.slice(at + 1), bytes, inPlace }]);
}

const clauses = [
  '召开春灌工作部署会',
  '把任务细化到村到户',
  '逐村开展摸底',
  '实行销号管理',
  '压实各方责任',
  '形成闭环管理',
];

/** A text of official prose: phrases that others have too, with numbers of its own. */
function body(seed: number): string {
  const parts = Array.from(
    { length: 9 },
    (_, i) => `${clauses[(seed + i * (1 + (seed % 4))) % clauses.length]}${seed * 7 + i}次`,
  );
  return `${parts.join('，')}。`;
}

function submission(seed: number, text = body(seed)): string {
  return `单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇办理第${seed}件事\n正文: ${text}\n`;
}

const sheet = (number: number, date: string): string => `期号: ${number}\n日期: ${date}\n`;
const date = (number: number): string => new Date(Date.UTC(2026, 0, number)).toISOString().slice(0, 10);

/** An office of so many issues with five submissions each; some repeat one of an issue before. */
function makeOffice(issues: number): WritableHost {
  const files: [string, string][] = [
    [
      'bulletin.yaml',
      "刊名: 工作快报\n编发单位: 岚浦县人民政府办公室\n文件名: '{年}年第{期}期'\n栏目:\n  - 工作动态\n单位:\n  - 青鹭镇\n",
    ],
  ];
  for (let i = 1; i <= issues; i++) {
    const folder = `issues/${String(i).padStart(4, '0')}`;
    files.push([`${folder}/issue.yaml`, sheet(i === 9 ? 8 : i, date(i))]);
    for (let j = 0; j < 5; j++) {
      const seed = i * 5 + j;
      const text = seed % 6 === 0 && i > 2 ? body(seed - 10).replace('次', '场') : body(seed);
      files.push([`${folder}/${j === 4 ? '子/' : ''}${j}.yaml`, submission(seed, text)]);
    }
  }
  return hold(new Map(files.map(([path, text]) => [path, new TextEncoder().encode(text)])));
}

describe('an issue is found the same of with the index of what the office has printed', () => {
  it.each(fixtureOffices())('%s', async (_, files) => {
    const host = hold(files);
    const issues = await issuesOf(host);
    const expected = await Promise.all(issues.map((issue) => check(host, issue)));
    for (const issue of issues.slice(0, 2)) await check(host, issue, true);
    const found = [];
    for (const issue of issues) found.push(await check(host, issue));
    expect(found).toEqual(expected);
  });

  it('and no text of another issue is read but one that is told of', async () => {
    const host = makeOffice(12);
    const expected = await check(host, 'issues/0012');
    expect(expected).toContain('issue/near-duplicate');
    await check(host, 'issues/0012', true);
    const watched = watching(host);
    expect(await check(watched.host, 'issues/0012')).toBe(expected);
    const others = watched.read.filter(
      (path) => path.startsWith(`${office}/issues/`) && !path.includes('/0012/'),
    );
    // Of sixty, those that share most with one of the issue's.
    expect(others.length).toBeLessThan(6);
    expect(others.filter((path) => path.endsWith('issue.yaml'))).toEqual([]);
  });

  it('where it says that numbers do not follow, at their place', async () => {
    const host = makeOffice(10);
    const expected = [await check(host, 'issues/0009'), await check(host, 'issues/0010')];
    expect(expected[0]).toContain('与issues/0008/issue.yaml的相同');
    await check(host, 'issues/0001', true);
    expect([await check(host, 'issues/0009'), await check(host, 'issues/0010')]).toEqual(expected);
  });

  it('however the office changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const host = makeOffice(8);
        await check(host, 'issues/0003', true);
        for (const [i, each] of changes.entries()) {
          each(host);
          const issue = `issues/000${1 + ((i * 5) % 8)}`;
          expect(await check(host, issue, i % 2 === 0)).toBe(await check(withoutIndex(host), issue));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('also if its bytes are spoilt', async () => {
    const host = makeOffice(8);
    await check(host, 'issues/0008', true);
    const expected = await check(withoutIndex(host), 'issues/0008');
    const read = host.read(index, Number.POSITIVE_INFINITY);
    if (read.kind !== 'bytes') throw new Error('no index');
    const { bytes } = read;
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: bytes.length - 1 }),
        fc.nat({ max: 255 }),
        fc.boolean(),
        async (at, byte, isCut) => {
          const spoilt = bytes.slice(0, isCut ? at : bytes.length);
          if (!isCut) spoilt[at] = byte;
          host.write([{ folder: join(office, '.kuaibao/cache'), name: 'archive.bin', bytes: spoilt }]);
          expect(await check(host, 'issues/0008')).toBe(expected);
        },
      ),
      { numRuns: 40 },
    );
  });
});

/** Changes that people make. */
const number = fc.integer({ min: 1, max: 9 });
const change: fc.Arbitrary<(host: WritableHost) => void> = fc.oneof(
  fc
    .tuple(number, fc.nat({ max: 3 }), fc.nat({ max: 60 }), fc.boolean())
    .map(([issue, file, seed, inPlace]) => (host: WritableHost) => {
      const path = `issues/000${issue}/${file}.yaml`;
      const isThere = host.stat(join(office, path)) !== undefined;
      if (issue < 9 || isThere) put(host, path, submission(seed), inPlace && isThere);
    }),
  fc
    .tuple(number, fc.nat({ max: 12 }), fc.boolean())
    .map(([issue, given, inPlace]) => (host: WritableHost) => {
      const path = `issues/000${issue}/issue.yaml`;
      const isThere = host.stat(join(office, path)) !== undefined;
      put(host, path, given === 12 ? '期号: 一\n' : sheet(given, date(given + 3)), inPlace && isThere);
    }),
  fc.tuple(number, fc.nat({ max: 3 })).map(([issue, file]) => (host: WritableHost) => {
    host.remove(join(office, `issues/000${issue}/${file}.yaml`));
  }),
  number.map(
    (issue) => (host: WritableHost) => host.remove(join(office, `issues/000${(issue % 8) + 1}/issue.yaml`)),
  ),
  number.map(
    (issue) => (host: WritableHost) => put(host, `issues/000${issue}/里/bulletin.yaml`, '刊名: 又一份\n'),
  ),
  number.map((issue) => (host: WritableHost) => {
    put(host, `issues/旧/${issue}/issue.yaml`, sheet(issue, date(issue)));
    put(host, `issues/旧/${issue}/一.yaml`, submission(issue * 5 + 1));
  }),
);

async function issuesOf(host: WritableHost): Promise<readonly string[]> {
  try {
    return findIssues(host, office).map((each) => each.slice(office.length + 1) || '.');
  } catch {
    return ['.'];
  }
}

describe('an office of many issues', () => {
  it('is found the same of as issue by issue, as in an office that stays open, and with an index that threads share', async () => {
    const host = makeOffice(60);
    const surroundings = { host, workingDirectory: office, environment: {} };
    const checkAll = async (read: OfficeRead) =>
      (await checkPaths(['.'], { fonts: 'embedded', read, keepsIndex: false }, surroundings)).found;
    const passing = nothingRead();
    const found = await checkAll(passing);
    expect(found.length).toBeGreaterThan(20);
    expect(passing.folders.size).toBe(0);
    expect(await checkAll(nothingRead(true))).toEqual(found);
    const thread = nothingRead();
    const shared = sharedArchives(passing);
    expect(shared.map((each) => each.office)).toEqual([office]);
    takeArchives(host, shared, { workingDirectory: office, limits: standardLimits }, thread);
    expect(await checkAll(thread)).toEqual(found);
    const alone = [];
    for (const issue of await issuesOf(host)) {
      const { found } = await checkPaths([issue], { fonts: 'embedded', keepsIndex: false }, surroundings);
      alone.push(...found);
    }
    expect(new Set(alone.map((each) => JSON.stringify(each)))).toEqual(
      new Set(found.map((each) => JSON.stringify(each))),
    );
  });

  it('has an index kept for the next run, which is not written again while nothing changes', async () => {
    const host = makeOffice(60);
    const surroundings = { host, workingDirectory: office, environment: {} };
    await checkPaths(['issues/0060'], { fonts: 'embedded' }, surroundings);
    const ignoring = host.read(join(office, '.kuaibao/cache/.gitignore'), 100);
    expect(ignoring.kind === 'bytes' && new TextDecoder().decode(ignoring.bytes)).toBe('*\n');
    const kept = host.stat(index)?.changed;
    // The folder of the index itself came after the office was looked through.
    await checkPaths(['issues/0060'], { fonts: 'embedded' }, surroundings);
    const again = host.stat(index)?.changed;
    put(host, 'issues/0060/新.yaml', submission(999));
    await checkPaths(['issues/0060'], { fonts: 'embedded' }, surroundings);
    expect([kept !== undefined, host.stat(index)?.changed]).toEqual([true, again]);
    await checkPaths(['issues/0059'], { fonts: 'embedded' }, surroundings);
    expect(host.stat(index)?.changed).not.toBe(again);
  });

  it('of few texts has none', async () => {
    const host = makeOffice(20);
    await checkPaths(
      ['issues/0020'],
      { fonts: 'embedded' },
      { host, workingDirectory: office, environment: {} },
    );
    expect(host.stat(index)).toBeUndefined();
  });
});

describe('an office that stays open', () => {
  it('is judged by unsaved texts of other issues, and by the files again when they are taken away', async () => {
    const host = makeOffice(12);
    await check(host, 'issues/0012', true);
    const opened = openOffice(host, office);
    const tell = async (): Promise<string> => JSON.stringify((await opened.check(['issues/0012'])).findings);
    const before = await tell();
    opened.overlay('issues/0003/0.yaml', submission(61, body(61)));
    const during = await tell();
    const copy = memoryHost(await copied(host));
    put(copy, 'issues/0003/0.yaml', submission(61, body(61)));
    expect(during).toBe(await check(copy, 'issues/0012'));
    expect(during).not.toBe(before);
    opened.overlay('issues/0003/0.yaml', undefined);
    expect(await tell()).toBe(before);
    opened.overlay('issues/0004/新.yaml', submission(62, body(62)));
    expect(await tell()).not.toBe(before);
    opened.overlay('issues/0004/新.yaml', undefined);
    put(host, 'issues/0003/0.yaml', submission(61, body(61)), true);
    opened.changed('issues/0003/0.yaml');
    expect(await tell()).toBe(during);
  });
});

async function copied(host: Host, folder = office): Promise<[string, Uint8Array][]> {
  const listed = host.list(folder);
  if (listed.kind !== 'entries') return [];
  const found: [string, Uint8Array][] = [];
  for (const { name, kind } of listed.entries) {
    const path = join(folder, name);
    const read = kind === 'file' ? host.read(path, Number.POSITIVE_INFINITY) : undefined;
    if (read?.kind === 'bytes' && path !== index) found.push([path, read.bytes]);
    if (kind === 'folder') found.push(...(await copied(host, path)));
  }
  return found;
}
