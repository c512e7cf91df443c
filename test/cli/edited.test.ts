import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { type Disk, realDisk } from '../../src/office/disk.js';
import { diskHost } from '../../src/office/disk-host.js';
import { Refused } from '../../src/refusal/refusal.js';
import { compileIssue } from '../../src/session/compile-issue.js';
import { writeIssue } from '../../src/session/write-issue.js';
import { fixtures } from '../project.js';
import { fakeTerminal, identity } from './fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-edited-'));
afterAll(() => rmSync(temporary, { recursive: true }));
let office = '';
let made = 0;

const issue = 'issues/0001';
const formats = ['--format', 'docx,txt', '--fonts', 'embedded'] as const;

async function kuaibao(...argv: readonly string[]) {
  const terminal = fakeTerminal(office);
  const code = await run(argv, terminal);
  return { code, ...terminal.printed };
}

function out(name: string): string {
  return join(office, 'out', name);
}

function held(name: string): string {
  return readFileSync(out(name), 'utf8');
}

/** The content of each file in the outputs' folder. */
function everything(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(join(office, 'out')).map((name) => [name, readFileSync(out(name)).toString('base64')]),
  );
}

function changeSubmission(): void {
  const name = readdirSync(join(office, issue)).find((each) => each !== 'issue.yaml') ?? '';
  writeFileSync(join(office, issue, name), `# 改过\n${readFileSync(join(office, issue, name), 'utf8')}`);
}

