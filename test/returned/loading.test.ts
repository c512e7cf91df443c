import { expect, it } from 'vitest';
import { importsOf } from '../imports.js';

it('reading what comes back loads none of the readers of other files that units send', () => {
  const loaded = [...importsOf(['src/returned/read-returned.ts']).keys()];
  expect(loaded).toContain('src/import/word/read-story.ts');
  expect(
    loaded.filter((path) => /^src\/import\/(?:html|item|mail|text|workbook|word\/doc)\//u.test(path)),
  ).toEqual([]);
});
