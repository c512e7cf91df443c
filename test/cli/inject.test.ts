import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { type Disk, realDisk } from '../../src/office/disk.js';
import { diskHost } from '../../src/office/disk-host.js';
import { digest } from '../../src/record/digest.js';
import type { Recovered } from '../../src/record/recovered.js';
import { recoveredMessage } from '../../src/report/recovered.js';
import { type Ending, failingDisk, quickFolder } from '../office/failing-disk.js';
import { fixtures } from '../project.js';
import { fakeTerminal, identity } from './fake-terminal.js';

const temporary = mkdtempSync(join(quickFolder(), 'kuaibao-inject-'));
afterAll(() => rmSync(temporary, { recursive: true }));

/** An office of two issues, each with what can be mended without asking. */
function office(): string {
  const folder = mkdtempSync(join(temporary, 'office-'));
  cpSync(join(fixtures, 'office/minimal'), folder, { recursive: true });
  cpSync(join(folder, 'issues/0001'), join(folder, 'issues/0002'), { recursive: true });
  const sheet = join(folder, 'issues/0002/issue.yaml');
  writeFileSync(sheet, '期号: 2\n日期: 2025-04-12\n');
  for (const [issue, title] of [
    ['0001', '书房'],
    ['0002', '球场'],
  ]) {
    const text = `单位: 檐下社区\n栏目: 社区动态\n标题: 檐下社区建成${title}\n正文: ${title}已经开放,居民可以使用。\n`;
    writeFileSync(join(folder, `issues/${issue}/檐下社区.yaml`), text);
  }
  return folder;
}

async function kuaibao(folder: string, argv: readonly string[], name: string, disk: Disk = realDisk) {
  const terminal = fakeTerminal(folder);
  const onRecovered = (recovered: Recovered) => terminal.err(`${recoveredMessage(recovered, folder)}\n`);
  const host = diskHost({ identity: { ...identity, name }, disk, onRecovered });
  const code = await run(argv, { ...terminal, host });
  return { code, said: terminal.printed.err };
}

/** The digest of every file of a folder that is no temporary one, by its path; and the temporary ones. */
function tree(folder: string): {
  readonly files: Readonly<Record<string, string>>;
  readonly litter: readonly string[];
} {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const isLitter = (path: string) => /\.kuaibao-(?:lock|part|old|journal)/u.test(path);
  const files = paths.filter((path) => !isLitter(path) && statSync(join(folder, path)).isFile());
  return {
    files: Object.fromEntries(
      files.map((path) => [path, digest(readFileSync(join(folder, path))).slice(0, 8)]),
    ),
    litter: paths.filter(isLitter),
  };
}

interface Scenario {
  readonly name: string;
  readonly argv: readonly string[];
  /** Before it runs. */
  readonly prepare?: (folder: string) => Promise<void>;
  /** The run after it, if not the same. */
  readonly next?: readonly string[];
  /** Files that are written into: only the run after it has them whole again. */
  readonly isInPlace?: true;
  /** All, if not given. */
  readonly endings?: readonly Ending[];
}

