import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeValues } from '../../../src/yaml/edit/change-values.js';
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

const runs = Number(process.env.KUAIBAO_RUNS ?? 1000);

it('gives any value any text, and changes nothing else', () => {
  const refused: string[] = [];
  fc.assert(
    fc.property(fileText, hostileText, fc.nat(), fc.boolean(), (text, wanted, place, isByLines) => {
      const file = fileOf(text);
      const roots = soundRoots(file);
      const all = roots?.flatMap((root, i) => scalarsOf(root, [i])) ?? [];
      const chosen = all[place % Math.max(all.length, 1)];
      if (!chosen) return;
      const { scalar, path } = chosen;
      const reading = isByLines ? 'lines' : 'value';
      const changed = changeValues(file, vocabulary, [{ kind: 'set', node: scalar, value: wanted, reading }]);
      if (changed.refused.length > 0)
        refused.push(JSON.stringify({ why: changed.refused[0]?.obstacle, text, path, wanted, reading }));

      if (changed.refused.length > 0) return;
      const now = soundRoots(changed.file)?.flatMap((root, i) => scalarsOf(root, [i])) ?? [];
      expect(now.map((each) => each.path)).toEqual(all.map((each) => each.path));
      for (const [i, each] of now.entries()) {
        if (each.path.join('/') === path.join('/'))
          expect(even(isByLines ? each.scalar.lines.text : each.scalar.value.text)).toBe(even(wanted));
        else expect(each.scalar.lines.text).toBe(all[i]?.scalar.lines.text);
      }
      const read = now.find((each) => each.path.join('/') === path.join('/'))?.scalar.value.text ?? '';
      expect(even(asOthersRead(changed.file))).toEqual(even(withText(asOthersRead(file), path, read)));
      expect(comments(changed.file)).toEqual(comments(file));
      // Nothing before the value's line, and nothing behind it up to the end of the file, is written otherwise.
      const line = text.lastIndexOf('\n', scalar.span.start - 1) + 1;
      expect(changed.file.text.slice(0, line)).toBe(text.slice(0, line));
      const rest = text.slice(scalar.span.end);
      expect(changed.file.text.endsWith(rest.replace(/^[^\r\n]*/u, ''))).toBe(true);
      if (text.includes('\r\n')) expect(changed.file.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    }),
    { numRuns: runs },
  );
  expect(refused).toEqual([]);
});

it('makes no edit where a value is given its own text', () => {
  fc.assert(
    fc.property(fileText, (text) => {
      const file = fileOf(text);
      const all = soundRoots(file)?.flatMap((root) => scalarsOf(root)) ?? [];
      for (const reading of ['value', 'lines'] as const) {
        const changes = all.map(
          ({ scalar }) =>
            ({
              kind: 'set',
              node: scalar,
              value: reading === 'lines' ? scalar.lines.text : scalar.value.text,
              reading,
            }) as const,
        );
        expect(changeValues(file, vocabulary, changes)).toEqual({ file, refused: [] });
      }
    }),
    { numRuns: 500 },
  );
});
