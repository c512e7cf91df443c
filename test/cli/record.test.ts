import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { digest } from '../../src/record/digest.js';
import type { Manifest } from '../../src/record/manifest.js';
import { parseManifest } from '../../src/record/parse-manifest.js';
import { fixtures } from '../project.js';
import { fakeTerminal } from './fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-record-'));
afterAll(() => rmSync(temporary, { recursive: true }));
let office = '';
let made = 0;

beforeEach(() => {
  made += 1;
  office = join(temporary, String(made));
  cpSync(join(fixtures, 'office/minimal'), office, { recursive: true });
});

async function kuaibao(...argv: readonly string[]) {
  const terminal = fakeTerminal(office);
  const code = await run(argv, terminal);
  return { code, ...terminal.printed };
}

const issue = 'issues/0001';
const compileText = ['compile', issue, '--format', 'txt'] as const;

function submission(): string {
  const found = readdirSync(join(office, issue)).find((name) => name !== 'issue.yaml');
  if (found === undefined) throw new Error('the fixture has changed');
  return `${issue}/${found}`;
}

function change(path: string, from: string | RegExp = /$/u, to = '# 改过\n'): void {
  const text = readFileSync(join(office, path), 'utf8');
  writeFileSync(join(office, path), text.replace(from, to));
}

function manifest(name = '第1期'): Manifest {
  const found = parseManifest(readFileSync(join(office, 'out', `${name}.manifest.json`), 'utf8'));
  if (!found) throw new Error('no record');
  return found;
}

