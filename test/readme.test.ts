import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createProgram } from '../src/cli/program.js';
import { formatters } from '../src/report/formats.js';
import { limitTable } from '../src/source/limits.js';
import { targets } from '../tools/package/targets.mjs';
import { fakeTerminal } from './cli/fake-terminal.js';
import { root } from './project.js';

const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const readme = textOf('README.md');
/** Documents that users read besides. */
const questions = textOf('docs/questions.md');
const automation = textOf('docs/automation.md');
const [forUsers = ''] = readme.split('\n## For developers\n');

/** The rows of the table below a heading, cell by cell, without the head. */
function tableBelow(heading: string, text: string): readonly (readonly string[])[] {
  const [, below = ''] = text.split(`\n${heading}\n`);
  const [table = ''] = /^\|.*\n\|[-|]+\n(?:\|.*\n)+/mu.exec(below) ?? [];
  return table
    .trimEnd()
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** The fenced blocks of a language. */
function blocksOf(language: string, text = readme): readonly string[] {
  const fence = '`'.repeat(3);
  return [...text.matchAll(new RegExp(`^${fence}${language}\\n(.*?)^${fence}`, 'gmsu'))].map(
    ([, text = '']) => text,
  );
}

describe('what the README has its readers run', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-readme-'));
  afterAll(() => rmSync(temporary, { recursive: true }));
  writeFileSync(
    join(temporary, 'kuaibao'),
    `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'bin/kuaibao.js')}' "$@"\n`,
    { mode: 0o755 },
  );

  /** Runs shell lines in a new folder where `kuaibao` is this project's; what needs npm, git or the network is run by
   * `tools/measure/readme.mjs`. */
  function runIn(folder: string, script: string) {
    mkdirSync(folder, { recursive: true });
    const PATH = [temporary, process.env.PATH].join(delimiter);
    return spawnSync('sh', ['-e', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH },
    });
  }

  it('makes the first issue', () => {
    const [script = ''] = blocksOf('sh').filter((block) => block.includes('kuaibao init'));
    const folder = join(temporary, '第一期');
    expect(runIn(folder, script)).toMatchObject({ status: 0 });
    const made = readdirSync(join(folder, '我的快报/out')).sort();
    expect(made.map((name) => name.replace(/^\d{4}年/u, ''))).toEqual([
      '第1期.docx',
      '第1期.manifest.json',
      '第1期.pdf',
    ]);
  });

  it('makes the next issue of an office that begins with its old issues and what its units send', () => {
    const [lines = ''] = blocksOf('text').filter((block) => block.includes('kuaibao learn'));
    const folder = join(temporary, '头一个小时');
    mkdirSync(join(folder, '来稿'), { recursive: true });
    const made = runIn(
      folder,
      `cp -r ${join(root, 'fixtures/office/sample')} 旧单位; kuaibao compile 旧单位/issues/0127 --format docx -o 旧刊; rm -r 旧刊/*.json 旧单位`,
    );
    expect(made).toMatchObject({ status: 0 });
    writeFileSync(
      join(folder, '来稿/清淤.txt'),
      '报送单位：栗坞镇\n栏目：一线动态\n栗坞镇清理河道\n近日，栗坞镇清理河道12公里，清运垃圾30吨。\n',
    );
    // What stands behind the blanks explains; the issue behind the last is another one here.
    const script = lines.replace(/ {3,}.*$/gmu, '').replaceAll(/\b13\b/gu, '128');
    expect(runIn(folder, script)).toMatchObject({ status: 0 });
    expect(readdirSync(join(folder, '我的快报/.kuaibao/released/issues'))).toContain('0128.json');
  });

  it.each(['--format github', '-o report.xml'])('checks a repository: %s', (words) => {
    const [line = ''] = blocksOf('yaml', automation)
      .flatMap((block) => block.split('\n'))
      .filter((each) => each.includes(words));
    const folder = join(temporary, words);
    expect(runIn(folder, `kuaibao init .\n${line.replace(/^\s*- (?:run: )?/u, '')}`)).toMatchObject({
      status: 0,
    });
  });

  it('shows a submission that an office may send', () => {
    const [example = ''] = blocksOf('yaml').filter((block) => block.includes('\n陪同: '));
    const office = join(temporary, '单位');
    cpSync(join(root, 'fixtures/office/sample'), office, { recursive: true });
    const bulletinYaml = join(office, 'bulletin.yaml');
    const [, section = ''] = /^栏目: (.*)$/mu.exec(example) ?? [];
    writeFileSync(
      bulletinYaml,
      readFileSync(bulletinYaml, 'utf8').replace('名称: 一线动态', `名称: ${section}`),
    );
    const path = join(office, 'issues/0127/新.yaml');
    writeFileSync(path, example);
    const { stdout } = runIn(office, 'kuaibao check --format line issues/0127/新.yaml || true');
    expect(stdout).toBe('');
  });
});

