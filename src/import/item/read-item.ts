import { writtenDate } from '../../field/written-date.js';
import type { Guess, ImportedItem } from '../imported-item.js';
import type { Original } from '../original.js';
import { closingRemark } from './closing.js';
import { contributorsOf, type UnitEvidence } from './contributors-of.js';
import { bodyOf } from './item-body.js';
import type { ItemContext } from './item-context.js';
import { edgesOf, type ItemEdges } from './item-edges.js';
import type { ItemBlock, ItemLine } from './item-line.js';
import { knownUnits, type NamedUnits, namedUnits, unitAtStart } from './known-unit.js';
import type { Labelled, LabelledField } from './labels.js';
import { namesAround, shownUnits } from './outer-evidence.js';
import type { ItemPart } from './part-items.js';
import { sectionOf } from './section-of.js';

/** Reads one item of an original: its values with the reasons for them. `firstPicture`: the number of its first picture. */
export function readItem(
  { blocks, section: above }: ItemPart,
  original: Original,
  context: ItemContext,
  firstPicture: number,
): ImportedItem {
  const edges = edgesOf(blocks, context);
  const headline = headlineOf(edges, context);
  const opening = headline.guess ? { body: edges.body, evidence: [] } : opened(edges.body, context);
  const closing = closed(opening.body, context);
  const evidence: readonly UnitEvidence[] = [
    ...headline.evidence,
    ...saidIn(edges, context),
    ...opening.evidence,
    ...closing.evidence,
    ...shownUnits(original, context),
    ...hintsIn(headline.guess?.value, closing.body, context),
  ];
  const contributors = contributorsOf(evidence);
  const body = bodyOf(closing.body, context.stem, firstPicture);
  const section = sectionOf(
    {
      ...named(edges, above),
      names: namesAround(original, context),
      units: contributors?.value ?? [],
      areUnitsSure: contributors?.isSure === true,
      ...(headline.guess === undefined ? {} : { headline: headline.guess.value }),
    },
    context,
  );
  const attendees = givenAs(edges.labelled, 'attendees');
  const date = dateOf(edges);
  return {
    ...(headline.guess ? { headline: headline.guess } : {}),
    ...(edges.subtitle === undefined ? {} : { subtitle: edges.subtitle }),
    ...(contributors ? { contributors } : {}),
    ...(section ? { section } : {}),
    ...(attendees
      ? { attendees: { value: attendees.value, reason: `写明“${attendees.label}”`, isSure: true } }
      : {}),
    ...(date ? { date } : {}),
    body: body.text,
    files: body.files,
    responsible: [
      ...edges.labelled.filter((each) => !isPlaced(each, edges)).map(({ text }) => text),
      ...unheard(evidence, contributors),
      ...evidence.map(({ people = '' }) => people).filter((people) => people !== ''),
      ...edges.others,
    ],
    findings: body.findings,
  };
}

/** Whether a labelled value stands in the submission: no people do, no day that cannot be read, none but the first of a key. */
function isPlaced(each: Labelled, { labelled, date }: ItemEdges): boolean {
  switch (each.field) {
    case 'responsible':
      return each.value === '';
    case 'contributors':
      return true;
    case 'date':
      if (each.value !== '' && !writtenDate(each.value)) return false;
      return givenAs(labelled, 'date') === each || each.value === '' || each.value === date;
    default:
      return each.value === '' || givenAs(labelled, each.field) === each;
  }
}

/** The names in the text that are not among the units found, and not told of with them. */
function unheard(
  evidence: readonly UnitEvidence[],
  contributors: Guess<readonly string[]> | undefined,
): readonly string[] {
  const { value = [], reason = '' } = contributors ?? {};
  return evidence
    .filter(({ strength, words }) => strength === 'said' && !reason.includes(words))
    .filter(({ units }) => !units?.every((unit) => value.includes(unit)))
    .map(({ words }) => words);
}

interface FoundHeadline {
  readonly guess?: Guess<string>;
  readonly evidence: readonly UnitEvidence[];
}

/** The headline, without a unit's name and colon before it. */
function headlineOf({ labelled, headline }: ItemEdges, context: ItemContext): FoundHeadline {
  const given = givenAs(labelled, 'headline');
  const written = given?.value.replace(/\s*\n\s*/gu, '') ?? headline.map(({ text }) => text).join('');
  if (written === '') return { evidence: [] };
  const reason = given ? `写明“${given.label}”` : headlineReason(headline);
  const remark = closingRemark(context, written);
  if (remark?.units && remark.end >= 4)
    return {
      guess: { value: written.slice(0, remark.end), reason, isSure: true },
      evidence: [said(remark, `标题后写着“（${remark.words}）”`)],
    };
  const bracket = /^[【［[]([^【】［］[\]]{2,20})[】］\]][\s\u3000]*/u.exec(written);
  const named = bracket && namedUnits(context.bulletin, bracket[1] ?? '');
  if (bracket && named?.units)
    return {
      guess: { value: written.slice(bracket[0].length), reason, isSure: true },
      evidence: [said(named, `标题前写着“【${named.words}】”`)],
    };
  const unit = unitAtStart(context.bulletin, written);
  const mark = unit && /^[\s\u3000]*[：:｜|][\s\u3000]*/u.exec(written.slice(unit.length))?.[0];
  if (!unit || mark === undefined || written.length === unit.length + mark.length)
    return { guess: { value: written, reason, isSure: true }, evidence: [] };
  const words = written.slice(0, unit.length);
  return {
    guess: { value: written.slice(unit.length + mark.length), reason, isSure: true },
    evidence: [said({ words, units: [unit.name], people: '' }, `标题前写着“${words}”`)],
  };
}

