import type { ImportFinding, Original, OriginalKind } from '../original.js';
import { Counter } from './counter.js';
import type { Flow } from './flow.js';
import { marginFindings } from './margin.js';
import { mediaOf } from './media.js';
import { notes } from './notes.js';
import { noNumbering, readNumbering } from './numbering.js';
import type { Parts } from './parts.js';
import { readStory } from './read-story.js';
import { type Relation, relationsOf } from './relations.js';
import { RevisionTally } from './revision-tally.js';
import type { StoryContext } from './story.js';
import { noStyles, readStyles } from './styles.js';
import { unreadableWord } from './unreadable-word.js';
import type { XmlFault } from './xml.js';

/** A package that is read as a document, and the most bytes that may be inflated of it. */
export interface DocumentPackage {
  readonly name: string;
  readonly kind: OriginalKind;
  readonly parts: Parts;
  readonly mostInflated: number;
}

const whole = { kind: 'whole' } as const;

/** Reads a document of Office Open XML (ECMA-376-1, 17) from the parts of its package. */
export function readDocument(file: DocumentPackage): Original {
  const { parts, name, kind } = file;
  const main =
    relationsOf(parts, '').find((relation) => relation.kind === 'officeDocument')?.target ??
    parts.names.find((part) => /^word\/document\d*\.xml$/iu.test(part)) ??
    'word/document.xml';
  const bytes = parts.read(main);
  if (typeof bytes === 'string') return unreadableWord(file, bytes);
  const related = new RelatedParts(parts, relationsOf(parts, main));
  const styles = related.read('styles', readStyles)?.styles ?? noStyles;
  const numbering = related.read('numbering', readNumbering) ?? noNumbering;
  const context = {
    styles,
    counter: new Counter(numbering, (style) => styles.list(style)),
    revisions: new RevisionTally(),
    asides: new Map<string, Flow>(),
    isMargin: false,
  };
  const asides = new Map(
    ['footnotes', 'endnotes', 'comments'].flatMap((each) => [...related.flows(each, context)]),
  );
  const { story, fault } = readStory(bytes, { ...context, asides, media: mediaOf(parts, related.relations) });
  if (fault) return unreadableWord(file, fault);
  const margins = (each: 'header' | 'footer'): readonly ImportFinding[] =>
    marginFindings(each, related.flows(each, { ...context, isMargin: true }));
  const { words } = context.revisions;
  const findings = [
    ...story.findings,
    ...margins('header'),
    ...margins('footer'),
    ...(words === '' ? [] : [{ ...notes.revisions(words), place: whole }]),
    ...(parts.names.some((part) => /vbaProject\.bin$/iu.test(part))
      ? [{ ...notes.macros(), place: whole }]
      : []),
    ...related.findings,
  ];
  if (related.isTooLarge) return unreadableWord(file, 'tooLarge');
  const { page } = story;
  return { name, kind, blocks: story.body.blocks, ...(page ? { page } : {}), findings };
}

/** The parts that a document names, by kinds; one that is damaged is left out, and said. */
class RelatedParts {
  readonly findings: ImportFinding[] = [];
  isTooLarge = false;

  constructor(
    private readonly parts: Parts,
    readonly relations: readonly Relation[],
  ) {}

  read<T extends { readonly fault?: XmlFault }>(
    kind: string,
    reader: (bytes: Uint8Array) => T,
  ): T | undefined {
    const relation = this.relations.find((each) => each.kind === kind && !each.isExternal);
    return relation && this.readPart(relation, reader);
  }

  /** The notes, comments, headers or footers in all parts of a kind, by kind and number. */
  flows(kind: string, context: Omit<StoryContext, 'media'>): ReadonlyMap<string, Flow> {
    const found = new Map<string, Flow>();
    for (const relation of this.relations.filter((each) => each.kind === kind && !each.isExternal)) {
      const media = mediaOf(this.parts, relationsOf(this.parts, relation.target));
      const read = this.readPart(relation, (bytes) => readStory(bytes, { ...context, media }));
      for (const [key, flow] of read?.story.asides ?? [])
        found.set(kind === 'header' || kind === 'footer' ? relation.target : key, flow);
    }
    return found;
  }

  private readPart<T extends { readonly fault?: XmlFault }>(
    { kind, target }: Relation,
    reader: (bytes: Uint8Array) => T,
  ): T | undefined {
    const bytes = this.parts.read(target);
    if (bytes === 'tooLarge') this.isTooLarge = true;
    const read = typeof bytes === 'string' ? undefined : reader(bytes);
    if (read && !read.fault) return read;
    this.findings.push({ ...notes.lostPart(partNames[kind] ?? kind), place: whole });
    return undefined;
  }
}

const partNames: Readonly<Record<string, string>> = {
  styles: '样式',
  numbering: '自动编号',
  footnotes: '脚注',
  endnotes: '尾注',
  comments: '批注',
  header: '页眉',
  footer: '页脚',
};
