import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { bulletinTable } from '../../../src/bulletin/fields.js';
import { vocabularyOf } from '../../../src/field/vocabulary.js';
import { sheetTable } from '../../../src/issue/sheet.js';
import { submissionTable } from '../../../src/submission/fields.js';
import { changeValues } from '../../../src/yaml/edit/change-values.js';
import { parseYaml } from '../../../src/yaml/parse.js';
import { fixtures } from '../../project.js';
import { realOffice } from '../../real-office.js';
import { comments, scalarsOf } from './reading.js';

const vocabularies = {
  sheet: vocabularyOf(sheetTable, false),
  bulletin: vocabularyOf(bulletinTable, false),
  submission: vocabularyOf(submissionTable, true),
};

function vocabularyFor(path: string) {
  const name = basename(path);
  if (name === 'issue.yaml') return vocabularies.sheet;
  return name === 'bulletin.yaml' ? vocabularies.bulletin : vocabularies.submission;
}

const files = [fixtures, realOffice].flatMap((folder) => filesIn(folder));

function filesIn(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => ({
        path,
        text: readFileSync(join(folder, path), 'utf8'),
        vocabulary: vocabularyFor(path),
      }));
  } catch {
    return [];
  }
}

it('makes no edit where every value is given its own text', () => {
  for (const { path, text, vocabulary } of files) {
    const file = { path, text };
    const all = parseYaml(file, vocabulary).roots.flatMap((root) => scalarsOf(root));
    for (const reading of ['value', 'lines'] as const) {
      const changes = all.map(({ scalar }) => {
        const value = reading === 'lines' ? scalar.lines.text : scalar.value.text;
        return { kind: 'set', node: scalar, value, reading } as const;
      });
      expect(changeValues(file, vocabulary, changes)).toEqual({ file, refused: [] });
    }
  }
});

it('changes one value and no other, in one stretch of the file', () => {
  let count = 0;
  for (const { path, text, vocabulary } of files) {
    const file = { path, text };
    const roots = parseYaml(file, vocabulary).roots;
    const all = roots.flatMap((root, i) => scalarsOf(root, [i]));
    // Others in each file.
    const step = Math.ceil(all.length / 3);
    for (let i = count % step; i < all.length; i += step) {
      const scalar = all[i]?.scalar;
      if (!scalar) continue;
      const old = scalar.lines.text;
      const at = Math.floor(old.trimEnd().length / 2);
      const wanted = `${old.slice(0, at)}〇改〇${old.slice(at)}`;
      const changed = changeValues(file, vocabulary, [
        { kind: 'set', node: scalar, value: wanted, reading: 'lines' },
      ]);
      expect({ path, wanted, refused: changed.refused.map(({ obstacle }) => obstacle) }).toEqual({
        path,
        wanted,
        refused: [],
      });
      expect(changed.file.text.length).toBe(text.length + 3);
      expect(changed.file.text.replace('〇改〇', '')).toBe(text);
      const now = parseYaml(changed.file, vocabulary).roots.flatMap((root, j) => scalarsOf(root, [j]));
      const texts = all.map((each, j) => (j === i ? wanted : each.scalar.lines.text));
      expect(now.map((each) => each.scalar.lines.text)).toEqual(texts);
      expect(comments(changed.file)).toEqual(comments(file));
      count++;
    }
  }
  expect(count).toBeGreaterThan(300);
});
