// Whether the DOCX breaks where the PDF breaks, and what it bears for that:
// `node tools/measure/parity.mjs ISSUE_DIR… [--compression=否|是] [--faces=fandol|FOLDER] [--keep]`. Each issue is compiled
// with the embedded faces or with Fandol's, its DOCX rendered by LibreOffice with the very same ones, and the lines of both
// compared page by page: with 标点挤压: 否, for LibreOffice 7.4 closes no marks up, and with 是. Needs soffice. Judges nothing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { causeOf } from './parity-cause.mjs';
import { facesNamed } from './parity-faces.mjs';
import { compareLines, equalAnywhere, faultsOf, linesOf } from './parity-lines.mjs';
import { compileCopy, renderDocx } from './parity-render.mjs';
import { steeringOf } from './parity-steering.mjs';

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    compression: { type: 'string' },
    faces: { type: 'string', default: 'embedded' },
    keep: { type: 'boolean', default: false },
  },
});
const settings = values.compression ? [values.compression] : ['否', '是'];
const faces = facesNamed(values.faces);
const scratch = mkdtempSync(join(tmpdir(), 'kuaibao-parity-'));
const table = [];
for (const folder of folders) {
  for (const compression of settings) {
    const name = `${nameOf(folder)} ${compression}`;
    const work = join(scratch, name.replaceAll(/[ /]+/gu, '-'));
    const { docx, pdf } = compileCopy(resolve(folder), work, compression, faces);
    const ours = await linesOf(pdf);
    const theirs = await linesOf(renderDocx(docx, join(scratch, 'office'), work, faces));
    table.push({ name, ...report(name, ours, theirs, compression === '是'), ...steeringOf(docx) });
  }
}
console.log(`\n${values.faces}; 标点挤压: ${settings.join(', ')}`);
console.table(Object.fromEntries(table.map(({ name, ...row }) => [name, row])));
if (values.keep) console.log(scratch);
else rmSync(scratch, { recursive: true });

/** An office's and an issue's name. */
function nameOf(folder) {
  const office = resolve(folder, '../..');
  return join(basename(office), basename(relative(office, resolve(folder))));
}

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
  const same = ours.filter(({ lines }, i) => textOf(lines) === textOf(theirs[i]?.lines)).length;
  return {
    lines: total,
    equal,
    '%': percent(equal, total),
    'on any page %': percent(equalAnywhere(ours, theirs), total - ours.length),
    'pages PDF/DOCX': `${ours.length}/${theirs.length}`,
    'equal pages': same,
    forbidden: faults.length,
    causes: [...causes].map(([cause, count]) => `${count} ${cause}`).join(', '),
  };
}

function textOf(lines = []) {
  return lines.map(({ text }) => text).join('\n');
}

function percent(part, whole) {
  return Math.round((part / whole) * 10000) / 100;
}
