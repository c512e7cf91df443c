import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { compose } from '../../src/document/compose.js';
import type { WritableHost } from '../../src/host/host.js';
import { memoryHost } from '../../src/host/memory.js';
import { emitText } from '../../src/output/text/emit.js';
import { issueDigest } from '../../src/record/issue-digest.js';
import { compileIssue, type MadeIssue } from '../../src/session/compile-issue.js';
import { nextRelease } from '../../src/session/next-release.js';
import { openPast, type PastWanted } from '../../src/session/past-issue.js';
import { planIssue } from '../../src/session/plan-issue.js';
import { compileRelease, recordRelease } from '../../src/session/release-issue.js';
import { writeIssue } from '../../src/session/write-issue.js';
import { resolveStyle } from '../../src/style/style.js';
import { fixtureOffice } from './fixture-offices.js';

const office = '/单位';
const folder = 'issues/03';
const directory = join(office, folder);
let host: WritableHost;

beforeEach(() => {
  host = memoryHost([...fixtureOffice('office/report')].map(([path, bytes]) => [join(office, path), bytes]));
});

function surroundings() {
  return { host, workingDirectory: office, environment: {} };
}

async function made(format: 'docx' | 'txt' = 'docx'): Promise<MadeIssue> {
  const options = { format: [format], fonts: 'embedded', draft: true } as const;
  const { made: found } = await compileIssue(host, { directory, options }, surroundings());
  if (!found) throw new Error('the issue is not sound');
  return found;
}

async function sent(): Promise<string> {
  const issue = await made();
  writeIssue(host, issue);
  return issueDigest(issue.manifest.inputs);
}

function put(path: string, change: (text: string) => string): void {
  const read = host.read(join(office, path), 1 << 20);
  const text = read.kind === 'bytes' ? new TextDecoder().decode(read.bytes) : '';
  host.write([
    {
      folder: join(office, path, '..'),
      name: path.split('/').at(-1) ?? '',
      bytes: new TextEncoder().encode(change(text)),
    },
  ]);
}

function kept(): readonly string[] {
  const listed = host.list(join(office, '.kuaibao/sent', folder));
  return listed.kind === 'entries' ? listed.entries.map(({ name }) => name) : [];
}

/** The issue as text, by which two states of it are told apart. */
function textOf(planned: ReturnType<typeof planIssue>): string {
  if (!planned.issue) throw new Error('the issue does not read');
  return emitText(compose(planned.issue, resolveStyle(planned.issue.bulletin.deviations)));
}

function past(wanted: PastWanted) {
  const found = openPast(office, wanted, surroundings());
  if (found.kind !== 'opened') throw new Error(found.kind);
  return found;
}

const yaml =
  [...fixtureOffice('office/report').keys()].find(
    (path) => path.startsWith(`${folder}/`) && path.endsWith('.yaml') && !path.endsWith('issue.yaml'),
  ) ?? '';