describe('the README', () => {
  const program = createProgram(fakeTerminal('.'), undefined, () => undefined);

  it('tells of every command, called as its help calls it', () => {
    const told = tableBelow('## 命令', readme).map(
      ([command = '']) => /^`kuaibao (.*)`$/u.exec(command)?.[1],
    );
    const known = program.commands.map((each) =>
      [each.name(), each.usage().replace('[options]', '').trim()].join(' ').replaceAll('...', '…').trim(),
    );
    expect([...told].sort()).toEqual([...known].sort());
  });

  it('names no option that is not there', () => {
    const known = program.commands.flatMap(({ options }) => options.map(({ long }) => long));
    const others = ['--version', '--help', '--ignore-scripts', '--prefix'];
    const told = new Set([forUsers, questions, automation].join('\n').match(/(?<![-\w])--[a-z][a-z-]+/gu));
    expect([...told].filter((option) => !known.includes(option) && !others.includes(option))).toEqual([]);
  });

  it('calls each command with its own options', () => {
    const optionsOf = new Map(
      program.commands.map((each) => [
        each.name(),
        ['--help', ...each.options.flatMap(({ long, short }) => [long, short])],
      ]),
    );
    const calls = [forUsers, questions, automation].flatMap((text) =>
      [...text.matchAll(/(?:`|^|[ ：])(?:kuaibao )?([a-z]+)((?: [^`\n]*)?(?<= )--?[a-z][^`\n]*)/gmu)].map(
        ([, name = '', rest = '']) => ({ name, options: rest.match(/(?<= )--?[a-z][a-z-]*/gu) ?? [] }),
      ),
    );
    const ours = calls.filter(({ name }) => optionsOf.has(name));
    expect(ours.length).toBeGreaterThan(20);
    expect(
      ours.filter(({ name, options }) => options.some((o) => !optionsOf.get(name)?.includes(o))),
    ).toEqual([]);
  });

  it('quotes messages in the words of the code', () => {
    const words = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => readFileSync(join(root, 'src', path), 'utf8'))
      .join('\n');
    const messages = tableBelow('## 提示和办法', questions).flatMap(([cell = '']) =>
      [...cell.matchAll(/`([^`]*)`/gu)].map(([, message = '']) => message),
    );
    expect(messages.length).toBeGreaterThan(8);
    // What stands in quotation marks, names of encodings and what is left out differ from case to case, and messages are
    // put together at commas, after “是” and after “的值”.
    const fixed = messages.map((message) =>
      message.split(/“[^”]*”|[…，]+| ?[A-Z][A-Z0-9-]+|的值|(?<=^|，)是/u).filter((part) => part.length > 2),
    );
    expect(fixed.filter((parts) => parts.length === 0)).toEqual([]);
    expect(fixed.flat().filter((part) => !words.includes(part))).toEqual([]);
  });

  it('lists the limits and their environment variables', () => {
    const [, below = ''] = questions.split('\n## 上限\n');
    expect([...below.matchAll(/^\| `(KUAIBAO_\w+)` \|/gmu)].map(([, name]) => name).sort()).toEqual(
      Object.values(limitTable)
        .map(({ variable }) => variable)
        .sort(),
    );
  });

  it('lists the formats of reports', () => {
    const [, list = ''] = /^报告的格式：(.*?)；/mu.exec(readme) ?? [];
    const told = [...list.matchAll(/`([a-z]+)`/gu)].map(([, name]) => name);
    expect(told).toEqual(Object.keys(formatters));
  });

  it('names the packages that npm run package makes', () => {
    const { version } = JSON.parse(textOf('package.json'));
    const told = `${readme}${textOf('docs/handing-out.md')}`.match(/kuaibao-[\d.]+-[a-z\d]+-[a-z\d]+\.zip/gu);
    const made = Object.keys(targets).map((target) => `kuaibao-${version}-${target}.zip`);
    expect(new Set(told)).toEqual(new Set(made));
  });

  it('names the archive that npm pack makes', () => {
    const { version } = JSON.parse(textOf('package.json'));
    expect(new Set(`${readme}${automation}`.match(/kuaibao-[\d.]+\.tgz/gu))).toEqual(
      new Set([`kuaibao-${version}.tgz`]),
    );
  });
});