const text = ['--fonts', 'embedded', '--format', 'txt'];
const mendFirst = async (folder: string): Promise<void> => {
  await kuaibao(folder, ['check', '--fix', '.'], 'first');
};
const compileFirst = async (folder: string): Promise<void> => {
  await mendFirst(folder);
  expect((await kuaibao(folder, ['compile', 'issues/0001', ...text], 'first')).code).toBe(0);
  const path = join(folder, 'issues/0001/檐下社区.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('建成', '新建'));
};

const torn: Ending = { kind: 'torn' };
const refused: Ending = { kind: 'refused', code: 'EIO', isLasting: false };
const all: readonly Ending[] = [torn, refused, { kind: 'refused', code: 'ENOSPC', isLasting: true }];

const scenarios: readonly Scenario[] = [
  { name: 'compile over a former set', argv: ['compile', 'issues/0001', ...text], prepare: compileFirst },
  {
    name: 'compile of a DOCX, which keeps what it was made of',
    argv: ['compile', 'issues/0001', '--fonts', 'embedded', '--format', 'docx'],
    prepare: mendFirst,
    endings: [torn, { kind: 'refused', code: 'ENOSPC', isLasting: true }],
  },
  { name: 'check --fix', argv: ['check', '--fix', '.'], isInPlace: true, endings: [torn, refused] },
  {
    name: 'release',
    argv: ['release', 'issues/0001', ...text],
    prepare: mendFirst,
  },
  {
    name: 'release --again, which keeps the release before',
    argv: ['release', 'issues/0001', ...text, '--again', '--reason', '更正'],
    prepare: async (folder) => {
      await mendFirst(folder);
      expect((await kuaibao(folder, ['release', 'issues/0001', ...text], 'first')).code).toBe(0);
      const path = join(folder, 'issues/0001/檐下社区.yaml');
      writeFileSync(path, readFileSync(path, 'utf8').replace('建成', '新建'));
    },
    endings: [torn, { kind: 'refused', code: 'ENOSPC', isLasting: true }],
  },
  { name: 'check --by-unit', argv: ['check', '--by-unit', 'issues/0001'] },
  { name: 'schema --write', argv: ['schema', '--write'] },
  {
    name: 'import',
    argv: ['import', '来稿.txt', '-o', 'issues/0001'],
    prepare: async (folder) => {
      writeFileSync(
        join(folder, '来稿.txt'),
        '檐下社区修缮活动室\n\n活动室修缮完成，居民可以使用。（檐下社区）\n',
      );
    },
  },
  {
    name: 'new',
    argv: ['new', 'issues/0001', '--unit', '檐下社区', '--section', '社区动态', '--body', '甲。'],
  },
];

describe('every change of a file that is killed or refused', () => {
  it.each(scenarios)('in $name', async ({ argv, prepare, next = argv, isInPlace, endings = all }) => {
    const template = office();
    await prepare?.(template);
    const before = tree(template);
    const copy = (): string => {
      const folder = mkdtempSync(join(temporary, 'run-'));
      cpSync(template, folder, { recursive: true, preserveTimestamps: true });
      return folder;
    };
    const whole = copy();
    const counted = failingDisk(-1, { kind: 'killed' });
    const { code } = await kuaibao(whole, argv, 'whole', counted.disk);
    const after = tree(whole);
    expect(after.files).not.toEqual(before.files);
    expect(after.litter).toEqual([]);
    for (const ending of endings)
      for (const at of counted.calls().keys()) {
        const folder = copy();
        const { disk } = failingDisk(at, ending);
        const first = await kuaibao(folder, argv, 'first-gone', disk);
        const where = `${ending.kind} ${at} ${counted.calls()[at] ?? ''}: ${first.said}`;
        if (ending.kind === 'refused') {
          expect(first.said, where).not.toMatch(/内部出错|\n {4}at |Error/u);
          if (first.code === 2) expect(first.said, where).toMatch(/[\p{sc=Han}）]\n$/u);
          else expect(first.code, where).toBe(code);
        }
        for (const [path, held] of Object.entries(tree(folder).files))
          if (!isInPlace) expect([before.files[path], after.files[path]], `${where} ${path}`).toContain(held);
        const then = await kuaibao(folder, next, 'next');
        expect(then.said, where).not.toMatch(/内部出错/u);
        expect(tree(folder).litter, where).toEqual([]);
        const { files } = tree(folder);
        // A submission that was made and then called a failure is there twice.
        for (const [path, held] of Object.entries(after.files))
          expect(files[path], `${where} ${path}`).toBe(held);
        rmSync(folder, { recursive: true });
      }
  });

  it('in init: the next one begins anew', async () => {
    const argv = ['init', '新单位'];
    const whole = mkdtempSync(join(temporary, 'init-'));
    const counted = failingDisk(-1, { kind: 'killed' });
    await kuaibao(whole, argv, 'whole', counted.disk);
    const expected = Object.keys(tree(whole).files).filter((path) => !path.includes('.kuaibao'));
    for (const at of counted.calls().keys()) {
      const folder = mkdtempSync(join(temporary, 'init-'));
      await kuaibao(folder, argv, 'first-gone', failingDisk(at, { kind: 'torn' }).disk);
      const then = await kuaibao(folder, argv, 'next');
      expect(then.said).toMatch(/接下来|已经有了/u);
      const { files, litter } = tree(folder);
      expect(Object.keys(files)).toEqual(expect.arrayContaining(expected));
      // Where the office was there, what editors are told of it is made by whatever command comes to it.
      if (then.code === 0) expect(litter).toEqual([]);
    }
  });
});
