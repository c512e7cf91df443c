import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Change } from '../../../src/yaml/edit/change.js';
import { changeValues } from '../../../src/yaml/edit/change-values.js';
import type { Mapping } from '../../../src/yaml/node.js';
import { parseYaml } from '../../../src/yaml/parse.js';
import { fileText, hostileText } from './generated-file.js';
import {
  asOthersRead,
  comments,
  even,
  fileOf,
  scalarsOf,
  soundRoots,
  vocabulary,
  withText,
} from './reading.js';

it('makes several changes of one file, each on what the others have left', () => {
  fc.assert(
    fc.property(
      fileText,
      fc.array(fc.tuple(fc.nat(), hostileText, fc.boolean()), { minLength: 2, maxLength: 8 }),
      (text, wishes) => {
        const file = fileOf(text);
        const roots = soundRoots(file);
        const all = roots?.flatMap((root, i) => scalarsOf(root, [i])) ?? [];
        if (all.length === 0) return;
        let expected: unknown = asOthersRead(file);
        const changes = wishes.map(([place, wanted, isComment]): Change => {
          const { scalar, path } = all[place % all.length] ?? { scalar: undefined, path: [] };
          const root = roots?.[Number(path[0])] as Mapping;
          const key = String(path[1]);
          if (isComment || !scalar)
            return { kind: 'comment', mapping: root, key, text: `批注（张三）：${place % 3}` };
          expected = withText(expected, path, wanted);
          return { kind: 'set', node: scalar, value: wanted };
        });
        const changed = changeValues(file, vocabulary, changes);
        expect(changed.refused).toEqual([]);
        expect(even(asOthersRead(changed.file))).toEqual(even(expected));
        const kept = comments(changed.file).filter((comment) => !comment.startsWith('# 批注'));
        expect(kept).toEqual(comments(file));
      },
    ),
    { numRuns: 200 },
  );
});

it('adds documents and takes them away', () => {
  fc.assert(
    fc.property(fileText, fileText, fc.nat(), (text, other, place) => {
      const file = fileOf(text);
      const roots = soundRoots(file);
      const added = fileOf(other.replace(/^# 头\r?\n/u, ''));
      if (!roots || soundRoots(added)?.length !== 1) return;
      const appended = changeValues(file, vocabulary, [{ kind: 'appendDocument', text: added.text }]);
      expect(appended.refused).toEqual([]);
      expect(even(asOthersRead(appended.file))).toEqual(
        even([...asOthersRead(file), ...asOthersRead(added)].filter((value) => value !== null)),
      );
      const all = parseYaml(appended.file, vocabulary).roots;
      const index = place % all.length;
      const root = all[index];
      if (!root) return;
      const removed = changeValues(appended.file, vocabulary, [{ kind: 'removeDocument', root }]);
      expect(removed.refused).toEqual([]);
      expect(even(asOthersRead(removed.file))).toEqual(
        even(asOthersRead(appended.file).filter((_, i) => i !== index)),
      );
    }),
    { numRuns: 300 },
  );
});
