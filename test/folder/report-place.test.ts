import { expect, it } from 'vitest';
import { refuseReportPlace } from '../../src/folder/report-place.js';
import { diskReading } from '../../src/office/disk-reading.js';
import { Refused } from '../../src/refusal/refusal.js';

// Only the refusal is asked for: a report that were written would take the system's own file away.
it.each(['/dev/stdout', '/dev/stderr', '/dev/null', '/dev/fd/1', '/proc/self/fd/1'])(
  'no report is put in the place of %s, whatever it leads to',
  (path) => {
    const refused = new Refused({ kind: 'reportPlace', path, fault: { kind: 'special' } });
    expect(() => refuseReportPlace(diskReading, path, [])).toThrow(refused);
  },
);

it('a report may lie in memory', () => {
  expect(() => refuseReportPlace(diskReading, '/dev/shm/none/report.txt', [])).not.toThrow();
});
