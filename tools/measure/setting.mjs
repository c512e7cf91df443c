// Measures the line setter on generated paragraphs (`npm run measure [-- COUNT [nomail]]`) or an issue (`npm run measure -- ISSUE_DIR`). Prints a table; judges nothing.
import { performance } from 'node:perf_hooks';
import { layOut } from '../../dist/compile.js';
import { resolveFonts } from '../../dist/font/resolve.js';
import { arrange } from '../../dist/issue/arrange.js';
import { atomsOf } from '../../dist/layout/atom.js';
import { breakLines } from '../../dist/layout/break-lines.js';
import { avoidOrphan, endsInOrphan } from '../../dist/layout/orphan.js';
import { settingOf } from '../../dist/layout/setting.js';
import { closedUp, needsLatinGap } from '../../dist/layout/spacing.js';
import { diskReading } from '../../dist/office/disk-reading.js';
import { openIssue } from '../../dist/session/open-issue.js';
import { resolveStyle } from '../../dist/style/style.js';
import { hasBlank } from '../../dist/typography/character.js';
import { paragraphsOf } from './generate.mjs';

const embedded = resolveFonts({ configured: {}, baseDirectory: '/', folders: [], embeddedOnly: true });
const { fonts } = embedded;
const ignore = () => undefined;
const setting = settingOf(resolveStyle(), { fonts, latin: false, missing: ignore, substituted: ignore });
const width = setting.area.width;
const indent = 2 * setting.style.grid.characterPitch;
const roomOf = (line) => width - (line === 0 ? indent : 0);

