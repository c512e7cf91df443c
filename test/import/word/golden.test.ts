import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../project.js';
import { shownFile } from '../shown.js';
import { wordCases } from './case.js';

describe('a document written by hand', () => {
  it.each(wordCases())('is read as Word shows it: $name', async ({ name, bytes }) => {
    await expect(await shownFile(bytes)).toMatchFileSnapshot(
      join(root, `test/import/word/golden/${name}.txt`),
    );
  });
});