/** A further issue, a week later, with the same submission but for its words. */
function addIssue(number: number, body = `第${number}批材料送到，逐户登记造册。`): void {
  const folder = join(office, `issues/${String(number).padStart(4, '0')}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'issue.yaml'), `期号: ${number}\n日期: 2099-01-0${number}\n`);
  const text = `单位: 檐下社区\n栏目: 社区动态\n标题: 檐下社区办事之${number}\n正文: ${body}\n`;
  writeFileSync(join(folder, '檐下社区.yaml'), text);
}

describe('the record', () => {
  it('says what was made of what, with no path, time or machine in it', async () => {
    await kuaibao('compile', issue, '--fonts', 'embedded', '--format', 'docx,txt');
    const record = manifest();
    expect(record).toMatchObject({
      version: 2,
      issue: '第1期',
      series: 'issue',
      number: 1,
      folder: issue,
      draft: false,
      formats: ['docx', 'txt'],
      fonts: 'embedded',
      attachSources: false,
    });
    expect(record.inputs.map(({ path }) => path)).toEqual([
      submission(),
      `${issue}/issue.yaml`,
      'bulletin.yaml',
    ]);
    for (const { path, sha256 } of record.inputs)
      expect(sha256).toBe(digest(readFileSync(join(office, path))));
    expect(record.outputs.map(({ name }) => name)).toEqual(['第1期.docx', '第1期.txt']);
    for (const { name, sha256, size } of record.outputs) {
      const bytes = readFileSync(join(office, 'out', name));
      expect([sha256, size]).toEqual([digest(bytes), bytes.length]);
    }
    expect(record.faces.map(({ role }) => role)).toContain('fangsong');
    for (const { sha256, file } of record.faces) {
      expect(sha256).toMatch(/^[0-9a-f]{64}$/u);
      expect(file).not.toMatch(/[\\/]/u);
    }
    expect(JSON.stringify(record)).not.toContain(temporary);
  });

  it('lists submissions in the order in which they are printed', async () => {
    cpSync(join(fixtures, 'office/sample'), office, { recursive: true });
    await kuaibao('compile', 'issues/0127', '--format', 'txt');
    const plan = JSON.parse((await kuaibao('list', 'issues/0127', '--json')).out) as {
      readonly sections: readonly { readonly entries: readonly { readonly file: string }[] }[];
    };
    const printed = plan.sections.flatMap(({ entries }) => entries.map(({ file }) => `issues/0127/${file}`));
    const paths = manifest('第127期').inputs.map(({ path }) => path);
    expect(paths.slice(0, -2)).toEqual([...new Set(printed)]);
  });

  it('of a draft lies beside the final one’s', async () => {
    await kuaibao(...compileText);
    await kuaibao(...compileText, '--draft');
    expect(manifest('第1期（送审稿）').draft).toBe(true);
    expect(manifest().draft).toBe(false);
    change(submission());
    await kuaibao(...compileText);
    expect(await kuaibao('verify', issue)).toMatchObject({ code: 0 });
    expect(await kuaibao('verify', issue, '--draft')).toMatchObject({ code: 1 });
  });

  it('is not read if it is cut off, of another version or leads elsewhere', async () => {
    await kuaibao(...compileText);
    const text = readFileSync(join(office, 'out/第1期.manifest.json'), 'utf8');
    expect(parseManifest(text)).toBeDefined();
    expect(parseManifest(text.slice(0, -9))).toBeUndefined();
    expect(parseManifest(text.replace('"version": 2', '"version": 3'))).toBeUndefined();
    expect(parseManifest(text.replace('"第1期.txt"', '"../第1期.txt"'))).toBeUndefined();
    writeFileSync(join(office, 'out/第1期.manifest.json'), text.slice(0, -9));
    const { code, out } = await kuaibao('verify', issue);
    expect({ code, out }).toMatchObject({ code: 1, out: expect.stringContaining('读不出来') });
  });
});

describe('kuaibao verify', () => {
  beforeEach(async () => {
    await kuaibao(...compileText);
  });

  it('finds nothing where nothing has changed', async () => {
    expect(await kuaibao('verify', issue)).toEqual({
      code: 0,
      out: '第1期（issues/0001）：相符\n',
      err: '',
    });
  });

  it.each([
    [
      'an output changed',
      () => writeFileSync(join(office, 'out/第1期.txt'), '别的'),
      /out\/第1期\.txt 在生成以后被人改过，请重新运行 kuaibao compile issues\/0001：要留的加 --keep-edited/u,
    ],
    [
      'an output gone',
      () => rmSync(join(office, 'out/第1期.txt')),
      /out\/第1期\.txt 不见了，请重新运行 kuaibao compile/u,
    ],
    [
      'a submission changed',
      () => change(submission()),
      /\.yaml 在生成以后改过，请重新运行 kuaibao compile issues\/0001/u,
    ],
    ['the sheet changed', () => change(`${issue}/issue.yaml`), /issue\.yaml 在生成以后改过/u],
    ['the configuration changed', () => change('bulletin.yaml'), /bulletin\.yaml 在生成以后改过/u],
    ['a file added', () => writeFileSync(join(office, issue, '新.yaml'), ''), /新\.yaml 是生成以后加进来的/u],
    ['a file gone', () => rmSync(join(office, submission())), /\.yaml 在生成以后不见了/u],
    [
      'another version',
      () => change('out/第1期.manifest.json', /kuaibao [\d.]+/u, 'kuaibao 0.0.1'),
      /生成时用的是 kuaibao 0\.0\.1/u,
    ],
    [
      'a part that was left',
      () => writeFileSync(join(office, 'out/.第1期.txt.kuaibao-part-pc-5'), ''),
      /上一次生成没有完成/u,
    ],
    ['no record', () => rmSync(join(office, 'out/第1期.manifest.json')), /第1期\.txt 没有记录/u],
    [
      'nothing made',
      () => rmSync(join(office, 'out'), { recursive: true }),
      /还没有生成，请运行 kuaibao compile/u,
    ],
  ])('finds %s', async (_, spoil, said) => {
    spoil();
    const { code, out } = await kuaibao('verify', issue);
    expect(code).toBe(1);
    expect(out).toMatch(said);
    const json = JSON.parse((await kuaibao('verify', issue, '--json')).out) as {
      readonly issues: readonly { readonly matches: boolean; readonly findings: readonly unknown[] }[];
    };
    expect(json).toMatchObject({ version: 1, issues: [{ matches: false, folder: issue }] });
    expect(json.issues[0]?.findings).toHaveLength(1);
  });

  it('finds another font in a role', async () => {
    await kuaibao('compile', issue, '--fonts', 'embedded');
    change(
      'out/第1期.manifest.json',
      /"sha256": "[0-9a-f]{64}"(?=\s*\},\s*\{\s*"role": "heiti")/u,
      '"sha256": "0"',
    );
    const { code, out } = await kuaibao('verify', issue);
    expect({ code, out }).toMatchObject({ code: 1, out: expect.stringMatching(/仿宋的粗体的字体文件换过/u) });
  });

  it('cannot run where there is no issue', async () => {
    expect(await kuaibao('verify', '没有')).toMatchObject({ code: 2 });
  });

  it('calls an issue that was not made by its number', async () => {
    addIssue(2);
    expect((await kuaibao('verify', 'issues/0002')).out).toMatch(
      /^第2期（issues\/0002）：不符\n {2}还没有生成/u,
    );
  });

  it('notes an output in another format from before the release, which is no fault', async () => {
    await kuaibao('compile', issue, '--format', 'txt,docx', '--fonts', 'embedded');
    await kuaibao('release', issue, '--format', 'docx', '--fonts', 'embedded');
    const { code, out } = await kuaibao('verify', issue);
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /：相符，已发布\n {2}out\/第1期\.txt 是发布以前用别的 --format 生成的，不是发布的文件/u,
      ),
    });
  });

  it('takes a whole office', async () => {
    addIssue(2);
    const { code, out } = await kuaibao('verify');
    expect(code).toBe(1);
    expect(out).toMatch(/2期：1期相符，1期不符\n$/u);
  });
});

describe('kuaibao release', () => {
  const release = ['release', issue, '--format', 'txt'] as const;
  const record = '.kuaibao/released/issues/0001.json';

  it('freezes an issue: from then on a change of its inputs is an error of check and compile', async () => {
    const { code, out } = await kuaibao(...release);
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringContaining(`已发布第1期，记录在 ${record}`),
    });
    expect(existsSync(join(office, 'out/第1期.txt'))).toBe(true);
    expect(await kuaibao('check')).toMatchObject({ code: 0 });
    expect(await kuaibao(...compileText)).toMatchObject({ code: 0 });
    expect(await kuaibao(...release)).toMatchObject({ code: 0, out: '第1期已经发布过，没有变化\n' });

    const path = submission();
    change(path);
    writeFileSync(join(office, issue, '后加.yaml'), readFileSync(join(office, path)));
    rmSync(join(office, 'out'), { recursive: true });
    const checked = await kuaibao('check', '--format', 'line');
    expect(checked.code).toBe(1);
    expect(checked.out).toContain(
      `${path}:1:1: error release/changed-input 第1期已经发布，这个文件在发布以后改过`,
    );
    expect(checked.out).toContain(
      '后加.yaml:1:1: error release/changed-input 第1期已经发布，这个文件在发布以后加了进来',
    );
    expect(await kuaibao(...compileText)).toMatchObject({ code: 1 });
    expect(await kuaibao(...release)).toMatchObject({ code: 1 });
    expect(existsSync(join(office, 'out'))).toBe(false);

    rmSync(join(office, issue, '后加.yaml'));
    expect(await kuaibao(...release, '--again')).toMatchObject({ code: 0 });
    expect(await kuaibao('check')).toMatchObject({ code: 0 });
  });

  it('keeps the configuration of that time: registers go on, the issue’s bytes do not change', async () => {
    await kuaibao(...release);
    const before = readFileSync(join(office, 'out/第1期.txt'));
    change('bulletin.yaml', '枕溪信息', '枕溪新报');
    change('bulletin.yaml', '檐下社区', '檐上社区');
    expect(await kuaibao('check')).toMatchObject({ code: 0 });
    expect(await kuaibao('verify')).toMatchObject({ code: 0 });
    rmSync(join(office, 'out'), { recursive: true });
    expect(await kuaibao(...compileText)).toMatchObject({ code: 0 });
    expect(readFileSync(join(office, 'out/第1期.txt'))).toEqual(before);
    change('.kuaibao/released/issues/0001.bulletin.yaml');
    expect((await kuaibao('check', '--format', 'line')).out).toContain(
      '.kuaibao/released/issues/0001.bulletin.yaml:1:1: error release/changed-input',
    );
  });

  it('does not mend a released issue', async () => {
    change('bulletin.yaml', /$/u, '校对:\n  规则:\n    punctuation/repeated: 警告\n');
    const text = readFileSync(join(office, submission()));
    change(submission(), '，', '，，');
    await kuaibao('check', '--fix');
    expect(readFileSync(join(office, submission()))).toEqual(text);
    change(submission(), '，', '，，');
    await kuaibao(...release);
    expect(existsSync(join(office, record))).toBe(true);
    const before = readFileSync(join(office, submission()));
    const told = '已经发布的稿件不自动改正；确实要改的，改好后运行 kuaibao release --again';
    expect((await kuaibao('check', '--fix')).err).toContain(told);
    expect((await kuaibao('check', submission(), '--fix')).err).toContain(told);
    expect((await kuaibao('check')).err).not.toContain(told);
    expect(readFileSync(join(office, submission()))).toEqual(before);
  });

  it('says how to go on when the record can’t be read: it can be taken away', async () => {
    await kuaibao(...release);
    writeFileSync(join(office, record), '{');
    expect(await kuaibao('check')).toMatchObject({
      code: 2,
      err: expect.stringContaining('没有备份的删去它，再运行 kuaibao release'),
    });
    rmSync(join(office, record));
    expect(await kuaibao(...release)).toMatchObject({ code: 0 });
    expect(await kuaibao('verify')).toMatchObject({ code: 0 });
  });

  it('refuses an issue with errors, under --strict one with warnings', async () => {
    change(`${issue}/issue.yaml`, /日期: .*/u, '日期: 昨天');
    expect(await kuaibao(...release)).toMatchObject({ code: 1 });
    expect(existsSync(join(office, record))).toBe(false);
  });

  it('says that nothing is released where the record cannot be written', async () => {
    mkdirSync(join(office, '.kuaibao/released'), { recursive: true });
    writeFileSync(join(office, '.kuaibao/released/issues'), '');
    const { code, err } = await kuaibao(...release);
    expect(code).toBe(2);
    expect(err).toContain('第1期的文件已经生成，但发布的记录写不下来，没有发布');
  });

  it('refuses a number that another released issue of the series has, and follows a folder that was moved', async () => {
    await kuaibao(...release);
    cpSync(join(office, issue), join(office, 'issues/0009'), { recursive: true });
    change('issues/0009/issue.yaml', /^/u, '# kuaibao-ignore issue/number: 试\n');
    const { code, err } = await kuaibao('release', 'issues/0009', '--format', 'txt');
    expect({ code, err }).toMatchObject({
      code: 1,
      err: expect.stringContaining('第1期已经发布过，是issues/0001那一期'),
    });
    rmSync(join(office, 'issues/0009'), { recursive: true });
    renameSync(join(office, issue), join(office, 'issues/旧0001'));
    expect((await kuaibao('release', 'issues/旧0001', '--format', 'txt')).err).toContain(
      '那时的文件夹是 issues/0001，现在成了 issues/旧0001',
    );
    expect(await kuaibao('release', 'issues/旧0001', '--format', 'txt', '--again')).toMatchObject({
      code: 0,
    });
    expect(existsSync(join(office, record))).toBe(false);
    expect(existsSync(join(office, '.kuaibao/released/issues/旧0001.json'))).toBe(true);
  });

  it('does not take a damaged record for none', async () => {
    await kuaibao(...release);
    writeFileSync(join(office, record), '{');
    expect(await kuaibao('check')).toMatchObject({ code: 2 });
  });
});

describe('kuaibao new', () => {
  it('adds nothing to a released issue', async () => {
    await kuaibao('release', issue, '--format', 'txt');
    const before = readdirSync(join(office, issue));
    const flags = ['--unit', '檐下社区', '--section', '社区动态'] as const;
    const { code, err } = await kuaibao('new', issue, ...flags);
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringContaining('第1期已经发布，没有新建稿件'),
    });
    expect(readdirSync(join(office, issue))).toEqual(before);
  });
});

describe('verify of an issue that was renamed before it was released', () => {
  it('says where it was made', async () => {
    await kuaibao(...compileText);
    renameSync(join(office, issue), join(office, 'issues/第1期'));
    const { code, out } = await kuaibao('verify', 'issues/第1期');
    expect({ code, out }).toEqual({
      code: 1,
      out: '第1期（issues/第1期）：不符\n  上一次是在文件夹 issues/0001 里生成的，那里已经没有这一期，请重新运行 kuaibao compile issues/第1期\n',
    });
  });
});

describe('a released issue whose folder is gone', () => {
  const all = ['compile', '--all', '--format', 'txt'] as const;

  beforeEach(async () => {
    addIssue(2);
    await kuaibao('release', issue, '--format', 'txt');
  });

  it.each([
    ['deleted', () => rmSync(join(office, issue), { recursive: true })],
    ['moved', () => renameSync(join(office, issue), join(office, 'issues/old'))],
    ['without its sheet', () => rmSync(join(office, issue, 'issue.yaml'))],
  ])('%s is missed by check, compile --all and verify of the whole office', async (_, lose) => {
    expect(await kuaibao('check')).toMatchObject({ code: 0 });
    lose();
    const found = await kuaibao('check', '--format', 'line');
    expect(found.out).toMatch(
      /^\.kuaibao\/released\/issues\/0001\.json:1:1: error release\/lost-folder 2025年的第1期已经发布，它的文件夹 issues\/0001 不见了$/mu,
    );
    expect(found.code).toBe(1);
    const made = await kuaibao(...all);
    expect(made).toMatchObject({ code: 1, err: expect.stringContaining('release/lost-folder') });
    expect(existsSync(join(office, 'out/第2期.txt'))).toBe(true);
    const verified = await kuaibao('verify');
    expect(verified.out).toMatch(/第1期（issues\/0001）：不符，已发布\n {2}文件夹不见了，请把它放回原处/u);
    expect(verified.code).toBe(1);
    expect(await kuaibao('check', 'issues/0002')).toMatchObject({ code: 0 });
  });

  describe('for it was renamed', () => {
    const renamed = 'issues/第1期';
    const txt = () => readFileSync(join(office, 'out/第1期.txt'), 'utf8');

    beforeEach(() => {
      renameSync(join(office, issue), join(office, renamed));
      change(`${renamed}/檐下社区.yaml`, '正式开放', '正式启用');
    });

    it('is told of by check of that issue alone, and by compile, which writes over nothing', async () => {
      const before = txt();
      const said =
        /issues\/第1期\/issue\.yaml:1:\d+: error release\/lost-folder 2025年的第1期已经发布，那时的文件夹是 issues\/0001，现在成了 issues\/第1期/u;
      const found = await kuaibao('check', renamed, '--format', 'line');
      expect(found).toMatchObject({ code: 1, out: expect.stringMatching(said) });
      const compiled = await kuaibao('compile', renamed, '--format', 'txt');
      expect(compiled).toMatchObject({
        code: 1,
        err: expect.stringContaining('请把文件夹改回 issues/0001'),
      });
      await kuaibao('compile', '--all', '--force', '--format', 'txt');
      expect(txt()).toBe(before);
    });

    it('is called by its name by verify', async () => {
      const { code, out } = await kuaibao('verify', renamed);
      expect({ code, out }).toEqual({
        code: 1,
        out: '第1期（issues/第1期）：不符\n  发布时的文件夹是 issues/0001，请把文件夹改回去；确实要改名或移动的，运行 kuaibao release --again\n',
      });
    });

    it('is all right again where it is moved back or released again', async () => {
      expect(await kuaibao('release', renamed, '--again', '--format', 'txt')).toMatchObject({ code: 0 });
      expect(await kuaibao('check', renamed)).toMatchObject({ code: 0 });
      expect(await kuaibao('verify', renamed)).toMatchObject({ code: 0 });
    });

    it('is known by verify when it is back, though its outputs’ record is gone or names the other folder', async () => {
      renameSync(join(office, renamed), join(office, issue));
      change(`${issue}/檐下社区.yaml`, '正式启用', '正式开放');
      expect(await kuaibao('verify', issue)).toMatchObject({ code: 0 });
      change('out/第1期.manifest.json', '"folder": "issues/0001"', '"folder": "issues/第1期"');
      expect(manifest().folder).toBe(renamed);
      expect(await kuaibao('verify', issue)).toMatchObject({ code: 0 });
      rmSync(join(office, 'out/第1期.manifest.json'));
      expect(await kuaibao('verify', issue)).toMatchObject({ code: 0 });
    });
  });

  it('is missed where nothing else is left', async () => {
    rmSync(join(office, 'issues'), { recursive: true });
    expect(await kuaibao('check')).toMatchObject({ code: 1 });
    expect(await kuaibao('verify')).toMatchObject({ code: 1 });
  });
});

describe('kuaibao compile --all', () => {
  const all = ['compile', '--all', '--format', 'txt'] as const;

  beforeEach(() => {
    for (const number of [2, 3, 4]) addIssue(number);
    rmSync(join(office, issue), { recursive: true });
  });

  it('makes all issues in their order, then only what has changed, or all by force', async () => {
    const first = await kuaibao(...all);
    expect(first).toMatchObject({ code: 0, err: expect.stringMatching(/3期：3期已生成\n$/u) });
    expect([...first.out.matchAll(/第\d期/gu)].map(([name]) => name)).toEqual(['第2期', '第3期', '第4期']);
    expect(await kuaibao(...all)).toEqual({ code: 0, out: '', err: '3期：3期没有变化\n' });
    change('issues/0003/檐下社区.yaml');
    rmSync(join(office, 'out/第4期.txt'));
    expect((await kuaibao(...all)).err).toBe('3期：2期已生成，1期没有变化\n');
    expect((await kuaibao(...all, '--force')).err).toBe('3期：3期已生成\n');
    expect((await kuaibao('compile', 'issues/0002', 'issues/0003', '--format', 'txt')).err).toBe(
      '2期：2期没有变化\n',
    );
    expect((await kuaibao('compile', '--all', '--format', 'txt,docx')).err).toContain('3期已生成');
    change('bulletin.yaml');
    expect((await kuaibao(...all)).err).toBe('3期：3期已生成\n');
  });

  it('goes on after a bad issue, and says so', async () => {
    change('issues/0003/檐下社区.yaml', '檐下社区', '檐外社区');
    const { code, out, err } = await kuaibao(...all);
    expect(code).toBe(1);
    expect(out).toContain('第4期.txt');
    expect(err).toContain('issues/0003：没有生成文件，请先改正上面的问题');
    expect(err).toMatch(/3期：2期已生成，1期有错误\n$/u);
    expect(existsSync(join(office, 'out/第3期.txt'))).toBe(false);
  });

  it('writes neither of two issues whose outputs bear the same name', async () => {
    change('issues/0003/issue.yaml', '2099', '2100');
    change('issues/0003/issue.yaml', '期号: 3', '# kuaibao-ignore issue/number: 新年另排\n期号: 2');
    const { code, err } = await kuaibao(...all, '-o', 'new');
    expect(code).toBe(1);
    expect(err.match(/compile\/same-name/gu)).toHaveLength(2);
    expect(existsSync(join(office, 'new/第2期.txt'))).toBe(false);
  });

  it('by itself an issue does not take the place of another’s outputs either', async () => {
    await kuaibao(...all);
    addIssue(5);
    change('issues/0005/issue.yaml', '期号: 5\n日期: 2099-01-05', '期号: 2\n日期: 2100-01-05');
    change('issues/0005/issue.yaml', /^/u, '# kuaibao-ignore issue/number: 新年另排\n');
    const before = readFileSync(join(office, 'out/第2期.txt'));
    const { code, err } = await kuaibao('compile', 'issues/0005', '--format', 'txt');
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('compile/same-name') });
    expect(readFileSync(join(office, 'out/第2期.txt'))).toEqual(before);
  });

  it('does not overwrite an issue of another year whose folder has been put away', async () => {
    await kuaibao(...all);
    rmSync(join(office, 'issues'), { recursive: true });
    mkdirSync(join(office, 'issues'));
    addIssue(2);
    renameSync(join(office, 'issues/0002'), join(office, 'issues/2100-2'));
    change('issues/2100-2/issue.yaml', '2099', '2100');
    const before = readFileSync(join(office, 'out/第2期.txt'));
    const { code, err } = await kuaibao('compile', 'issues/2100-2', '--format', 'txt');
    expect(err).toMatch(/生成的文件会盖掉2099年第2期的（第2期） \[compile\/same-name\]/u);
    expect(code).toBe(1);
    expect(readFileSync(join(office, 'out/第2期.txt'))).toEqual(before);
    change('bulletin.yaml', /^/u, "文件名: '{年}年第{期}期'\n");
    expect(await kuaibao('compile', 'issues/2100-2', '--format', 'txt')).toMatchObject({ code: 0 });
    expect(existsSync(join(office, 'out/2100年第2期.txt'))).toBe(true);
  });

  it('finds what it made of an issue before its file name was given the year', async () => {
    await kuaibao(...all);
    change('bulletin.yaml', /^/u, "文件名: '{年}年第{期}期'\n");
    const verified = await kuaibao('verify', 'issues/0002');
    expect(verified.out).toMatch(/bulletin\.yaml 在生成以后改过/u);
    await kuaibao(...all);
    expect(await kuaibao('verify', 'issues/0002')).toMatchObject({
      code: 0,
      out: expect.stringContaining('第2期 是本期改期号或改名以前生成的，不再需要的请删去'),
    });
  });

  it('leaves a released issue’s outputs as they are when the tool has gone on', async () => {
    await kuaibao(...all);
    await kuaibao('release', 'issues/0002', '--format', 'txt');
    for (const number of [2, 3])
      change(`out/第${number}期.manifest.json`, /kuaibao [\d.]+/u, 'kuaibao 0.0.1');
    expect((await kuaibao(...all)).err).toBe('3期：1期已生成，2期没有变化\n');
  });

  it('shows a bar in a terminal, none elsewhere nor in CI', async () => {
    const shown = async (environment: Readonly<Record<string, string>>, isTerminal: boolean) => {
      const lines: string[] = [];
      const plain = fakeTerminal(office, isTerminal ? [''] : [], environment);
      await run([...all, '--force'], { ...plain, showStatus: (line) => void lines.push(line) });
      return lines;
    };
    const lines = await shown({}, true);
    expect(lines.at(-2)).toBe(`${'█'.repeat(24)} 3/3 issues/0004`);
    expect(lines.at(-1)).toBe('');
    expect(await shown({ CI: 'true' }, true)).toEqual([]);
    expect(await shown({}, false)).toEqual([]);
  });
});

describe('pictures and originals beside the submissions', () => {
  it('are no inputs: they may come, change and go after the release', async () => {
    const picture = join(office, issue, '现场.jpg');
    await kuaibao('release', issue, '--format', 'txt');
    writeFileSync(picture, 'JPEG');
    for (const argv of [['check'], ['verify'], ['compile', issue, '--format', 'txt']])
      expect(await kuaibao(...argv)).toMatchObject({ code: 0 });
    expect(manifest().inputs.map(({ path }) => path)).not.toContain(`${issue}/现场.jpg`);
    expect((await kuaibao('compile', '--all', '--format', 'txt')).err).toMatch(/1期：1期没有变化\n$/u);
  });

  it('that an earlier version has noted are passed over', async () => {
    await kuaibao('release', issue, '--format', 'txt');
    const path = '.kuaibao/released/issues/0001.json';
    change(path, '"inputs": [', '"inputs": [\n    { "path": "issues/0001/现场.jpg", "sha256": "00" },');
    expect(await kuaibao('check')).toMatchObject({ code: 0 });
  });
});

describe('line ends and byte order marks, which editors and version control change by themselves', () => {
  const inputs = (): readonly string[] => [submission(), `${issue}/issue.yaml`, 'bulletin.yaml'];
  const rewrite = (path: string, change: (text: string) => string): void =>
    writeFileSync(join(office, path), change(readFileSync(join(office, path), 'utf8')));

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['both', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ])('%s in every file changes nothing of a released issue', async (_, turn) => {
    await kuaibao('release', issue, '--format', 'txt');
    const released = '.kuaibao/released/issues/0001';
    for (const path of [...inputs(), `${released}.bulletin.yaml`]) rewrite(path, turn);
    rewrite(`${released}.json`, (text) => text.replaceAll('\n', '\r\n'));
    for (const name of ['out/第1期.txt', 'out/第1期.manifest.json'])
      rewrite(name, (text) => text.replaceAll('\n', '\r\n'));
    expect(await kuaibao('verify', issue)).toMatchObject({ code: 0, out: expect.stringContaining('相符') });
    expect(await kuaibao('check')).toMatchObject({ code: 0 });
    expect((await kuaibao('compile', '--all', '--format', 'txt')).err).toBe('1期：1期没有变化\n');
    expect(await kuaibao('release', '--again', issue, '--format', 'txt')).toMatchObject({ code: 0 });
  });

  it('change no byte of outputs that the sources are attached to', async () => {
    const attached = [
      'compile',
      issue,
      '--format',
      'pdf',
      '--fonts',
      'embedded',
      '--attach-sources',
    ] as const;
    await kuaibao(...attached, '-o', 'before');
    for (const path of inputs()) rewrite(path, (text) => text.replaceAll('\n', '\r\n'));
    await kuaibao(...attached, '-o', 'after');
    for (const name of ['第1期.pdf', '第1期.manifest.json'])
      expect(readFileSync(join(office, 'after', name))).toEqual(readFileSync(join(office, 'before', name)));
  });

  it('that an earlier version has counted are still read: whichever a file had then and has now', async () => {
    await kuaibao('release', issue, '--format', 'txt');
    const path = '.kuaibao/released/issues/0001.json';
    const plain = readFileSync(join(office, submission()));
    const crlf = Buffer.from(plain.toString('utf8').replaceAll('\n', '\r\n'));
    const note = readFileSync(join(office, path), 'utf8');
    for (const [then, now] of [
      [crlf, plain],
      [crlf, crlf],
      [plain, crlf],
    ] as const) {
      writeFileSync(join(office, path), note.replace(digest(plain), digest(then)));
      writeFileSync(join(office, submission()), now);
      expect(await kuaibao('check')).toMatchObject({ code: 0 });
    }
    writeFileSync(join(office, submission()), `${plain.toString('utf8')}# 改过\n`);
    expect(await kuaibao('check')).toMatchObject({ code: 1 });
  });
});

describe('kuaibao init', () => {
  it('tells git what is text, unless somebody has told it already', async () => {
    const path = join(office, '新单位/.gitattributes');
    rmSync(join(office, 'bulletin.yaml'));
    expect(await kuaibao('init', '新单位')).toMatchObject({ code: 0 });
    const lines = readFileSync(path, 'utf8').split('\n');
    for (const line of ['*.yaml text eol=lf', 'out/** -text', '*.docx binary', '*.pdf binary'])
      expect(lines).toContain(line);
    rmSync(join(office, '新单位'), { recursive: true });
    mkdirSync(join(office, '新单位'));
    writeFileSync(path, '* text=auto\n');
    expect(await kuaibao('init', '新单位')).toMatchObject({ code: 0 });
    expect(readFileSync(path, 'utf8')).toBe('* text=auto\n');
  });
});
