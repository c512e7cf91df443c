import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import type { Host, WritableHost } from '../../src/host/host.js';
import { memoryHost } from '../../src/host/memory.js';
import { caseNames, readCase } from '../../tools/fixture/cases.mjs';
import { fakeTerminal } from '../cli/fake-terminal.js';
import { fixtures } from '../project.js';
import { withoutDisk } from './out-of-reach.js';

/** No disk has such a folder. */
const office = resolve('/只在内存里的单位');
const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-memory-'));
afterAll(() => rmSync(temporary, { recursive: true }));

/** Of the offices with hundreds of submissions the text alone: it takes none of the setting. */
function formatsOf(name: string): string {
  return name.startsWith('proofreading/clean') ? 'txt' : 'docx,pdf,txt';
}

type Files = ReadonlyMap<string, string | Uint8Array>;

function inMemory(files: Files): WritableHost {
  return memoryHost([...files].map(([path, content]) => [join(office, path), content]));
}

/** The files of a folder on the disk by their paths from there, `/` between folders. */
function filesIn(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const paths = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(paths.map((path) => [path.split(sep).join('/'), readFileSync(join(folder, path))]));
}

/** The same of a folder of a host, each file's bytes. */
function heldBy(host: Host, folder: string): Files {
  const listed = host.list(folder);
  if (listed.kind !== 'entries') throw listed.error;
  const found = listed.entries.flatMap(({ name, kind }): (readonly [string, Uint8Array])[] => {
    const path = join(folder, name);
    if (kind === 'folder')
      return [...heldBy(host, path)].map(([each, bytes]) => [`${name}/${each}`, Buffer.from(bytes)]);
    const read = host.read(path, Number.POSITIVE_INFINITY);
    return read.kind === 'bytes' ? [[name, Buffer.from(read.bytes)]] : [];
  });
  return new Map(found);
}

/** Runs a command on an office in memory, with the disk out of reach. */
async function kuaibao(host: WritableHost, argv: readonly string[], folder = office) {
  const terminal = { ...fakeTerminal(folder), host };
  const { value: code, touched } = await withoutDisk(() => run(argv, terminal));
  expect(touched).toEqual([]);
  return { code, ...terminal.printed };
}

async function onDisk(folder: string, argv: readonly string[]) {
  const terminal = fakeTerminal(folder);
  const code = await run(argv, terminal);
  return { code, ...terminal.printed };
}

const offices = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith(`${sep}bulletin.yaml`))
  .map((path) => path.split(sep).slice(0, -1).join('/'))
  .sort();

describe('an office in memory, with the disk out of reach', () => {
  it.each(caseNames())('structure/%s is found what is expected of it', async (name) => {
    const { files, expected } = readCase(name);
    const { out } = await kuaibao(inMemory(files), ['check', '--format', 'line']);
    // Without the message, which is Chinese prose.
    const found = out
      .trim()
      .split('\n')
      .map((line) => line.split(' ').slice(0, 3).join(' '));
    expect(found).toEqual(expected);
  });

  it.each(offices)(
    '%s is found the same of, and compiled to the same bytes, as on the disk',
    async (name) => {
      const copy = join(temporary, name);
      cpSync(join(fixtures, name), copy, { recursive: true });
      const host = inMemory(filesIn(copy));
      for (const argv of [
        ['check', '--fonts', 'embedded', '--format', 'json'],
        ['compile', '--all', '--fonts', 'embedded', '--format', formatsOf(name)],
        ['verify', '--json'],
      ]) {
        expect(await kuaibao(host, argv), argv[0]).toEqual(await onDisk(copy, argv));
      }
      expect(heldBy(host, office)).toEqual(filesIn(copy));
    },
  );

  it('is made, written to, mended, released, edited and compiled again as on the disk', async () => {
    const folder = join(temporary, 'acts');
    mkdirSync(folder);
    const host = memoryHost([[join(office, '空'), '']]);
    host.remove(join(office, '空'));
    const change = (path: string, from: string, to: string): void => {
      const text = readFileSync(join(folder, path), 'utf8').replace(from, to);
      writeFileSync(join(folder, path), text);
      host.write([{ folder: join(office, dirname(path)), name: basename(path), bytes: Buffer.from(text) }]);
    };
    const both = async (argv: readonly string[], code: number): Promise<void> => {
      const said = await kuaibao(host, argv);
      expect(said, argv.join(' ')).toEqual(await onDisk(folder, argv));
      expect(said.code, said.err).toBe(code);
      expect(heldBy(host, office), argv.join(' ')).toEqual(filesIn(folder));
    };
    const fonts = ['--fonts', 'embedded'];
    const submission = [
      '--section',
      '工作动态',
      '--headline',
      '综合科清点档案',
      '--body',
      '综合科清点了今年的档案,没有缺少。',
    ];
    await both(['init'], 0);
    await both(['init'], 2);
    await both(['new', 'issues/0001', '--unit', '综合科', ...submission], 1);
    await both(['check', '--diff', ...fonts], 1);
    await both(['check', '--fix', ...fonts], 0);
    await both(['check', '--by-unit', ...fonts], 0);
    await both(['check', '-o', '报告.txt', ...fonts], 0);
    await both(['list'], 0);
    await both(['schema', '--write'], 0);
    await both(['release', ...fonts, '--format', 'docx,txt'], 0);
    await both(['verify'], 0);
    change('issues/0001/issue.yaml', '日期:', '日期: ');
    await both(['check', ...fonts], 1);
    await both(['release', '--again', ...fonts, '--format', 'docx,txt'], 0);
    change('out/2026年第1期.txt', '工作快报', '科长改的快报');
    await both(['verify'], 1);
    await both(['compile', ...fonts, '--format', 'docx,txt'], 2);
    await both(['compile', ...fonts, '--format', 'docx,txt', '--keep-edited'], 0);
  });
});
