import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldersIn, root } from './project.js';

/** Documents for those who work on the project, and the README, by their paths. */
const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'fixtures/README.md'],
  ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`),
];
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const { scripts, license, files } = JSON.parse(textOf('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly license: string;
  readonly files: readonly string[];
};

/** The code spans of a document, its fenced blocks left out. */
function codeIn(path: string): readonly string[] {
  const prose = textOf(path).replaceAll(/^```.*?^```/gmsu, '');
  return [...prose.matchAll(/`([^`\n]+)`/gu)].map(([, code = '']) => code);
}

describe.each(documents)('%s', (path) => {
  it('links to files that are there', () => {
    const links = [...textOf(path).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/gu)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
  });
});

describe.each(documents.filter((path) => !['README.md', 'CHANGELOG.md', 'docs/rules.md'].includes(path)))(
  '%s',
  (path) => {
    it('names files and folders that are there', () => {
      const files = codeIn(path).filter((code) => /^[a-z][\w.-]*\/[\w./-]*\.(?:ts|mjs|txt)$/u.test(code));
      const folders = codeIn(path).filter((code) =>
        /^(?:src|test|tools|docs|fixtures)\/[\w/-]*\/$/u.test(code),
      );
      // CASE stands for any case, ofd is an output that is still to be written.
      const named = [...files, ...folders].filter((name) => !/[A-Z]{3}|\/ofd\//u.test(name));
      const bases = ['.', 'src', dirname(path)];
      const missing = named.filter((name) => !bases.some((base) => existsSync(join(root, base, name))));
      expect(missing).toEqual([]);
    });

    it('runs scripts that there are', () => {
      const run = codeIn(path).flatMap((code) =>
        [...code.matchAll(/npm run ([\w:]+)/gu)].map(([, name]) => name),
      );
      expect(run.filter((name = '') => !(name in scripts))).toEqual([]);
      const programs = codeIn(path).flatMap((code) => code.match(/tools\/[\w/.-]+\.mjs/gu) ?? []);
      expect(programs.filter((program) => !existsSync(join(root, program)))).toEqual([]);
    });
  },
);

describe('docs/architecture.md', () => {
  it('tells of every room, and of none that is not there', () => {
    const [, below = ''] = textOf('docs/architecture.md').split('\n| room in `src/` | job |\n');
    const [table = ''] = below.split('\n\n', 1);
    const first = table.split('\n').map((row) => row.split('|')[1] ?? '');
    const told = first.flatMap((cell) => [...cell.matchAll(/`([a-z]+)\/`/gu)].map(([, name = '']) => name));
    expect(told.sort()).toEqual(foldersIn(join(root, 'src')));
  });
});

describe('the package', () => {
  it('is licensed as LICENSE says', () => {
    expect(textOf('LICENSE').split('\n', 1)).toEqual([`${license} License`]);
  });

  it('takes what its README links to for users, but the sample', () => {
    const [forUsers = ''] = textOf('README.md').split('\n## For developers\n');
    const links = [...forUsers.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/gu)].map(([, link = '']) => link);
    const left = new Set(links.filter((link) => !files.includes(link)));
    expect([...left].filter((link) => !link.startsWith('fixtures/office/sample/'))).toEqual([]);
    expect(files.filter((file) => !file.includes('dist/') && !existsSync(join(root, file)))).toEqual([]);
  });
});
