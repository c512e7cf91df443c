import { describe, expect, it } from 'vitest';
import { openOffice } from '../../src/session/office.js';
import { editedIssues, faultsOf } from './edited-issues.js';
import { filesOf, hostOf, officeFolder } from './sent-issue.js';

const { issues, edits } = await editedIssues();

describe('a DOCX that was edited, received and compiled again', () => {
  it('is of every kind of edit, and few of them are printed otherwise than edited', () => {
    expect(edits).toHaveLength(300);
    expect(edits.filter(({ printed }) => printed).length).toBeLessThan(60);
  });

  it('reads as it was edited', { timeout: 600_000 }, async () => {
    const given = edits.map((edit) => [edit, edit.bytes] as const);
    expect(await faultsOf(given, issues)).toEqual([]);
  });
});

describe('a DOCX that nobody has edited', () => {
  it('changes nothing, neither of an issue nor of a draft', { timeout: 300_000 }, async () => {
    for (const { name, files, docx } of issues) {
      const host = hostOf(files);
      const { received } = await openOffice(host, officeFolder).receive({ name: '返回.docx', bytes: docx });
      expect(received, name).toMatchObject({ changes: [], conflicts: [], left: [], remarks: [], files: [] });
      expect(filesOf(host), name).toEqual(files);
    }
  });
});