const neverFirst = /^[，。、；：？！”’）》〉】〕」』·—…％%℃)\]}～]/u;
const neverLast = /[“‘（《〈【〔「『([{]$/u;
const units =
  /——|……|[0-9]+(?:[.,][0-9]+)*(?:[%‰℃]|[万亿年月日时]|万元|亿元)?|[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+|[A-Za-z]+/gu;

const found = {
  paragraphs: 0,
  lines: 0,
  fullLines: 0,
  forbiddenStarts: 0,
  forbiddenEnds: 0,
  splitUnits: 0,
  overWide: 0,
  ragged: 0,
  stretchOverQuarterEm: 0,
  ofThatNoLongWord: 0,
  adjacentMarks: 0,
  adjacentClosed: 0,
  blankEnds: 0,
  orphansGreedy: 0,
  orphansLeft: 0,
  exactly28: 0,
  pureLines: 0,
  latinGapLeast: 9,
  latinGapMost: 0,
  openingStarts: 0,
  openingTrimmed: 0,
  stretchOver0_02Em: 0,
  stretchOver0_05Em: 0,
  stretchOver0_10Em: 0,
  marksAtEnds: 0,
  ofThoseHalf: 0,
  numbersParted: 0,
  ordinalsParted: 0,
};
let spent = 0;

/** Generated paragraphs, each set once greedily and once as the product does. */
function* generated(count) {
  for (const text of paragraphsOf(count, { mail: process.argv[3] !== 'nomail' })) {
    const atoms = atomsOf({ role: 'body', text }, setting);
    const began = performance.now();
    const greedy = breakLines(atoms, roomOf, setting.spacing);
    const { lines } = avoidOrphan((spacing) => breakLines(atoms, roomOf, spacing), setting.spacing);
    spent += performance.now() - began;
    if (endsInOrphan(greedy)) found.orphansGreedy++;
    yield { text, lines };
  }
}

/** The paragraphs of an issue, as they stand on its pages. */
async function* issueParagraphs(directory) {
  const opened = openIssue(diskReading, directory, process.cwd());
  const issue = arrange(opened.bulletin, opened.sheet, opened.submissions);
  const { pagination } = await layOut(issue, embedded);
  const times = [];
  for (let run = 0; run < 30; run++) {
    const began = performance.now();
    await layOut(issue, embedded);
    times.push(performance.now() - began);
  }
  spent = times.slice(10).sort((one, other) => one - other)[10];
  for (const { source, lines } of pagination.paragraphs) {
    const runs = source.runs ?? [
      source.subsection ?? { text: '' },
      ...source.briefs.flatMap((brief) => brief.runs),
    ];
    yield { text: runs.map((run) => run.text).join(''), lines };
  }
  const full = pagination.pages
    .slice(1, -1)
    .map(
      (page) =>
        new Set(
          page.items.flatMap((item) =>
            item.kind === 'glyphs' && item.role !== 'pageNumber' ? [item.y] : [],
          ),
        ).size,
    );
  console.log(`${'lines a full page'.padEnd(22)} ${full.join(' ')}`);
}

/** By how much a line's gaps between 汉字 are stretched at most, in em. */
function stretchOf({ atoms, places }) {
  let most = 0;
  for (const [i, atom] of atoms.entries()) {
    const before = atoms[i - 1];
    if (before?.kind !== 'han' || atom.kind !== 'han') continue;
    const gap = places[i] - places[i - 1] - before.cell - setting.spacing.tracking;
    most = Math.max(most, gap / atom.size);
  }
  return most;
}

const isCount = /^[0-9]*$/u.test(process.argv[2] ?? '');
for await (const { text, lines } of isCount
  ? generated(Number(process.argv[2] ?? 10000))
  : issueParagraphs(process.argv[2])) {
  found.paragraphs++;
  if (endsInOrphan(lines)) found.orphansLeft++;
  const ends = new Set();
  let at = 0;
  for (const [i, line] of lines.entries()) {
    const chars = line.atoms.map(({ char }) => char).join('');
    at += chars.replace(/\s/gu, '').length;
    ends.add(at);
    found.lines++;
    const last = i === lines.length - 1;
    if (i > 0 && neverFirst.test(chars)) found.forbiddenStarts++;
    if (!last && neverLast.test(chars)) found.forbiddenEnds++;
    if (/\s$|^\s/u.test(chars)) found.blankEnds++;
    if (line.width > roomOf(i) + 0.25) found.overWide++;
    const first = line.atoms[0];
    if (first?.kind === 'opening') {
      found.openingStarts++;
      if (line.places[0] < 0) found.openingTrimmed++;
    }
    for (const [k, atom] of line.atoms.entries()) {
      const before = line.atoms[k - 1];
      if (!before) continue;
      const gap = line.places[k] - line.places[k - 1] - before.cell;
      if (needsLatinGap(before, atom)) {
        found.latinGapLeast = Math.min(found.latinGapLeast, gap / 16);
        found.latinGapMost = Math.max(found.latinGapMost, gap / 16);
      } else if (closedUp(before, atom) > 0) {
        found.adjacentMarks++;
        if (gap < -4) found.adjacentClosed++;
      } else if (!last && gap / 16 > 0.2501) {
        found.stretchOverQuarterEm++;
        // An e-mail address or another word of eight letters or more may not be parted: it is what forces the stretch.
        const near = lines
          .slice(Math.max(i - 1, 0), i + 3)
          .map((each) => each.atoms.map(({ char }) => char).join(''))
          .join('');
        if (!/[A-Za-z0-9@._:+-]{8}/u.test(near)) found.ofThatNoLongWord++;
        break;
      }
    }
    if (last) continue;
    found.fullLines++;
    const stretched = stretchOf(line);
    if (stretched > 0.02) found.stretchOver0_02Em++;
    if (stretched > 0.05) found.stretchOver0_05Em++;
    if (stretched > 0.1) found.stretchOver0_10Em++;
    const end = line.atoms.at(-1);
    if (end && end.blank > 0 && hasBlank(end.kind) === 'right') {
      found.marksAtEnds++;
      const cellEnd = line.places.at(-1) + end.cell;
      if (cellEnd - line.width > end.size / 2 - 0.1) found.ofThoseHalf++;
    }
    const behind = lines[i + 1]?.atoms.map(({ char }) => char).join('') ?? '';
    if (/[0-9][万亿千百十多余]*$/u.test(chars) && /^[\p{Script=Han}%％]/u.test(behind)) found.numbersParted++;
    if (/[一二三四五六七八九十]$/u.test(chars) && /^[要是]/u.test(behind)) found.ordinalsParted++;
    if (Math.abs(line.width - roomOf(i)) > 0.1) found.ragged++;
    const isLatin = (kind) => kind === 'latin' || kind === 'digit' || kind === 'sign' || kind === 'space';
    const pure = line.atoms.every(({ kind }) => !isLatin(kind));
    if (pure && i > 0) {
      found.pureLines++;
      if (line.atoms.length === 28) found.exactly28++;
    }
  }
  const solid = text.replace(/\s/gu, '\u0000');
  for (const { 0: unit, index } of solid.matchAll(units)) {
    const start = solid.slice(0, index).replaceAll('\u0000', '').length;
    for (let k = start + 1; k < start + unit.length; k++)
      if (ends.has(k)) {
        found.splitUnits++;
        break;
      }
  }
}
for (const [name, value] of Object.entries(found))
  console.log(`${name.padEnd(22)} ${Math.round(value * 1000) / 1000}`);
console.log(`${'ms per 1000 lines'.padEnd(22)} ${Math.round((spent / found.lines) * 1e5) / 100}`);
if (!isCount) console.log(`${'ms to lay out, warm'.padEnd(22)} ${Math.round(spent * 100) / 100}`);
