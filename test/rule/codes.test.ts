import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { areaNames } from '../../src/fault/area.js';
import { severities } from '../../src/fault/severity.js';
import { faults } from '../../src/rule/catalogue.js';
import { root } from '../project.js';

const codes = new Set<string>(faults.map(({ code }) => code));

/** Texts of the project's files under a folder, by path. */
function textsIn(folder: string, isMeant: (path: string) => boolean): readonly (readonly [string, string])[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll('\\', '/'))
    .filter(isMeant)
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]);
}

/** Words that a pattern takes for a code in some texts and are none, with the file. */
function unknownIn(texts: readonly (readonly [string, string])[], pattern: RegExp): readonly string[] {
  const found = texts.flatMap(([path, text]) =>
    [...text.matchAll(pattern)].map(([whole, code = whole]) => [path, code] as const),
  );
  expect(found.length).toBeGreaterThan(5);
  return found.filter(([, code]) => !codes.has(code)).map((each) => each.join(': '));
}

it('has each code once, in an area that has a name', () => {
  expect(codes.size).toBe(faults.length);
  expect(new Set([...codes].map((code) => code.split('/', 1)[0]))).toEqual(new Set(Object.keys(areaNames)));
});

it('has each rule in a file that bears its code', () => {
  const modules = textsIn('src/rule', isCodeFile).filter(([path]) => !path.endsWith('/rules.ts'));
  const wrong = modules.flatMap(([path, text]) => {
    // What is a rule's alone may lie in a folder of its name.
    const [, code = ''] = /^src\/rule\/([^/]+\/[^/.]+)(?:\/[^/]+)?\.ts$/u.exec(path) ?? [];
    if (/^src\/rule\/(?:rule|rules|catalogue)\.ts$/u.test(path)) return [];
    const isPart = path !== `src/rule/${code}.ts`;
    return codes.has(code) && (isPart || text.includes(`'${code}'`)) ? [] : [path];
  });
  expect(modules.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

it('has the severity of each code in one table', () => {
  const beside = /code: '([a-z]+\/[a-z0-9-]+)',\s*severity: '(\w+)'/gu;
  const said = textsIn('src', isCodeFile).flatMap(([path, text]) =>
    [...text.matchAll(beside)].map(([, code = '']) => `${path}: ${code}`),
  );
  expect(said).toEqual([]);
  expect(Object.keys(severities)).toEqual([...codes].sort());
});

it('tells of every code that a finding may have', () => {
  expect(unknownIn(textsIn('src', isCodeFile), /(?:code: |coded\()'([a-z]+\/[a-z0-9-]+)'/gu)).toEqual([]);
});

it('knows every code that a comment names', () => {
  expect(unknownIn(textsIn('src', isCodeFile), named())).toEqual([]);
});

it('knows every code that a test makes a finding of', () => {
  expect(unknownIn(textsIn('test', isCodeFile), /code: '([a-z]+\/[a-z0-9-]+)'/gu)).toEqual([]);
});

it('knows every code in what tests expect to the letter', () => {
  const goldens = textsIn('test', (path) => /\/golden\/[^/]+$/u.test(path));
  expect(unknownIn(goldens, /(?<![\w./-])[a-z]+\/[a-z]+(?:-[a-z0-9]+)*(?![\w/-]|\.[a-z])/gu)).toEqual([]);
  const cases = textsIn('fixtures/structure', (path) => path.endsWith('.txt'));
  expect(unknownIn(cases, /^\S.*: (?:error|warning|hint) (\S+)$/gmu)).toEqual([]);
});

function isCodeFile(path: string): boolean {
  return path.endsWith('.ts');
}

/** A code of a known area in backticks. */
function named(): RegExp {
  return new RegExp(`\`((?:${Object.keys(areaNames).join('|')})/[a-z][a-z0-9-]*)\``, 'gu');
}
