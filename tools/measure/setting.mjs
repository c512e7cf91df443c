// Measures the line setter (`npm run measure -- COUNT`, 10000 if not given): on generated paragraphs, on issues (`-- ISSUE_DIR…`),
// on all issues of the fixtures (`-- --fixtures`). Prints a table; judges nothing.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { layOut } from '../../dist/compile.js';
import { textOf } from '../../dist/document/paragraph.js';
import { resolveFonts } from '../../dist/font/resolve.js';
import { arrange } from '../../dist/issue/arrange.js';
import { atomsOf } from '../../dist/layout/atom.js';
import { breakEvenly } from '../../dist/layout/break-lines.js';
import { settingOf } from '../../dist/layout/setting.js';
import { diskReading } from '../../dist/office/disk-reading.js';
import { openIssue } from '../../dist/session/open-issue.js';
import { mmToPt } from '../../dist/style/length.js';
import { resolveStyle } from '../../dist/style/style.js';
import { count, counts } from './count-lines.mjs';
import { paragraphsOf } from './generate.mjs';

const embedded = resolveFonts({ configured: {}, baseDirectory: '/', folders: [], embeddedOnly: true });
const ignore = () => undefined;
const words = process.argv.slice(2);
const number = words.find((word) => /^[0-9]+$/u.test(word));
const folders = words.includes('--fixtures')
  ? fixtures()
  : words.filter((word) => !/^(?:--.*|[0-9]+)$/u.test(word));
let spent = 0;

if (folders.length > 0) for (const folder of folders) await measureIssue(folder);
else measureGenerated(Number(number ?? 10000));
for (const [name, value] of Object.entries(counts)) print(name, value);
print('ms', spent);

function print(name, value) {
  console.log(`${name.padEnd(38)} ${Math.round(value * 1000) / 1000}`);
}

function fixtures() {
  const offices = fileURLToPath(new URL('../../fixtures/office/', import.meta.url));
  return readdirSync(offices).flatMap((office) => {
    const issues = join(offices, office, 'issues');
    return readdirSync(issues).map((issue) => join(issues, issue));
  });
}

function measureGenerated(amount) {
  const setting = settingOf(resolveStyle(), {
    fonts: embedded.fonts,
    latin: false,
    missing: ignore,
    substituted: ignore,
    centred: ignore,
  });
  const { area, spacing, style } = setting;
  const roomOf = (line) => area.width - (line === 0 ? 2 * style.grid.characterPitch : 0);
  for (const text of paragraphsOf(amount, { mail: !words.includes('--no-mail') })) {
    const atoms = atomsOf({ role: 'body', text }, setting);
    const began = performance.now();
    const lines = breakEvenly(atoms, roomOf, spacing);
    spent += performance.now() - began;
    count({ text, lines, roomOf, spacing });
  }
}

/** The paragraphs of an issue, as they stand on its pages; the time is that of laying it out again, the median of many. */
async function measureIssue(folder) {
  const { bulletin, sheet, submissions } = openIssue(diskReading, folder, process.cwd());
  const issue = arrange(bulletin, sheet, submissions);
  const { pagination, style } = await layOut(issue, embedded);
  const times = [];
  for (let run = 0; run < 30; run++) {
    const began = performance.now();
    await layOut(issue, embedded);
    times.push(performance.now() - began);
  }
  spent += times.slice(10).sort((one, other) => one - other)[10];
  const { characterPitch } = style.grid;
  const names = bulletin.leaders.map(({ name }) => name);
  for (const { source, lines, indents } of pagination.paragraphs) {
    const { first, others, right } = indents ?? { first: style.firstLineIndent, others: 0, right: 0 };
    const roomOf = (line) =>
      mmToPt(style.typeArea.width) - ((line === 0 ? first : others) + right) * characterPitch;
    const tracking = characterPitch - style.text.body.size;
    const spacing = { tracking, compress: style.punctuationCompression };
    count({ text: textOf(source), lines, roomOf, spacing, names });
  }
}
