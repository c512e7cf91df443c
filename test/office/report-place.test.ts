import { expect, it } from 'vitest';
import { CannotRun } from '../../src/office/found.js';
import { refuseReportPlace } from '../../src/office/report-place.js';

// Only the refusal is asked for: a report that were written would take the system's own file away.
it.each(['/dev/stdout', '/dev/stderr', '/dev/null', '/dev/fd/1', '/proc/self/fd/1'])(
  'no report is put in the place of %s, whatever it leads to',
  (path) => {
    expect(() => refuseReportPlace(path, [], '/')).toThrow(CannotRun);
    expect(() => refuseReportPlace(path, [], '/')).toThrow('这不是文件，不写 -o 就显示在屏幕上');
  },
);

it('a report may lie in memory', () => {
  expect(() => refuseReportPlace('/dev/shm/none/report.txt', [], '/')).not.toThrow();
});
