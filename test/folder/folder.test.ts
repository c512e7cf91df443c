import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { fakeTerminal } from '../cli/fake-terminal.js';
import {
  compile,
  type Files,
  findingsOf,
  hostileOffice,
  inIssue,
  submission,
  withBody,
} from './hostile-office.js';

type Case = readonly [
  name: string,
  places: readonly string[],
  prepare: (folder: string) => void,
  files?: Files,
];

function fifo(path: string): void {
  execFileSync('mkfifo', [path]);
}

const unreadable = 'error structure/unreadable-file';

const cases: readonly Case[] = [
  [
    'a pipe named like a submission',
    [`管道.yaml:1:1: ${unreadable}`],
    (office) => fifo(join(office, 'issues/0001/管道.yaml')),
  ],
  [
    'a pipe in the sheet’s place',
    [`issue.yaml:1:1: ${unreadable}`],
    (office) => {
      rmSync(join(office, 'issues/0001/issue.yaml'));
      fifo(join(office, 'issues/0001/issue.yaml'));
    },
  ],
  [
    'a pipe in the configuration’s place',
    [`../../bulletin.yaml:1:1: ${unreadable}`],
    (office) => {
      rmSync(join(office, 'bulletin.yaml'));
      fifo(join(office, 'bulletin.yaml'));
    },
  ],
  [
    'a folder in the sheet’s place',
    [`issue.yaml:1:1: ${unreadable}`],
    (office) => {
      rmSync(join(office, 'issues/0001/issue.yaml'));
      mkdirSync(join(office, 'issues/0001/issue.yaml'));
    },
  ],
  [
    'a folder in the configuration’s place',
    [`../../bulletin.yaml:1:1: ${unreadable}`],
    (office) => {
      rmSync(join(office, 'bulletin.yaml'));
      mkdirSync(join(office, 'bulletin.yaml'));
    },
  ],
  [
    'a link in a circle',
    ['甲.yaml:1:1: error structure/link-outside'],
    (office) => symlinkSync('甲.yaml', join(office, 'issues/0001/甲.yaml')),
  ],
  [
    'a link to nothing',
    ['甲.yaml:1:1: error structure/link-outside'],
    (office) => symlinkSync('没有.yaml', join(office, 'issues/0001/甲.yaml')),
  ],
  [
    'a link to a device',
    ['甲.yaml:1:1: error structure/link-outside'],
    (office) => symlinkSync('/dev/zero', join(office, 'issues/0001/甲.yaml')),
  ],
  [
    'a link to a pipe in the folder',
    ['乙.yaml:1:1: error structure/link-outside', `管道.yaml:1:1: ${unreadable}`],
    (office) => {
      fifo(join(office, 'issues/0001/管道.yaml'));
      symlinkSync('管道.yaml', join(office, 'issues/0001/乙.yaml'));
    },
  ],
  [
    'a link to the folder above, which would never end',
    ['上.yaml:1:1: error structure/link-outside', '上面:1:1: error structure/link-outside'],
    (office) => {
      symlinkSync('..', join(office, 'issues/0001/上面'));
      symlinkSync('..', join(office, 'issues/0001/上.yaml'));
    },
  ],
  [
    'a link to the folder itself',
    ['自己:1:1: error structure/link-outside'],
    (office) => symlinkSync('.', join(office, 'issues/0001/自己')),
  ],
  [
    'a sheet that is a link out of the folder',
    ['issue.yaml:1:1: error structure/link-outside'],
    (office) => {
      renameSync(join(office, 'issues/0001/issue.yaml'), join(office, '别处.yaml'));
      symlinkSync('../../别处.yaml', join(office, 'issues/0001/issue.yaml'));
    },
  ],
  [
    'a sheet that is a link in a circle',
    ['issue.yaml:1:1: error structure/link-outside'],
    (office) => {
      rmSync(join(office, 'issues/0001/issue.yaml'));
      symlinkSync('issue.yaml', join(office, 'issues/0001/issue.yaml'));
    },
  ],
  [
    'a configuration that is a link in a circle',
    [`../../bulletin.yaml:1:1: ${unreadable}`],
    (office) => {
      rmSync(join(office, 'bulletin.yaml'));
      symlinkSync('bulletin.yaml', join(office, 'bulletin.yaml'));
    },
  ],
  [
    'a name that would steer the terminal',
    ['甲<U+001B>[2J乙.yaml:1:1: error structure/forbidden-character'],
    () => undefined,
    { 'issues/0001/甲\u001b[2J乙.yaml': withBody('灯亮。') },
  ],
  [
    'a submission that is not called one',
    ['丁:1:1: error structure/not-a-submission', '甲.txt:1:1: error structure/not-a-submission'],
    () => undefined,
    { 'issues/0001/甲.txt': withBody('灯亮。'), 'issues/0001/丁': withBody('灯亮。').replaceAll(': ', '：') },
  ],
  [
    '50 MB',
    ['乙.yaml:1:1: error structure/too-large'],
    () => undefined,
    { [submission]: Buffer.alloc(50 << 20, 0x61) },
  ],
  ['an empty file', ['乙.yaml:1:1: error structure/empty-file'], () => undefined, { [submission]: '' }],
  [
    'only comments',
    ['乙.yaml:1:1: error structure/empty-file'],
    () => undefined,
    { [submission]: '# 甲\n\n# 乙\n' },
  ],
  ['only ---', ['乙.yaml:1:1: error structure/empty-file'], () => undefined, { [submission]: '---\n---\n' }],
  [
    'an empty configuration',
    ['../../bulletin.yaml:1:1: error structure/empty-file'],
    () => undefined,
    { 'bulletin.yaml': '' },
  ],
  [
    'an empty sheet',
    ['issue.yaml:1:1: error structure/empty-file'],
    () => undefined,
    { 'issues/0001/issue.yaml': '---\n' },
  ],
];

