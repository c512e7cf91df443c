import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLines } from '../../src/report/line.js';
import { visible } from '../../src/report/visible.js';
import { anyFindings } from './arbitrary.js';
import { findings } from './sample.js';

/** The parts that an editor's problem matcher takes from a line. */
const matcher =
  /^(?<file>.+?):(?<line>\d+):(?<column>\d+): (?<severity>error|warning|hint) (?<code>\S+) (?<message>.*)$/u;

describe('a report of a line a finding', () => {
  it('is read by a problem matcher', () => {
    const lines = formatLines(findings).split('\n').slice(0, -1);
    expect(lines.map((line) => ({ ...matcher.exec(line)?.groups }))).toMatchObject([
      { file: 'issues/0007/issue.yaml', line: '1', column: '5', severity: 'hint' },
      { file: 'issues/0007/柳陂镇, 二稿 50%.yaml', line: '1', column: '5', code: 'structure/unknown-unit' },
      { line: '3', column: '15', severity: 'warning', message: '出现表情符号“😀”，应删去' },
      { line: '5', column: '3', code: 'number/as-of' },
    ]);
  });

  it('says the same whatever the words, and is one line', () => {
    fc.assert(
      fc.property(anyFindings(), (found) => {
        const lines = formatLines(found).split('\n').slice(0, -1);
        expect(lines).toHaveLength(found.length);
        for (const [i, { span, severity, code, message }] of found.entries()) {
          expect(matcher.exec(lines[i] ?? '')?.groups).toMatchObject({
            file: visible(span.file.path),
            severity,
            code,
            message: visible(message),
          });
        }
      }),
      { numRuns: 200 },
    );
  });
});
