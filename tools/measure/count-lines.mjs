import { LineMeasures } from '../../dist/layout/line-measures.js';
import { closedUp, gapBetween, needsLatinGap, trackingBetween } from '../../dist/layout/spacing.js';
import { characterWeight, hasBlank } from '../../dist/typography/character.js';

const neverFirst = /^[，。、；：？！”’）》〉】〕」』·—…％%℃)\]}～]/u;
const neverLast = /[“‘（《〈【〔「『([{]$/u;
const units = /——|……|[≤≥±№][0-9]+|[0-9]+(?:[.,][0-9]+)*(?:[%‰℃]|[万亿年月日时])|[0-9]+[⁰¹²³⁴-⁹]+/gu;
/** A number by itself: neither the end of a code (ISO9001), a time or an address, nor a percentage. */
const numberAtEnd =
  /(?:^|[^A-Za-z0-9０-９.,:/_@-])[0-9０-９]+(?:[.,][0-9]+)*[多余几]?[万亿千百十]{0,2}[多余几]?$/u;
/** Words that go on after a number, and measure nothing. */
const notMeasuring =
  /^[的和与及至到在是为等由以就比则并且而或将把被让对从向按据经自于了着过也都还又再很更最不未没无]/u;
/** The stretch of a line, in em a gap, above which it would be seen. */
const seen = 0.1;

/** Counts of what a printer looks at, over paragraphs as set. */
export const counts = {
  paragraphs: 0,
  lines: 0,
  'of them full': 0,
  'begin with a mark that may not': 0,
  'end with a mark that may not': 0,
  'part what is never parted': 0,
  'exceed the room': 0,
  'do not fill it': 0,
  'begin or end with a blank': 0,
  'stretched over 0.02 em': 0,
  'stretched over 0.05 em': 0,
  'stretched over 0.10 em': 0,
  'stretched over 0.15 em': 0,
  'most stretched, em': 0,
  'Han–Latin gap, least em': 9,
  'Han–Latin gap, most em': 0,
  'part a number and its measure word': 0,
  'of them without need': 0,
  'part an ordinal of a point': 0,
  'part a name': 0,
  'marks at line ends': 0,
  'of them at half width': 0,
  'adjacent marks': 0,
  'of them closed up': 0,
  'lone last characters': 0,
  'last lines of under ten': 0,
};

/** Takes a paragraph in: its text, its lines, the room of each in pt, what it was spaced by, and names that should stay
 * whole. */
export function count({ text, lines, roomOf, spacing, names = [] }) {
  counts.paragraphs++;
  if (lines.length > 1 && weightOf(lines.at(-1)) <= 1) counts['lone last characters']++;
  const texts = lines.map(({ atoms }) => atoms.map(({ char }) => char).join(''));
  if (lines.length > 1 && [...(texts.at(-1) ?? '')].length < 10) counts['last lines of under ten']++;
  for (const [i, line] of lines.entries()) countLine(line, i, { lines, texts, roomOf, spacing });
  countParted(text, texts, names);
}

/** How many characters a line holds, marks not counted. */
function weightOf({ atoms }) {
  return atoms.reduce((sum, { kind }) => sum + characterWeight(kind), 0);
}

function countLine(line, i, { lines, texts, roomOf, spacing }) {
  counts.lines++;
  const here = texts[i] ?? '';
  const behind = texts[i + 1] ?? '';
  const room = roomOf(i);
  if (i > 0 && neverFirst.test(here)) counts['begin with a mark that may not']++;
  if (/\s$|^\s/u.test(here)) counts['begin or end with a blank']++;
  if (line.width > room + 0.25) counts['exceed the room']++;
  countMarks(line, spacing);
  if (i === lines.length - 1) return;
  counts['of them full']++;
  if (neverLast.test(here)) counts['end with a mark that may not']++;
  if (Math.abs(line.width - room) > 0.1) counts['do not fill it']++;
  const stretched = stretchOf(line, spacing);
  counts['most stretched, em'] = Math.max(counts['most stretched, em'], stretched);
  for (const limit of ['0.02', '0.05', '0.10', '0.15'])
    if (stretched > Number(limit)) counts[`stretched over ${limit} em`]++;
  if (/(?:^|[^\p{L}\p{N}])[一二三四五六七八九十]{1,3}$/u.test(here) && /^[要是]/u.test(behind))
    counts['part an ordinal of a point']++;
  if (!numberAtEnd.test(here) || !/^\p{Script=Han}/u.test(behind) || notMeasuring.test(behind)) return;
  counts['part a number and its measure word']++;
  const start =
    line.atoms.length - [...(/[0-9０-９.,万亿千百十多余%％～－-]+$/u.exec(here)?.[0] ?? '')].length;
  if (start > 0 && new LineMeasures(line.atoms, spacing).stretchOf(0, start - 1, room) <= seen)
    counts['of them without need']++;
}

/** By how much a line's gaps are stretched at most, in em; those between Han and Latin and at blanks, which may be, not
 * counted. */
function stretchOf({ atoms, places }, spacing) {
  let most = 0;
  for (const [i, atom] of atoms.entries()) {
    const before = atoms[i - 1];
    if (!before || isBlank(before) || isBlank(atom) || needsLatinGap(before, atom)) continue;
    const natural = gapBetween(before, atom, spacing) + trackingBetween(before, atom, spacing);
    most = Math.max(most, (places[i] - places[i - 1] - before.cell - natural) / atom.size);
  }
  return most;
}

function isBlank({ kind }) {
  return kind === 'space' || kind === 'fullSpace';
}

function countMarks({ atoms, places, width }, { compress }) {
  for (const [i, atom] of atoms.entries()) {
    const before = atoms[i - 1];
    if (!before) continue;
    const gap = places[i] - places[i - 1] - before.cell;
    if (needsLatinGap(before, atom)) {
      counts['Han–Latin gap, least em'] = Math.min(counts['Han–Latin gap, least em'], gap / atom.size);
      counts['Han–Latin gap, most em'] = Math.max(counts['Han–Latin gap, most em'], gap / atom.size);
    } else if (compress && closedUp(before, atom) > 0) {
      counts['adjacent marks']++;
      if (gap < -atom.size / 4) counts['of them closed up']++;
    }
  }
  const end = atoms.at(-1);
  if (!compress || !end || hasBlank(end.kind) !== 'right' || end.blank === 0) return;
  counts['marks at line ends']++;
  if (places.at(-1) + end.cell - width > end.blank - 0.1) counts['of them at half width']++;
}

function countParted(text, texts, names) {
  const ends = new Set();
  let at = 0;
  for (const line of texts.slice(0, -1)) {
    at += line.replaceAll(/\s/gu, '').length;
    ends.add(at);
  }
  const solid = text.replaceAll(/\s/gu, '');
  const isParted = (start, length) => {
    for (let k = start + 1; k < start + length; k++) if (ends.has(k)) return true;
    return false;
  };
  for (const { 0: unit, index } of solid.matchAll(units))
    if (isParted(index, unit.length)) counts['part what is never parted']++;
  for (const name of names)
    for (let found = solid.indexOf(name); found >= 0; found = solid.indexOf(name, found + 1))
      if (isParted(found, name.length)) counts['part a name']++;
}
