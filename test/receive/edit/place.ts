import { bodyOf, type WordPackage } from './package.js';
import { type ReadLine, readLines } from './read-lines.js';
import { runText, textRuns } from './run.js';
import { value } from './styles.js';
import { around, childOf, elementsOf, type XmlElement } from './xml.js';

/** What words of a paragraph are. */
export type WordRole =
  | 'text'
  | 'headline'
  | 'attendees'
  | 'lead'
  | 'strong'
  | 'heading'
  | 'contributor'
  | 'unit'
  /** Labels, and what stands between two texts. */
  | 'between';

/** Characters of a paragraph of one role. */
export interface Zone {
  readonly role: WordRole;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The submission that they belong to. */
  readonly item?: Item;
}

/** A paragraph of a DOCX that nobody has edited yet. */
export interface Place {
  readonly node: XmlElement;
  /** Its place among the lines that are read. */
  readonly line: number;
  readonly text: string;
  readonly style: string;
  readonly zones: readonly Zone[];
  /** The entry or the pages of an attachment that it stands in; not the briefs. */
  readonly item?: Item;
  /** It stands in a cell. */
  readonly cell?: XmlElement;
}

/** A submission as it stands in a DOCX: an entry, the pages of its attachment, a brief. */
export interface Item {
  readonly kind: 'entry' | 'annex' | 'brief';
  readonly control: XmlElement;
  readonly tag: string;
  /** How many headings of sections stand above it. */
  readonly section: number;
}

/** A DOCX that nobody has edited yet, and what stands in it. */
export interface Sheet {
  readonly opened: WordPackage;
  readonly lines: readonly ReadLine[];
  readonly places: readonly Place[];
  readonly items: readonly Item[];
}

/** Of masthead and colophon, which are read as one line each. */
export const mastheadStyles: readonly string[] = [
  'MastheadMark',
  'RetentionNotice',
  'NameplateUpper',
  'Nameplate',
  'IssueNumber',
  'IssueNumberLine',
  'IssuingLine',
  'IssuingOfficeLine',
];
export const colophonStyles: readonly string[] = ['SignOff', 'Distribution', 'Contact', 'Imprint'];

export function sheetOf(opened: WordPackage): Sheet {
  const lines = readLines(opened);
  const items = itemsIn(bodyOf(opened));
  const lineOf = new Map(lines.map(({ node }, i) => [node, i] as const));
  const lineAt = (node: XmlElement, style: string): number | undefined => {
    if (mastheadStyles.includes(style)) return 0;
    if (colophonStyles.includes(style)) return lines.length - 1;
    return lineOf.get(around(node, 'w:tc') ?? node);
  };
  const places = paragraphsIn(bodyOf(opened)).flatMap((node): readonly Place[] => {
    const cell = around(node, 'w:tc');
    const style = value(childOf(childOf(node, 'w:pPr'), 'w:pStyle')) ?? '';
    const line = lineAt(node, style);
    if (line === undefined) return [];
    const control = around(node, 'w:sdt');
    const item = items.find((each) => each.control === control);
    return [
      {
        node,
        line,
        text: textRuns(node).map(runText).join(''),
        style,
        zones: zonesOf(node, style, items),
        ...(item ? { item } : {}),
        ...(cell ? { cell } : {}),
      },
    ];
  });
  return { opened, lines, places, items };
}

function paragraphsIn(parent: XmlElement): readonly XmlElement[] {
  return elementsOf(parent).flatMap((child) => (child.name === 'w:p' ? [child] : paragraphsIn(child)));
}

function itemsIn(body: XmlElement): readonly Item[] {
  let section = 0;
  return elementsOf(body).flatMap((block): readonly Item[] => {
    if (value(childOf(childOf(block, 'w:pPr'), 'w:pStyle')) === 'Section') section += 1;
    const controls =
      block.name === 'w:sdt' ? [block] : elementsOf(block).filter(({ name }) => name === 'w:sdt');
    return controls.map((control): Item => {
      const properties = childOf(control, 'w:sdtPr');
      const isAnnex = value(childOf(properties, 'w:alias')) === '';
      const kind = block.name === 'w:p' ? 'brief' : isAnnex ? 'annex' : 'entry';
      return { kind, control, tag: value(childOf(properties, 'w:tag')) ?? '', section };
    });
  });
}

const roles: Readonly<Record<string, WordRole>> = {
  RunInHeadline: 'headline',
  Attendees: 'attendees',
  LeadSentence: 'lead',
  StrongText: 'strong',
  RunInLevel1: 'heading',
  RunInLevel2: 'heading',
  RunInLevel3: 'heading',
  RunInLevel4: 'heading',
  Contributor: 'contributor',
  UnitName: 'unit',
  EditorsNoteLabel: 'between',
  Subsection: 'between',
};

function zonesOf(paragraph: XmlElement, style: string, items: readonly Item[]): readonly Zone[] {
  const zones: Zone[] = [];
  let at = 0;
  for (const run of textRuns(paragraph)) {
    const text = runText(run);
    const role = roleOf(run, text, style, zones);
    const last = zones.at(-1);
    const from = at;
    at += text.length;
    const control = around(run, 'w:sdt');
    const item = items.find((each) => each.control === control);
    if (last?.role === role && last.item === item)
      zones.splice(-1, 1, { ...last, to: at, text: last.text + text });
    else zones.push({ role, from, to: at, text, ...(item ? { item } : {}) });
  }
  return zones;
}

function roleOf(run: XmlElement, text: string, style: string, before: readonly Zone[]): WordRole {
  const own = roles[value(childOf(childOf(run, 'w:rPr'), 'w:rStyle')) ?? ''];
  if (own) return own;
  if (/^(?:[　 ]|：|（|）|——|附件：(?:\d+\.)?|\d+\.)$/u.test(text)) return 'between';
  // 来源, in brackets behind the contributor.
  const last = before.at(-1);
  if (last?.text.endsWith('（') && last.role === 'between') return 'between';
  if (['Headline', 'CentredHeadline', 'ArticleTitle'].includes(style)) return 'headline';
  if (/^Level\d$/u.test(style)) return 'heading';
  return 'text';
}
