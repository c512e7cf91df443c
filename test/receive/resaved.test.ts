import { beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../src/session/office.js';
import { resaved } from '../libreoffice.js';
import { openPackage } from './edit/package.js';
import { readLines } from './edit/read-lines.js';
import { editedIssues, faultsOf } from './edited-issues.js';
import { filesOf, hostOf, officeFolder } from './sent-issue.js';

const { issues, edits: all } = await editedIssues();
const edits = all.filter(({ isOfWord }) => !isOfWord);

/** What LibreOffice has opened and saved. */
let saved: { readonly edits: readonly Uint8Array[]; readonly unedited: readonly Uint8Array[] };

beforeAll(async () => {
  const files = await resaved([...edits.map(({ bytes }) => bytes), ...issues.map(({ docx }) => docx)]);
  saved = { edits: files.slice(0, edits.length), unedited: files.slice(edits.length) };
}, 600_000);

describe('a DOCX that was edited and saved by LibreOffice', () => {
  it('reads as its edit says', () => {
    for (const [i, { kind, isTracked, issue, where, expected }] of edits.entries()) {
      const lines = readLines(openPackage(saved.edits[i] ?? new Uint8Array()));
      expect
        .soft(
          lines.map(({ text }) => text),
          `${kind} ${isTracked} ${issue} ${where}`,
        )
        .toEqual(expected);
    }
  });

  it('reads so when it is received and compiled again', { timeout: 600_000 }, async () => {
    const given = edits.map((edit, i) => [edit, saved.edits[i]] as const);
    expect(await faultsOf(given, issues)).toEqual([]);
  });
});

describe('a DOCX that LibreOffice alone has saved', () => {
  it('changes nothing, neither of an issue nor of a draft', { timeout: 300_000 }, async () => {
    for (const [i, { name, files }] of issues.entries()) {
      const host = hostOf(files);
      const bytes = saved.unedited[i] ?? new Uint8Array();
      const { received } = await openOffice(host, officeFolder).receive({ name: '返回.docx', bytes });
      expect(received, name).toMatchObject({ changes: [], conflicts: [], left: [], remarks: [], files: [] });
      expect(filesOf(host), name).toEqual(files);
    }
  });
});
