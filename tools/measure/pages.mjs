// Whether pages are full and the DOCX's are the same (`node tools/measure/pages.mjs [--every=N]`): issues of 0 to 60 lines, of one
// paragraph or of several, above colophons of 3 to 14 rows; as laid out, as LibreOffice sets the DOCX, and as it does after 1 to 40 lines
// were added or taken away by hand. `--every=1` takes every length and height; each Nth otherwise. Needs soffice. Judges nothing.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { resolveFonts } from '../../dist/font/resolve.js';
import { resolveStyle } from '../../dist/style/style.js';
import { issueOf, laidOut, pagesOf, withLines, withoutLines } from './pages-issue.mjs';
import { facesNamed } from './parity-faces.mjs';
import { linesOf } from './parity-lines.mjs';
import { renderDocuments } from './parity-render.mjs';

const { values } = parseArgs({ options: { every: { type: 'string', default: '4' } } });
const every = Number(values.every);
const style = resolveStyle();
const fonts = resolveFonts({ configured: {}, baseDirectory: '/', folders: [], embeddedOnly: true });
const edits = [1, 3, 8, 20, 40];

/** Lines as paragraphs: all in one, as offices write them, and short ones. */
const shapes = {
  'one paragraph': (lines) => [lines],
  'of 2 to 9 lines': (lines) => parted(lines, [4, 7, 2, 9, 3, 6, 5, 8]),
  'of 1 to 3 lines': (lines) => parted(lines, [2, 3, 1]),
};

function parted(lines, lengths) {
  const paragraphs = [];
  for (let left = lines, i = 0; left > 0; i++) {
    const length = Math.min(left, lengths[i % lengths.length]);
    paragraphs.push(length);
    left -= length;
  }
  return paragraphs;
}

const scratch = mkdtempSync(join(tmpdir(), 'kuaibao-pages-'));
mkdirSync(join(scratch, 'docx'));
const table = {};
for (const [shape, paragraphsOf] of Object.entries(shapes)) {
  const cases = [];
  for (let rows = 3; rows <= 14; rows += every > 1 ? Math.max(2, every - 1) : 1)
    for (let lines = 0; lines <= 60; lines += every) {
      const paragraphs = lines > 0 ? paragraphsOf(lines) : [];
      const made = await laidOut(issueOf(paragraphs, rows), style, fonts);
      cases.push({ kind: 'as made', name: `${rows}-${lines}`, lines, made });
      if (lines === 0 || lines % (2 * every) !== 0) continue;
      for (const count of edits) {
        const more = await laidOut(issueOf([...Array(count).fill(1), ...paragraphs], rows), style, fonts);
        const name = `${rows}-${lines}`;
        const docx = { added: withLines(made.docx, count), taken: withoutLines(more.docx, count) };
        cases.push({
          kind: 'lines added',
          name: `${name}+${count}`,
          lines,
          made: { pages: more.pages, docx: docx.added },
        });
        cases.push({
          kind: 'taken away',
          name: `${name}-${count}`,
          lines,
          made: { pages: made.pages, docx: docx.taken },
        });
      }
    }
  const fileOf = (each) => join(scratch, 'docx', `${each.name}.docx`);
  for (const each of cases) writeFileSync(fileOf(each), each.made.docx);
  const to = join(scratch, `pdf ${shape}`);
  renderDocuments(cases.map(fileOf), join(scratch, 'office'), to, facesNamed('embedded'));
  for (const each of cases) each.docxPages = pagesOf(await linesOf(join(to, `${each.name}.pdf`)));
  for (const kind of ['as made', 'lines added', 'taken away'])
    table[`${shape}, ${kind}`] = figures(cases.filter((each) => each.kind === kind));
}
console.table(table);
rmSync(scratch, { recursive: true });

function figures(cases) {
  const count = (test) => cases.filter(test).length;
  return {
    issues: cases.length,
    'first page without text': count(({ lines, made }) => lines >= 3 && made.pages[0].lines === 0),
    'colophon alone': count(({ lines, made }) => lines > 0 && made.pages.at(-1).lines < Math.min(lines, 2)),
    'DOCX: same pages': count(({ made, docxPages }) => written(made.pages) === written(docxPages)),
    'DOCX: colophon alone': count(({ lines, docxPages }) => lines > 0 && docxPages.at(-1).lines === 0),
    'DOCX: one line beside it': count(({ lines, docxPages }) => lines > 1 && docxPages.at(-1).lines === 1),
  };
}

function written(pages) {
  return pages.map(({ lines, rows }) => `${lines}+${rows}`).join(' ');
}
