import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { learn } from '../../src/learn/learn.js';
import { recompiled } from '../../src/session/recompiled.js';
import { fixtures } from '../project.js';
import { realOffice } from '../real-office.js';
import { fixtureOffice } from '../session/fixture-offices.js';
import { learnedFiles, officeOf, originalsOf, plainText, plainTexts, printed } from './old-issues.js';

const offices = ['sample', 'minimal', 'styled', 'classified', 'report'];

describe('an office learnt from the issues that another has printed', () => {
  const cases = offices.flatMap((name) => [[name, 'txt'] as const, [name, 'docx'] as const]);

  it.each(cases)('%s: prints the same text, learnt from %s', async (name, format) => {
    const office = officeOf(fixtureOffice(`office/${name}`));
    const made = await printed(office, format);
    const read = await Promise.all(
      [...made].map(([issue, bytes]) => originalsOf(`${issue}.${format}`, bytes)),
    );
    const known = learn(read.flat());
    const files = learnedFiles(known);
    expect(recompiled(known, files)).toEqual([]);
    const learned = officeOf(files);
    expect(await plainTexts(learned)).toEqual(await plainTexts(office));
    const { findings } = await learned.check();
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('a volume of several issues in one file', () => {
  it.each(['sample', 'report'])('%s: prints the same texts', async (name) => {
    const office = officeOf(fixtureOffice(`office/${name}`));
    const texts = [...(await printed(office, 'txt')).values()].map((bytes) =>
      new TextDecoder().decode(bytes),
    );
    const learned = learn(await originalsOf('合订本.txt', texts.join('\n')));
    expect(learned.issues.length).toBe(texts.length);
    expect(await plainTexts(officeOf(learnedFiles(learned)))).toEqual(await plainTexts(office));
  });
});

describe('an issue as it was found, with broken lines and marks of a conversion', () => {
  const text = readFileSync(join(fixtures, 'learn/broken.txt'), 'utf8');

  it('prints the same text, every part under its key', async () => {
    const learned = learn(await originalsOf('第58期.txt', text));
    const files = learnedFiles(learned);
    const office = officeOf(files);
    expect(await plainTexts(office)).toEqual([plainText(text)]);
    const { findings } = await office.check();
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const written = [...files].map(([path, content]) => `-- ${path} --\n${String(content)}`).join('');
    const told = learned.findings.map(({ severity, code, message }) => `${severity} ${code} ${message}\n`);
    await expect(`${written}-- findings --\n${told.join('')}`).toMatchFileSnapshot('golden/broken.txt');
  });
});

/** A real issue, where it lies beside the project. */
const real = existsSync(realOffice) ? ['876'] : [];

describe.each(real)('the real issue %s as it was found', () => {
  const read = () => readFileSync(join(realOffice, 'source.txt'), 'utf8');
  const expected = () => readFileSync(join(realOffice, 'expected.txt'), 'utf8');

  it('prints the text that was printed', async () => {
    const learned = learn(await originalsOf('876.txt', read()));
    const [text] = await plainTexts(officeOf(learnedFiles(learned)));
    expect(text === plainText(expected())).toBe(true);
  });

  it('has sections, contributors, leaders, sign-off, distribution and contact where the office itself writes them', async () => {
    const { bulletin } = learn(await originalsOf('876.txt', read()));
    const own = readFileSync(join(realOffice, 'bulletin.yaml'), 'utf8');
    const plain = (yaml: string): readonly string[] =>
      yaml
        .split('\n')
        .map((line) => line.replace(/\s+#.*$/u, ''))
        .filter((line) => line.trim() !== '' && !/^\s*#/u.test(line));
    // Two units that only running text names can't be told for contributors.
    const lacking = plain(own).filter((line) => !plain(bulletin).includes(line));
    expect(lacking.length).toBe(2);
  });
});
