import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { WritableHost } from '../../src/host/host.js';
import { memoryHost } from '../../src/host/memory.js';
import { diskHost } from '../../src/office/disk-host.js';
import { formatLines } from '../../src/report/line.js';
import { openOffice } from '../../src/session/office.js';
import { emptyFolder, fixtureOffice, fixtureOffices, type OfficeFiles } from './fixture-offices.js';

const disk = emptyFolder();
afterAll(() => rmSync(disk, { recursive: true }));

/** No such folder is on the disk: whatever looked there would find nothing. */
const inMemory = '/只在内存里/单位';

function memoryOf(files: OfficeFiles): WritableHost {
  return memoryHost([...files].map(([path, bytes]) => [join(inMemory, path), bytes] as const));
}

function onDisk(name: string, files: OfficeFiles): string {
  const folder = join(disk, name);
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

const identity = { name: 'test-1', isRunning: () => false, now: () => 0, pause: () => undefined };
const embedded = { format: ['docx', 'pdf', 'txt'], fonts: 'embedded' } as const;

describe('an office held in memory', () => {
  it.each(fixtureOffices())('%s: is found what is found on the disk', async (name, files) => {
    const memory = openOffice(memoryOf(files), inMemory);
    const real = openOffice(diskHost({ identity }), onDisk(name, files));
    expect(memory.issues()).toEqual(real.issues());
    const [found, expected] = [await memory.check(), await real.check()];
    expect(formatLines(found.findings)).toBe(formatLines(expected.findings));
    expect({ files: found.files, refusal: found.refusal?.kind }).toEqual({
      files: expected.files,
      refusal: expected.refusal?.kind,
    });
    expect(found.findings.map(({ hint, related }) => [hint, related?.map(({ message }) => message)])).toEqual(
      expected.findings.map(({ hint, related }) => [hint, related?.map(({ message }) => message)]),
    );
  });

  it.each(['office/sample', 'office/minimal', 'office/styled'])(
    '%s: is made into the same bytes, planned and paged alike, released and verified',
    async (name) => {
      const files = fixtureOffice(name);
      const memory = openOffice(memoryOf(files), inMemory);
      const real = openOffice(diskHost({ identity }), onDisk(`${name}-made`, files));
      for (const issue of memory.issues()) {
        expect(memory.plan(issue).plan).toEqual(real.plan(issue).plan);
        const [made, expected] = [await memory.compile(issue, embedded), await real.compile(issue, embedded)];
        expect(made.made?.outputs.length).toBe(3);
        expect(made.made?.outputs).toEqual(expected.made?.outputs);
        expect(made.made?.manifest).toEqual(expected.made?.manifest);
        const { laidOut } = await memory.layOut(issue, 'embedded');
        expect(laidOut?.pagination.pages.length).toBe(made.made?.outputs[1]?.pages);
        const released = await memory.release(issue, embedded);
        expect(released.record).toBe(join(inMemory, '.kuaibao/released', `${issue}.json`));
        expect(released.refusal).toBeUndefined();
      }
      const { verified } = await memory.verify();
      expect(verified.map(({ isReleased, findings }) => [isReleased, findings])).toEqual(
        memory.issues().map(() => [true, []]),
      );
    },
  );

  it('says as a value what cannot be done', async () => {
    const office = openOffice(memoryOf(fixtureOffice('office/sample')), inMemory);
    expect(await office.compile('9999', embedded)).toMatchObject({
      findings: [],
      refusal: { kind: 'nothingThere', path: join(inMemory, '9999') },
    });
    expect(office.plan('issues')).toMatchObject({ refusal: { kind: 'noIssue' } });
    const nothing = openOffice(memoryHost([['/别处/说明', '']]), '/别处');
    expect((await nothing.check()).refusal?.kind).toBe('nothingToCheck');
  });
});

describe('unsaved texts', () => {
  const files = fixtureOffice('office/minimal');
  const [issue = ''] = openOffice(memoryOf(files), inMemory).issues();
  const submission =
    [...files.keys()].find((path) => path.startsWith(issue) && !path.endsWith('issue.yaml')) ?? '';
  const saved = new TextDecoder().decode(files.get(submission));

  it('change findings, plan and pages, and no file', async () => {
    const host = memoryOf(files);
    const office = openOffice(host, inMemory);
    const before = [
      await office.check(),
      office.plan(issue).plan,
      await office.layOut(issue, 'embedded'),
    ] as const;
    expect(before[0].findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    office.overlay(
      submission,
      saved.replace(/。(?=\s*$)/u, '，，会议强调要抓好落实。会后，还要再加一段很长的话，让版面多出一行来。'),
    );
    const { findings } = await office.check();
    expect(findings.map(({ code }) => code)).toContain('punctuation/repeated');
    expect(findings.find(({ code }) => code === 'punctuation/repeated')?.span.file.path).toBe(submission);
    const text = async () =>
      (await office.compile(issue, { ...embedded, format: ['txt'], draft: true })).made?.outputs[0]?.bytes;
    expect(new TextDecoder().decode(await text())).toContain('让版面多出一行来');
    office.overlay(submission, saved.replace(/^标题: .*$/mu, '标题: 改过的标题'));
    expect(JSON.stringify(office.plan(issue).plan)).toContain('改过的标题');
    const { laidOut } = await office.layOut(issue, 'embedded');
    expect(JSON.stringify(laidOut?.document)).toContain('改过的标题');
    expect(new TextDecoder().decode(bytesAt(host, submission))).toBe(saved);
    expect((await office.release(issue, embedded)).refusal?.kind).toBe('unsaved');
    office.overlay(submission, undefined);
    expect(formatLines((await office.check()).findings)).toBe(formatLines(before[0].findings));
    expect(office.plan(issue).plan).toEqual(before[1]);
  });

  it('may be of files that are not there yet, or take away those that are', async () => {
    const office = openOffice(memoryOf(files), inMemory);
    const before = (await office.check()).files;
    office.overlay(join(issue, '新的稿件.yaml'), saved.replace(/^标题: .*$/mu, '标题: 又一篇'));
    expect(JSON.stringify(office.plan(issue).plan)).toContain('又一篇');
    expect(new Set((await office.check()).files)).toEqual(new Set([...before, join(issue, '新的稿件.yaml')]));
    office.overlay(join(issue, '新的稿件.yaml'), undefined);
    office.overlay(submission, null);
    expect((await office.check()).files).toEqual(before.filter((path) => path !== submission));
  });
});

describe('an office that stays open', () => {
  const files = fixtureOffice('office/sample');

  it('sees a change on the host when it is told of it, and its own writes', async () => {
    const host = memoryOf(files);
    const office = openOffice(host, inMemory);
    const { findings } = await office.check();
    const [issue = ''] = office.issues();
    const path = join(issue, '不成样子.yaml');
    host.create(join(inMemory, path), new TextEncoder().encode('标题: 没有单位\n'));
    expect(formatLines((await office.check()).findings)).toBe(formatLines(findings));
    office.changed(path);
    expect((await office.check()).findings.map(({ span }) => span.file.path)).toContain(path);
    host.remove(join(inMemory, path));
    office.changed(path);
    const { made } = await office.compile(issue, embedded);
    expect(made && office.write(made).written?.outputs.map((each) => each.path)).toHaveLength(3);
    const { verified } = await office.verify([issue]);
    expect(verified[0]?.findings).toEqual([]);
  });

  it('mends what can be mended without asking, shown or written', async () => {
    const host = memoryOf(files);
    const office = openOffice(host, inMemory);
    const [issue = ''] = office.issues();
    const path =
      [...files.keys()].find((each) => each.startsWith(issue) && !each.endsWith('issue.yaml')) ?? '';
    office.overlay(path, new TextDecoder().decode(files.get(path)).replace('。', '。。'));
    const shown = await office.mend([path]);
    expect(shown.mended.map(({ code }) => code)).toContain('punctuation/repeated');
    expect(shown.changes[0]?.[1].text).toBe(new TextDecoder().decode(files.get(path)));
    expect(new TextDecoder().decode(bytesAt(host, path))).toBe(new TextDecoder().decode(files.get(path)));
  });

  it('drafts a new submission under a name that is free', () => {
    const office = openOffice(memoryOf(fixtureOffice('office/minimal')), inMemory);
    const [issue = ''] = office.issues();
    const { bulletin } = office.plan(issue).issue ?? {};
    const unit = bulletin?.units[0]?.name ?? '';
    const section = bulletin?.sections[0]?.name ?? '';
    const drafted = office.draft(issue, {
      contributors: [unit],
      section,
      hasHeadline: true,
      headline: '召开例会',
    });
    expect(drafted.path).toBe(join(inMemory, issue, `${unit}-2.yaml`));
    expect(drafted.text).toContain('标题: 召开例会');
  });
});

function bytesAt(host: WritableHost, path: string): Uint8Array {
  const read = host.read(join(inMemory, path), 1 << 20);
  if (read.kind !== 'bytes') throw new Error(read.kind);
  return read.bytes;
}
