import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { versionAttributes } from '../../src/bulletin/template.js';
import { createProgram } from '../../src/cli/program.js';
import { compile } from '../../src/compile.js';
import { defaultEmitters, emitters, formats, outputs } from '../../src/output/outputs.js';
import { fakeTerminal } from '../cli/fake-terminal.js';
import { embeddedFonts } from '../faces.js';
import { arrangeFolder, fixtures, foldersIn, root } from '../project.js';

const src = join(root, 'src');
const comment = /\/\*\*.*?\*\//gsu;
const issue = arrangeFolder(join(fixtures, 'office/minimal/issues/0001'));

describe('the table of outputs', () => {
  it('has a row for every emitter, which loads it when it is asked for', () => {
    const table = readFileSync(join(src, 'output/outputs.ts'), 'utf8');
    const loaded = [...table.matchAll(/await import\('\.\/([a-z]+)\/emit\.js'\)/gu)].map(([, room]) => room);
    expect(loaded.sort()).toEqual(foldersIn(join(src, 'output')));
    expect(loaded).toHaveLength(outputs.length);
    expect(new Set(formats).size).toBe(outputs.length);
  });

  it.each(emitters)(
    '$format is made alone, under its own ending, and laid out only if made of pages',
    async ({ format, ending, from }) => {
      const asked: string[] = [];
      const findFonts = () => {
        asked.push('fonts');
        return embeddedFonts();
      };
      const { outputs: made } = await compile(issue, { formats: [format], findFonts });
      expect(made.map((each) => [each.format, each.name])).toEqual([[format, `${issue.fileName}.${ending}`]]);
      expect(made[0]?.bytes.length).toBeGreaterThan(0);
      expect(asked).toEqual(from === 'pages' ? ['fonts'] : []);
    },
  );

  it.each(emitters.filter(({ isText }) => isText))('$format is text in UTF-8', async ({ format }) => {
    const { outputs: made } = await compile(issue, { formats: [format], findFonts: embeddedFonts });
    const text = new TextDecoder('utf-8', { fatal: true }).decode(made[0]?.bytes);
    expect(text).toContain(issue.issueNumber);
  });

  it('is the only list of formats: no other room writes one down', () => {
    const words = emitters.flatMap(({ format, ending, isText }) => [
      format,
      ...(isText ? [] : [`\\S*\\.${ending}`]),
    ]);
    const word = new RegExp(`(['"\`])(?:${words.join('|')})\\1`, 'u');
    const listing = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.startsWith('output/'))
      // Kinds of files that others made are no outputs of ours.
      .filter((path) => !/^(?:spreadsheet|import|learn|returned)\//u.test(path))
      .filter((path) => word.test(readFileSync(join(src, path), 'utf8').replace(comment, '')));
    expect(listing).toEqual([]);
  });

  it('is what the commands that make outputs, git and the README are told of', () => {
    const program = createProgram(fakeTerminal('.'), undefined, () => undefined);
    for (const name of ['compile', 'release']) {
      const command = program.commands.find((each) => each.name() === name);
      const option = command?.options.find(({ long }) => long === '--format');
      expect(option?.description).toContain(formats.join());
      expect(option?.defaultValue).toEqual(defaultEmitters.map(({ format }) => format));
      expect(option?.parseArg?.(formats.join('、'), [])).toEqual(formats);
    }
    const packed = emitters.filter(({ isText }) => !isText).map(({ ending }) => ending);
    const attributes = versionAttributes(packed).split('\n');
    for (const ending of packed) expect(attributes).toContain(`*.${ending} binary`);
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`--format ${formats.join()}\``);
  });
});
