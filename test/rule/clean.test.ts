import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtures } from '../project.js';
import { checkFiles, readOffice } from './proof-office.js';

describe.each([
  ['clean', 20_000],
  ['clean2', 18_000],
  ['clean3', 50_000],
  ['clean4', 45_000],
])('%s', (name, least) => {
  const files = readOffice(join(fixtures, 'proofreading', name));

  it(`is at least ${least} characters of prose`, () => {
    const text = Object.values(files).join('');
    expect(text.match(/\p{Script=Han}/gu)?.length).toBeGreaterThan(least);
  });

  it('raises no false alarm', () => {
    const issues = [...new Set(Object.keys(files).flatMap((path) => /^issues\/[^/]+/u.exec(path) ?? []))];
    expect(issues.length).toBeGreaterThan(0);
    const found = issues.flatMap((issue) => checkFiles(files, issue));
    expect(found.map(({ code, span }) => `${span.file.path} ${code}`)).toEqual([]);
  });
});