describe('whatever lies in the folder', () => {
  it.each(cases.map(([name, places, prepare, files = {}]) => ({ name, places, prepare, files })))(
    '$name is found, and nothing is written',
    async ({ places, prepare, files }) => {
      const office = hostileOffice(files, prepare);
      const found = await findingsOf(office);
      expect({ code: found.code, err: found.err, places: found.places }).toEqual({
        code: 1,
        err: '',
        places,
      });
      expect(await inIssue(office, compile)).toMatchObject({ code: 1, outputs: [] });
    },
  );

  it('a socket is found and not waited for', async () => {
    const office = hostileOffice({});
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(office, 'issues/0001/口.yaml'), resolve));
    try {
      expect((await findingsOf(office)).places).toEqual([`口.yaml:1:1: ${unreadable}`]);
    } finally {
      server.close();
    }
  });

  it('a folder that bears a submission’s name is a folder like any other', async () => {
    const office = hostileOffice({ 'issues/0001/乙.yaml/丙.yaml': withBody('灯亮。') });
    expect(await findingsOf(office)).toMatchObject({ code: 0, lines: [] });
    expect((await inIssue(office, compile)).outputs).toHaveLength(3);
  });

  it('an issue’s folder and a configuration that are links are read', async () => {
    const office = hostileOffice({}, (folder) => {
      renameSync(join(folder, 'issues/0001'), join(folder, '真的'));
      symlinkSync('../真的', join(folder, 'issues/0001'));
      renameSync(join(folder, 'bulletin.yaml'), join(folder, '配置.yaml'));
      symlinkSync('配置.yaml', join(folder, 'bulletin.yaml'));
    });
    expect(await findingsOf(office)).toMatchObject({ code: 0, lines: [] });
    expect((await inIssue(office, compile)).outputs).toHaveLength(3);
  });

  it('what check --fix left when it was stopped is a warning, until the next one', async () => {
    const office = hostileOffice({ 'issues/0001/.kuaibao-journal-gone-1': '{' });
    expect((await findingsOf(office)).places).toEqual(['.:1:1: warning structure/unfinished-mending']);
    await inIssue(office, ['check', '--fix']);
    expect((await findingsOf(office)).places).toEqual([]);
  });

  it('an issue without submissions is found', async () => {
    const office = hostileOffice({}, (folder) => {
      rmSync(join(folder, 'issues/0001'), { recursive: true });
      mkdirSync(join(folder, 'issues/0001'));
      writeFileSync(join(folder, 'issues/0001/issue.yaml'), '期号: 1\n日期: 2025-04-11\n');
    });
    expect((await findingsOf(office)).places).toEqual(['issue.yaml:1:1: error structure/empty-issue']);
  });

  it('an empty folder and a folder without an issue cannot run', async () => {
    const office = hostileOffice({}, (folder) => mkdirSync(join(folder, '空')));
    for (const argv of [['check'], ['compile'], ['list']]) {
      expect(await run(argv, fakeTerminal(join(office, '空')))).toBe(2);
    }
  });
});

describe('the limits', () => {
  it.each([
    ['files', { KUAIBAO_MAX_FILES: '3' }, '.:1:1: error structure/too-many-files', '3个文件'],
    ['the size of all', { KUAIBAO_MAX_TOTAL_SIZE: '300' }, '.:1:1: error structure/too-large', '0.3 KB'],
    ['the size of one', { KUAIBAO_MAX_FILE_SIZE: '1kb' }, '大.yaml:1:1: error structure/too-large', '1 KB'],
    ['folders in folders', { KUAIBAO_MAX_DEPTH: '2' }, '一/二/三:1:1: error structure/too-deep', '2层'],
  ])('of %s is met where it lies, and named', async (_, environment, place, named) => {
    const office = hostileOffice({
      'issues/0001/一/二/三/四.yaml': withBody('灯亮。'),
      'issues/0001/大.yaml': withBody('灯亮了一盏又一盏。'.repeat(60)),
      'issues/0001/中.yaml': withBody('路平了。'),
    });
    expect(await findingsOf(office)).toMatchObject({ code: 0, lines: [] });
    const { code, lines, places } = await findingsOf(office, environment);
    expect(code).toBe(1);
    expect(places).toContain(place);
    expect(lines.find((line) => line.startsWith(place))).toContain(named);
    expect(await inIssue(office, compile, environment)).toMatchObject({ code: 1, outputs: [] });
  });

  it.each(['0', '-1', '多', '9999999999999'])('that is set to %s cannot run', async (said) => {
    const { code, err } = await inIssue(hostileOffice({}), ['check'], { KUAIBAO_MAX_FILES: said });
    expect(code).toBe(2);
    expect(err).toContain('KUAIBAO_MAX_FILES');
  });

  it('end a folder of a hundred thousand files', async () => {
    const office = hostileOffice({}, (folder) => {
      mkdirSync(join(folder, 'issues/0001/多'));
      for (let i = 0; i < 100_000; i++) symlinkSync('x', join(folder, `issues/0001/多/${i}.yaml`));
    });
    const { code, places } = await findingsOf(office);
    expect(code).toBe(1);
    expect(places).toContain('.:1:1: error structure/too-many-files');
    expect(places.length).toBeLessThanOrEqual(5001);
  }, 60_000);
});
