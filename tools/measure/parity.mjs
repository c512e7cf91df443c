// Whether the DOCX breaks where the PDF breaks (`node tools/measure/parity.mjs ISSUE_DIR…`). Each issue is compiled with the
// embedded faces, its DOCX rendered by LibreOffice with the very same ones, and the lines of both compared page by page:
// first with 标点挤压: 否, for LibreOffice 7.4 closes no marks up, then as the office has it. Needs soffice. Judges nothing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { causeOf } from './parity-cause.mjs';
import { compareLines, equalAnywhere, faultsOf, linesOf } from './parity-lines.mjs';
import { compileCopy, renderDocx } from './parity-render.mjs';

const keep = process.argv.includes('--keep');
const folders = process.argv.slice(2).filter((each) => each !== '--keep');
const scratch = mkdtempSync(join(tmpdir(), 'kuaibao-parity-'));
const table = [];
for (const folder of folders) {
  for (const compress of [false, true]) {
    const name = `${basename(resolve(folder))}${compress ? ' as the office has it' : ' 标点挤压: 否'}`;
    const work = join(scratch, name.replaceAll(/[ :]+/gu, '-'));
    const { docx, pdf } = compileCopy(resolve(folder), work, compress);
    const ours = await linesOf(pdf);
    const theirs = await linesOf(renderDocx(docx, join(scratch, 'office'), work));
    table.push({ name, ...report(name, ours, theirs, compress) });
  }
}
console.table(Object.fromEntries(table.map(({ name, ...row }) => [name, row])));
if (keep) console.log(scratch);
else rmSync(scratch, { recursive: true });

/** Prints what differs between the PDF's pages and those of the rendered DOCX; returns the figures. */
function report(name, ours, theirs, compress) {
  console.log(`\n── ${name}`);
  const { equal, total, differences } = compareLines(ours, theirs);
  const causes = new Map();
  for (const { page, pdf, docx } of differences) {
    const cause = causeOf(pdf, docx, compress);
    const kind = cause.replace(/^.*: /u, '');
    causes.set(kind, (causes.get(kind) ?? 0) + 1);
    console.log(`page ${page}: ${cause}`);
    for (const line of pdf) console.log(`   PDF  ${line}`);
    for (const line of docx) console.log(`   DOCX ${line}`);
  }
  const faults = theirs.flatMap((page) => faultsOf(page));
  for (const fault of faults) console.log(`forbidden in the DOCX: ${fault}`);
  const rows = (pages) => pages.map((page) => page.rows).join(' ');
  return {
    lines: total,
    equal,
    'share %': Math.round((equal / total) * 10000) / 100,
    'on any page %': Math.round((equalAnywhere(ours, theirs) / (total - ours.length)) * 10000) / 100,
    'pages PDF/DOCX': `${ours.length}/${theirs.length}`,
    'grid lines PDF': rows(ours),
    'grid lines DOCX': rows(theirs),
    forbidden: faults.length,
    causes: [...causes].map(([cause, count]) => `${count} ${cause}`).join(', '),
  };
}