/** Another word in the issue's first submission. */
function change(from: string, to: string): void {
  const name = readdirSync(join(office, issue)).find((each) => each !== 'issue.yaml') ?? '';
  const path = join(office, issue, name);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

beforeEach(async () => {
  made += 1;
  office = join(temporary, String(made));
  cpSync(join(fixtures, 'office/minimal'), office, { recursive: true });
  expect(await kuaibao('compile', issue, ...formats)).toMatchObject({ code: 0 });
});

describe('an output that somebody has edited', () => {
  beforeEach(() => writeFileSync(out('第1期.docx'), '科长改的'));

  it.each([
    ['compile', ['compile', issue, ...formats]],
    ['compile of other formats too', ['compile', issue, '--format', 'docx,pdf', '--fonts', 'embedded']],
    ['compile --all', ['compile', '--all', ...formats]],
    ['compile --all --force', ['compile', '--all', '--force', ...formats]],
    ['compile after a change', ['compile', issue, ...formats], changeSubmission],
    ['release', ['release', issue, ...formats]],
  ] as const)(
    'is not overwritten by %s: nothing of the issue is written',
    async (_, argv, before?: () => void) => {
      before?.();
      const was = everything();
      const { code, err } = await kuaibao(...argv);
      expect(err).toContain(
        'out/第1期.docx 在生成以后被人改过；为免盖掉，没有生成文件：要留的请加 --keep-edited',
      );
      expect(code).toBe(2);
      expect(everything()).toEqual(was);
      expect(existsSync(join(office, '.kuaibao/released/issues/0001.json'))).toBe(false);
    },
  );

  it('is kept under a free name, and those kept before too', async () => {
    const fresh = await kuaibao('compile', issue, ...formats, '--keep-edited');
    expect(fresh).toMatchObject({
      code: 0,
      out: expect.stringContaining('已另存 out/第1期（人工修改）.docx'),
    });
    expect(held('第1期（人工修改）.docx')).toBe('科长改的');
    expect(held('第1期.docx').slice(0, 2)).toBe('PK');
    writeFileSync(out('第1期.docx'), '科长又改的');
    await kuaibao('release', issue, ...formats, '--keep-edited');
    expect(held('第1期（人工修改 2）.docx')).toBe('科长又改的');
    expect(held('第1期（人工修改）.docx')).toBe('科长改的');
    expect(await kuaibao('verify', issue)).toMatchObject({ code: 0 });
    expect(await kuaibao('compile', issue, ...formats, '--keep-edited')).toMatchObject({
      out: expect.not.stringContaining('已另存'),
    });
  });

  it('is not copied through a link: the way out is said', async () => {
    writeFileSync(join(office, '科长的.docx'), '科长改的');
    rmSync(out('第1期.docx'));
    symlinkSync('../科长的.docx', out('第1期.docx'));
    const was = everything();
    const { code, err } = await kuaibao('compile', issue, ...formats, '--keep-edited');
    expect(err).toContain(
      'out/第1期.docx 是链接，没有另存，也没有生成文件：请把这个链接移走或删去，再运行一次',
    );
    expect(code).toBe(2);
    expect(everything()).toEqual(was);
    rmSync(out('第1期.docx'));
    expect(await kuaibao('compile', issue, ...formats)).toMatchObject({ code: 0 });
    expect(readFileSync(join(office, '科长的.docx'), 'utf8')).toBe('科长改的');
  });

  it('is not copied twice if a run was stopped after copying it', async () => {
    writeFileSync(out('第1期（人工修改）.docx'), '科长改的');
    await kuaibao('compile', issue, ...formats, '--keep-edited');
    expect(readdirSync(join(office, 'out')).filter((name) => name.includes('人工修改'))).toHaveLength(1);
  });

  it('is neither lost nor doubled where the new one cannot take its place', async () => {
    const terminal = fakeTerminal(office);
    const { made: issueMade } = await compileIssue(
      terminal.host,
      {
        directory: issue,
        options: { format: ['docx', 'txt'], fonts: 'embedded' },
      },
      terminal,
    );
    if (!issueMade) throw new Error('the issue is not sound');
    const was = everything();
    const rename: Disk['rename'] = () => {
      throw Object.assign(new Error('EBUSY'), { code: 'EBUSY', syscall: 'rename' });
    };
    const host = diskHost({ identity, disk: { ...realDisk, rename } });
    expect(() => writeIssue(host, issueMade, { keepEdited: true })).toThrow(Refused);
    expect(everything()).toEqual(was);
  });

  it('is told of by verify in the same words', async () => {
    expect((await kuaibao('verify', issue)).out).toContain('out/第1期.docx 在生成以后被人改过');
  });

  it('that was deleted is made again', async () => {
    rmSync(out('第1期.docx'));
    expect(await kuaibao('compile', issue, ...formats)).toMatchObject({ code: 0 });
    expect(held('第1期.docx').slice(0, 2)).toBe('PK');
  });

  it('that was put back as it was is overwritten as ever', async () => {
    const edited = out('第1期.docx');
    rmSync(edited);
    await kuaibao('compile', issue, ...formats);
    changeSubmission();
    expect(await kuaibao('compile', issue, ...formats)).toMatchObject({ code: 0 });
  });
});

describe('an output that is open in Word', () => {
  beforeEach(changeSubmission);

  it.each([
    ['Word and WPS', '第1期.docx', '~$第1期.docx', []],
    ['Word, of a long name', '第1期（送审稿）.docx', '~$期（送审稿）.docx', ['--draft']],
    ['WPS', '第1期.docx', '.~第1期.docx', []],
    ['LibreOffice', '第1期.docx', '.~lock.第1期.docx#', []],
  ] as const)(
    'by %s is not replaced, edited or not, also with --keep-edited',
    async (_, name, owner, more) => {
      await kuaibao('compile', issue, ...formats, ...more);
      writeFileSync(out(owner), '');
      const was = everything();
      expect(await kuaibao('compile', issue, ...formats, ...more)).toMatchObject({ code: 0 });
      change('开放', '启用');
      writeFileSync(out(name), '科长正在改');
      for (const argv of [
        ['compile', issue],
        ['compile', issue, '--keep-edited'],
        ['compile', '--all'],
      ]) {
        const { code, err } = await kuaibao(...argv, ...formats, ...more);
        expect(err).toContain(
          `out/${name} 正在 Word 里打开，没有生成文件：请在 Word 里存盘、关上，再运行一次`,
        );
        expect(err).toContain(`确实没有打开的，请删去 out/${owner}`);
        expect(code).toBe(2);
      }
      expect(held(name)).toBe('科长正在改');
      expect(Object.keys(everything())).toEqual(Object.keys(was));
      rmSync(out(owner));
      expect(await kuaibao('compile', issue, ...formats, ...more, '--keep-edited')).toMatchObject({
        code: 0,
      });
    },
  );
});

describe('what people do with outputs', () => {
  const docx = out.bind(undefined, '第1期.docx');

  it('names the command that takes the changes of an edited DOCX in, of other forms not', async () => {
    writeFileSync(docx(), '科长改的');
    const told = '要把里面的改动收进稿件的，先运行 kuaibao receive out/第1期.docx';
    expect((await kuaibao('compile', issue, ...formats)).err).toContain(told);
    expect((await kuaibao('verify', issue)).out).toContain(told);
    rmSync(docx());
    await kuaibao('compile', issue, ...formats);
    writeFileSync(out('第1期.txt'), '科长改的');
    expect((await kuaibao('compile', issue, ...formats)).err).not.toContain('receive');
  });

  it.each([
    ['edited, and its record deleted', () => rmSync(out('第1期.manifest.json'))],
    ['edited, and its record damaged', () => writeFileSync(out('第1期.manifest.json'), '{')],
    [
      'edited, and the record of another issue',
      () => writeFileSync(out('第1期.manifest.json'), '{"version":1}'),
    ],
  ])('%s: it is not overwritten', async (_, spoil) => {
    writeFileSync(docx(), '科长改的');
    spoil();
    for (const argv of [
      ['compile', issue],
      ['compile', '--all'],
      ['release', issue],
    ]) {
      const { code, err } = await kuaibao(...argv, ...formats);
      expect(err).toContain('out/第1期.docx 没有记录，不知道是不是 kuaibao 生成的');
      expect(code).toBe(2);
    }
    expect(held('第1期.docx')).toBe('科长改的');
  });

  it('an edited one that was renamed or moved stays, and a fresh one is made beside it', async () => {
    writeFileSync(docx(), '科长改的');
    renameSync(docx(), out('第1期-科长.docx'));
    expect(await kuaibao('compile', issue, ...formats)).toMatchObject({ code: 0 });
    expect(held('第1期-科长.docx')).toBe('科长改的');
  });

  it('a draft and the final issue do not stand in each other’s way', async () => {
    await kuaibao('compile', issue, '--draft', ...formats);
    writeFileSync(out('第1期（送审稿）.docx'), '科长改的');
    expect(await kuaibao('compile', issue, ...formats)).toMatchObject({ code: 0 });
    expect(await kuaibao('release', issue, ...formats)).toMatchObject({ code: 0 });
    expect(held('第1期（送审稿）.docx')).toBe('科长改的');
    const { code, err } = await kuaibao('compile', issue, '--draft', ...formats);
    expect(code).toBe(2);
    expect(err).toContain('kuaibao receive out/第1期（送审稿）.docx');
  });

  it('one in another folder is guarded there', async () => {
    await kuaibao('compile', issue, ...formats, '-o', '送审');
    const edited = join(office, '送审/第1期.docx');
    writeFileSync(edited, '科长改的');
    const { code, err } = await kuaibao('compile', issue, ...formats, '-o', '送审');
    expect(code).toBe(2);
    expect(err).toContain('kuaibao receive 送审/第1期.docx');
    expect(await kuaibao('compile', issue, ...formats)).toMatchObject({ code: 0 });
    expect(readFileSync(edited, 'utf8')).toBe('科长改的');
  });

  it('one edited among ten: the others are made, that one is told of and stays', async () => {
    for (let i = 2; i <= 10; i++) {
      const folder = join(office, `issues/${String(i).padStart(4, '0')}`);
      cpSync(join(office, issue), folder, { recursive: true });
      writeFileSync(join(folder, 'issue.yaml'), `期号: ${i}\n日期: 2025-04-${String(10 + i)}\n`);
    }
    const all = ['compile', '--all', '--format', 'txt'];
    await kuaibao(...all);
    writeFileSync(out('第5期.txt'), '科长改的');
    change('开放', '启用');
    const before = everything();
    const { code, err } = await kuaibao(...all, '--force');
    expect(code).toBe(2);
    expect(err).toContain('out/第5期.txt 在生成以后被人改过');
    expect(held('第5期.txt')).toBe('科长改的');
    expect(everything()).not.toEqual(before);
    expect(await kuaibao(...all, '--force', '--keep-edited')).toMatchObject({ code: 0 });
    expect(held('第5期（人工修改）.txt')).toBe('科长改的');
  });

  it('a test page, a report and proof sheets take nobody’s place', async () => {
    await kuaibao('testpage', '--fonts', 'embedded', '-o', 'out');
    const page = readdirSync(join(office, 'out')).find((name) => name.includes('试排')) ?? '';
    writeFileSync(out(page), '改过的');
    expect(await kuaibao('testpage', '--fonts', 'embedded', '-o', 'out')).toMatchObject({ code: 2 });
    expect(held(page)).toBe('改过的');
    expect(await kuaibao('check', '-o', 'out/第1期.docx')).toMatchObject({ code: 2 });
    expect(held('第1期.docx').slice(0, 2)).toBe('PK');
  });
});

describe('a file at an output’s place that no record tells of', () => {
  it('is not overwritten but with --keep-edited, and verify says the same', async () => {
    const pdf = out('第1期.pdf');
    writeFileSync(pdf, '扫描件');
    const refused = await kuaibao('compile', issue, '--format', 'docx,pdf', '--fonts', 'embedded');
    expect(refused.err).toContain('out/第1期.pdf 没有记录，不知道是不是 kuaibao 生成的；为免盖掉');
    expect(refused.code).toBe(2);
    expect(readFileSync(pdf, 'utf8')).toBe('扫描件');
    expect((await kuaibao('verify', issue)).out).toContain('out/第1期.pdf 没有记录');
    await kuaibao('compile', issue, '--format', 'docx,pdf', '--fonts', 'embedded', '--keep-edited');
    expect(held('第1期（原有的）.pdf')).toBe('扫描件');
  });

  it('is overwritten if the bytes are those that kuaibao makes, or made for the release', async () => {
    rmSync(out('第1期.manifest.json'));
    expect(await kuaibao('compile', issue, ...formats)).toMatchObject({ code: 0 });
    await kuaibao('release', issue, ...formats);
    rmSync(out('第1期.manifest.json'));
    changeSubmission();
    expect(await kuaibao('release', '--again', issue, ...formats)).toMatchObject({ code: 0 });
  });
});

describe('outputs in another format than the last time', () => {
  it('are still known as made by kuaibao, and as edited if they were', async () => {
    await kuaibao('compile', issue, '--format', 'docx');
    expect((await kuaibao('verify', issue)).out).toContain('out/第1期.txt 是以前用别的 --format 生成的');
    changeSubmission();
    await kuaibao('compile', issue, '--format', 'docx');
    expect(await kuaibao('compile', issue, ...formats)).toMatchObject({ code: 0 });
    await kuaibao('compile', issue, '--format', 'docx');
    writeFileSync(out('第1期.txt'), '改过的');
    await kuaibao('compile', issue, '--format', 'docx');
    expect((await kuaibao('verify', issue)).out).toMatch(
      /：不符\n {2}out\/第1期\.txt 在生成以后被人改过.*\n$/u,
    );
    const { code, err } = await kuaibao('compile', issue, ...formats);
    expect(err).toContain('out/第1期.txt 在生成以后被人改过');
    expect(code).toBe(2);
  });
});

describe('a set that a killed run has left mixed', () => {
  /** The files left by a run that was killed after putting the first of its files in place. */
  function killed({ isFirst }: { readonly isFirst: boolean }): void {
    const record = readFileSync(out('第1期.manifest.json'));
    const text = readFileSync(out('第1期.txt'));
    const part = (name: string) => out(`.${name}.kuaibao-part-gone-1`);
    const former = (name: string) => out(`.${name}.kuaibao-old-gone-1`);
    writeFileSync(part('第1期.txt'), text);
    writeFileSync(part('第1期.manifest.json'), record);
    if (isFirst) {
      rmSync(out('第1期.manifest.json'));
      rmSync(out('第1期.txt'));
      return;
    }
    renameSync(join(temporary, `${made}.docx`), former('第1期.docx'));
    writeFileSync(out('第1期.txt'), readFileSync(join(temporary, `${made}.txt`)));
    writeFileSync(out('第1期.manifest.json'), readFileSync(join(temporary, `${made}.json`)));
  }

  function remember(): void {
    for (const ending of ['docx', 'txt', 'manifest.json'])
      cpSync(out(`第1期.${ending}`), join(temporary, `${made}.${ending.replace('manifest.', '')}`));
  }

  it.each([
    ['compile', ['compile', issue, ...formats]],
    ['compile --all', ['compile', '--all', ...formats]],
  ] as const)('is no edit to %s: over a former set, and for the first time', async (_, argv) => {
    remember();
    changeSubmission();
    await kuaibao('compile', issue, ...formats);
    killed({ isFirst: false });
    changeSubmission();
    expect(await kuaibao(...argv)).toMatchObject({ code: 0 });
    killed({ isFirst: true });
    changeSubmission();
    expect(await kuaibao(...argv)).toMatchObject({ code: 0 });
    expect(readdirSync(join(office, 'out')).sort()).toEqual([
      '第1期.docx',
      '第1期.manifest.json',
      '第1期.txt',
    ]);
  });
});
