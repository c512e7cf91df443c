import type { OldMasthead } from './old-issue.js';
import { dayPattern, readDay } from './printed-day.js';
import type { PrintedLine } from './printed-line.js';

/** 第127期, in figures. */
const numberWords = /第\s*\d{1,5}\s*期/u;
const dayInside = new RegExp(dayPattern, 'u');

/** How many of an issue's first lines are its masthead: up to the line of its number or its day, whichever stands lower; 0 if there is
 * neither. */
export function mastheadLength(lines: readonly PrintedLine[]): number {
  const head = lines.slice(0, 24);
  const end = head.findIndex(({ text }) => /^【/u.test(text));
  const above = end < 0 ? head : head.slice(0, end);
  const number = above.findIndex(({ text }) => numberWords.test(text) && text.length < 60);
  const day = above.findIndex(({ text }) => dayInside.test(text) && !/[。；]/u.test(text));
  return Math.max(number, day) + 1;
}

/** Reads a masthead's lines (GB/T 9704 7.2): marks, nameplate, number, 签发人, office and day, whatever stands on one line. */
export function readMasthead(lines: readonly PrintedLine[]): OldMasthead {
  const masthead: Draft = { nameplate: [], office: [], signatories: [], isSupplement: false };
  for (const { text } of lines) {
    for (const segment of text.split('\t')) readSegment(segment.trim(), masthead);
  }
  const { nameplate, office, ...rest } = masthead;
  return {
    ...rest,
    nameplate: nameplateLines(nameplate),
    ...(office.length > 0 ? { issuingOffice: office.join('') } : {}),
  };
}

type Draft = Omit<{ -readonly [K in keyof OldMasthead]: OldMasthead[K] }, 'nameplate' | 'signatories'> & {
  nameplate: string[];
  office: string[];
  signatories: string[];
};

function readSegment(segment: string, masthead: Draft): void {
  if (segment === '') return;
  if (readMark(segment, masthead)) return;
  const label = /签\s*发\s*人\s*[：:]/u.exec(segment);
  if (label) {
    readSegment(segment.slice(0, label.index).trim(), masthead);
    masthead.signatories.push(...namesIn(segment.slice(label.index + label[0].length)));
    return;
  }
  const number = masthead.pattern === undefined ? numberIn(segment) : undefined;
  if (number) {
    const [before, words, behind] = number;
    Object.assign(masthead, readNumber(words));
    if (before !== '') readSegment(before, masthead);
    if (behind === '') return;
    if (masthead.signatories.length > 0 && !dayInside.test(behind))
      masthead.signatories.push(...namesIn(behind));
    else readSegment(behind, masthead);
    return;
  }
  const day = dayInside.exec(segment);
  const date = day && masthead.date === undefined ? readDay(day[0]) : undefined;
  if (day && date) {
    masthead.date = date;
    const office = `${segment.slice(0, day.index)}${segment.slice(day.index + day[0].length)}`.trim();
    if (office !== '') masthead.office.push(office);
    return;
  }
  if (masthead.signatories.length > 0 && /^\S{2,4}(?:\s+\S{2,4})*$/u.test(segment))
    masthead.signatories.push(...namesIn(segment));
  else if (masthead.pattern === undefined) masthead.nameplate.push(segment);
  else masthead.office.push(segment);
}

/** 份号, 密级, 紧急程度, 保存提示; whether it was one. */
function readMark(segment: string, masthead: Draft): boolean {
  const word = segment.replace(/\s+/gu, '');
  if (/^\d{6}$/u.test(word)) masthead.copyNumber = word;
  else if (/^(?:绝密|机密|秘密)(?:★.*)?$/u.test(word)) masthead.classification = word;
  else if (/^[特加]急$/u.test(word)) masthead.urgency = word;
  else if (
    masthead.nameplate.length === 0 &&
    /^[【（(]?内部.{0,12}$|^.{0,8}(?:注意保存|妥善保管|注意保密)$/u.test(word)
  )
    masthead.retentionNotice = segment;
  else return false;
  return true;
}

/** An issue's number in a line: what stands before it, its words with year and serial number, what stands behind them. */
function numberIn(segment: string): readonly [before: string, words: string, behind: string] | undefined {
  const found =
    /[（(〔]?\s*(?:[12]\d{3}\s*年\s*)?(?:增\s*刊)?\s*第\s*\d{1,5}\s*期\s*(?:增刊)?\s*[）)〕]?(?:\s*[（(〔]?\s*总\s*第?\s*\d+\s*期\s*[）)〕]?)?/u.exec(
      segment,
    );
  if (!found) return undefined;
  const words = found[0].trim();
  return [segment.slice(0, found.index).trim(), words, segment.slice(found.index + found[0].length).trim()];
}

function readNumber(words: string) {
  const numberText = words.replace(/\s+/gu, '');
  const serial = /总第?(\d+)期/u.exec(numberText)?.[1];
  const number = /(?<!总)第(\d+)期/u.exec(numberText)?.[1];
  const pattern = numberText
    .replace(/(总第?)\d+(期)/u, '$1{总期}$2')
    .replace(/(?<!总)第\d+期/u, '第{期}期')
    .replace(/[12]\d{3}(?=年)/u, '{年}');
  return {
    numberText,
    pattern,
    isSupplement: numberText.includes('增刊'),
    ...(number === undefined ? {} : { issueNumber: Number(number) }),
    ...(serial === undefined ? {} : { serialNumber: Number(serial) }),
  };
}

function namesIn(words: string): readonly string[] {
  return words.split(/[\s、]+/u).filter((each) => each !== '');
}

/** The lines of a nameplate: one that stands on a single line with blanks is parted there, as far as no quotation is. */
function nameplateLines(segments: readonly string[]): readonly string[] {
  const [only = '', ...more] = segments.map(unspaced);
  if (more.length > 0 || /[“《]/u.test(only)) return segments.map(unspaced);
  const parts = only.split(/\s+/u);
  return parts.length <= 3 && parts.every((part) => part.length >= 3)
    ? parts
    : [only].filter((line) => line !== '');
}

/** 信　息 as 信息: characters that blanks part one by one. */
function unspaced(words: string): string {
  return /^\S(?:\s+\S)+$/u.test(words) ? words.replace(/\s+/gu, '') : words;
}