/** A brief without the name and the colon that it begins with. */
function opened(
  body: readonly ItemBlock[],
  { bulletin }: ItemContext,
): { readonly body: readonly ItemBlock[]; readonly evidence: readonly UnitEvidence[] } {
  const [line, ...rest] = body;
  const name = line?.kind === 'line' ? /^([^：:。，]{2,40})[：:]/u.exec(line.text) : null;
  const words = name?.[1] ?? '';
  const units = knownUnits(bulletin, words);
  if (line?.kind !== 'line' || !name || !units) return { body, evidence: [] };
  const text = line.text.slice(name[0].length).trimStart();
  return {
    body: text === '' ? rest : [{ ...line, text }, ...rest],
    evidence: [said({ words, units, people: '' }, `开头写着“${words}：”`)],
  };
}

function headlineReason(lines: readonly ItemLine[]): string {
  return lines.length > 1 ? `开头的${lines.length}行` : '开头的一行';
}

/** The units that labels and signatures name. */
function saidIn({ labelled, signatures }: ItemEdges, { bulletin }: ItemContext): readonly UnitEvidence[] {
  const given = labelled
    .filter(({ field, value }) => field === 'contributors' && value !== '')
    .map(({ label, value }) => ({
      words: value.replace(/[（(]盖章[）)]/gu, ''),
      reason: `写明“${label}：${value}”`,
    }));
  const signed = signatures.map((words) => ({ words, reason: `署名“${words}”` }));
  return [...given, ...signed].map(({ words, reason }) => said(namedUnits(bulletin, words), reason));
}

function said(named: NamedUnits, reason: string): UnitEvidence {
  return { strength: 'said', ...named, reason };
}

/** The text without the remark that ends it, if that names units of the register, and what the remark says. */
function closed(
  body: readonly ItemBlock[],
  context: ItemContext,
): {
  readonly body: readonly ItemBlock[];
  readonly evidence: readonly UnitEvidence[];
} {
  const at = body.findLastIndex((block) => block.kind === 'line');
  const line = body[at];
  const remark = line?.kind === 'line' ? closingRemark(context, line.text) : undefined;
  if (line?.kind !== 'line' || !remark) return { body, evidence: [] };
  const evidence = [said(remark, `文末写着“（${remark.words}）”`)];
  // What the register does not know stays where it stands.
  if (!remark.units) return { body, evidence };
  const text = line.text.slice(0, remark.end).trimEnd();
  const kept = text === '' ? [] : [{ ...line, text }];
  return {
    body: [...body.slice(0, at), ...kept, ...body.slice(at + 1)],
    evidence,
  };
}

/** The unit that the headline or the first clause begins with. */
function hintsIn(
  headline: string | undefined,
  body: readonly ItemBlock[],
  { bulletin }: ItemContext,
): readonly UnitEvidence[] {
  const first = body.find((block) => block.kind === 'line');
  const texts = [
    { text: headline ?? '', reason: '标题' },
    { text: first?.kind === 'line' ? first.text.replace(/^[^，。]{0,12}[，,]/u, '') : '', reason: '正文' },
  ];
  return texts.flatMap(({ text, reason }): readonly UnitEvidence[] => {
    const unit = unitAtStart(bulletin, text);
    if (!unit) return [];
    const words = text.slice(0, unit.length);
    return [{ strength: 'hinted', units: [unit.name], words, reason: `${reason}以“${words}”开头` }];
  });
}

function named(
  { labelled, section }: ItemEdges,
  above: string | undefined,
): { readonly named?: { readonly words: string; readonly reason: string } } {
  const given = givenAs(labelled, 'section');
  const titles = [section, above].filter((name) => name !== undefined);
  const titled = [...new Set(titles)].map((name) => ({ words: name, reason: `上面写着“【${name}】”` }));
  const [first, ...others] = [
    ...(given ? [{ words: given.value, reason: `写明“${given.label}：${given.value}”` }] : []),
    ...titled,
  ];
  if (!first) return {};
  const besides = others.filter(({ words }) => words !== first.words).map(({ reason }) => reason);
  return { named: { ...first, reason: [first.reason, ...besides].join('，') } };
}

function dateOf({ labelled, date }: ItemEdges): Guess<string> | undefined {
  const given = givenAs(labelled, 'date');
  const written = given?.value ?? date;
  const value = written === undefined ? undefined : writtenDate(written)?.date.iso;
  if (written === undefined || value === undefined) return undefined;
  return { value, reason: given ? `写明“${given.label}：${written}”` : `文末写着“${written}”`, isSure: true };
}

function givenAs(labelled: readonly Labelled[], field: LabelledField): Labelled | undefined {
  return labelled.find((each) => each.field === field && each.value !== '');
}