describe('an issue as it was sent', () => {
  it('is opened again after its texts, its sheet and the configuration have changed', async () => {
    const digest = await sent();
    const was = textOf(planIssue(directory, surroundings()));
    put(yaml, (text) => text.replace(/^标题: .*$/mu, '标题: 另一个标题'));
    put(`${folder}/issue.yaml`, (text) => text.replace(/^期号: .*$/mu, '期号: 33'));
    put('bulletin.yaml', (text) => text.replace(/^刊名: .*$/mu, '刊名: 改名快报'));
    expect(textOf(planIssue(directory, surroundings()))).not.toBe(was);
    for (const wanted of [
      { kind: 'digest', digest },
      { kind: 'digest', digest, folder },
      { kind: 'sent', folder },
    ] as const) {
      const found = past(wanted);
      expect(textOf(found.planned)).toBe(was);
      expect(found).toMatchObject({ digest, folder, missing: [] });
    }
  });

  it('has its tables whole and its pictures from where they lie; one that has changed is said to be missing', async () => {
    const digest = await sent();
    expect(past({ kind: 'digest', digest }).missing).toEqual([]);
    put(`${folder}/图片/河道.jpg`, (text) => `${text}.`);
    expect(past({ kind: 'digest', digest }).missing).toEqual([`${folder}/图片/河道.jpg`]);
  });

  it('is found by its digest after its folder was renamed, pictures included', async () => {
    const digest = await sent();
    const files = [...fixtureOffice('office/report')].map(
      ([path, bytes]) => [join(office, path.replace(folder, 'issues/改名')), bytes] as const,
    );
    const record = host.read(join(office, '.kuaibao/sent', folder, kept()[0] ?? ''), 1 << 20);
    if (record.kind !== 'bytes') throw new Error(record.kind);
    host = memoryHost([...files, [join(office, '.kuaibao/sent', folder, `${digest}.json`), record.bytes]]);
    expect(past({ kind: 'digest', digest, folder: 'issues/改名' })).toMatchObject({ folder, missing: [] });
  });

  it('is kept once, line ends do not count, and only where a DOCX is made', async () => {
    writeIssue(host, await made('txt'));
    expect(kept()).toEqual([]);
    await sent();
    const [only] = kept();
    put(yaml, (text) => text.replaceAll('\n', '\r\n'));
    await sent();
    expect(kept()).toEqual([only]);
    put(yaml, (text) => `${text}# 改过\n`);
    await sent();
    expect(kept()).toHaveLength(2);
  });

  it('that nothing was kept of is today’s, if that has not changed', async () => {
    const issue = await made('txt');
    const wanted = { kind: 'digest', digest: issueDigest(issue.manifest.inputs), folder } as const;
    expect(textOf(past(wanted).planned)).toBe(textOf(planIssue(directory, surroundings())));
    put(yaml, (text) => `${text}# 改过\n`);
    expect(openPast(office, wanted, surroundings())).toEqual({ kind: 'none' });
    expect(openPast(office, { kind: 'sent', folder }, surroundings())).toEqual({ kind: 'none' });
  });

  it('that somebody has written into is damaged, not believed', async () => {
    const digest = await sent();
    const path = `.kuaibao/sent/${folder}/${digest}.json`;
    put(path, (text) => text.replace('标题: ', '标题: 假的'));
    put(yaml, (text) => `${text}# 改过\n`);
    expect(openPast(office, { kind: 'digest', digest, folder }, surroundings())).toEqual({
      kind: 'damaged',
      path: join(office, path),
    });
  });

  it('is refused, and nothing is written, if an input changes while it is made', async () => {
    const issue = await made();
    put(yaml, (text) => `${text}# 改过\n`);
    expect(() => writeIssue(host, issue)).toThrow('changedBeforeCompiling');
    expect(kept()).toEqual([]);
    expect(host.stat(join(office, 'out'))).toBeUndefined();
  });
});

describe('a released issue', () => {
  const options = { format: ['docx'], fonts: 'embedded', again: true } as const;

  async function release(): Promise<string> {
    const compiling = await compileRelease(folder, options, surroundings());
    const { made: issue } = compiling.compiled;
    if (!issue) throw new Error('the issue is not sound');
    const { facts, former } = nextRelease(host, issue, compiling, {});
    writeIssue(host, issue, { former: former?.files ?? [] });
    recordRelease(host, issue, facts, office);
    return textOf(planIssue(directory, surroundings()));
  }

  it('is opened as it was released', async () => {
    const was = await release();
    put(yaml, (text) => text.replace(/^标题: .*$/mu, '标题: 另一个标题'));
    expect(textOf(past({ kind: 'released', folder }).planned)).toBe(was);
    expect(textOf(past({ kind: 'released', folder, number: 1 }).planned)).toBe(was);
    for (const wanted of [
      { kind: 'released', folder, number: 2 },
      { kind: 'released', folder: 'issues/01' },
    ] as const)
      expect(openPast(office, wanted, surroundings())).toEqual({ kind: 'none' });
  });

  it('is opened as it was each time, with its pictures, whatever has become of them', async () => {
    const first = await release();
    put(yaml, (text) => text.replace(/^标题: .*$/mu, '标题: 另一个标题'));
    const second = await release();
    put(`${folder}/图片/河道.jpg`, (text) => `${text}.`);
    expect(second).not.toBe(first);
    const former = past({ kind: 'released', folder, number: 1 });
    expect(textOf(former.planned)).toBe(first);
    expect(former.missing).toEqual([]);
    const now = past({ kind: 'released', folder, number: 2 });
    expect(textOf(now.planned)).toBe(second);
    expect(now.missing).toEqual([`${folder}/图片/河道.jpg`]);
  });
});
