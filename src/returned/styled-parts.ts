import type { PartKind } from '../manuscript/manuscript.js';
import type {
  EdgeNode,
  InlineNode,
  ParagraphNode,
  RecordedStory,
  StoryNode,
  TextNode,
} from './story-node.js';
import { holdsBriefs, type PartStyle, partStyle } from './style-name.js';
import { walkNodes } from './walk-nodes.js';

/** A story in which parts begin where the styles of its paragraphs say so, if it has lost all anchors: without names, they can still be told by what
 * they say. Submissions begin where their controls do, if these are left. Any other story is as it was. */
export function withStyledParts(story: RecordedStory): RecordedStory {
  if (story.begun.size > 0) return story;
  let hasControls = false;
  walkNodes(story.nodes, {
    text: () => undefined,
    edge: ({ of }) => {
      if (of.kind === 'control' && /^[0-9a-f]{16}$/u.test(of.tag)) hasControls = true;
    },
  });
  const parts = new StyledParts(hasControls);
  return { ...story, nodes: story.nodes.flatMap((node) => parts.take(node)) };
}

/** Puts the beginnings of parts between nodes. */
class StyledParts {
  private kind: PartKind | undefined;
  /** Whether only what stands above a headline has been read of an entry. */
  private isHead = false;

  constructor(private readonly hasControls: boolean) {}

  take(node: StoryNode): readonly StoryNode[] {
    if (node.kind === 'edge') return [node];
    if (node.kind === 'table')
      return firstStyle(node) === 'colophon' ? [...this.begin('colophon'), node] : [node];
    const style = partStyle(node.style);
    if (style === undefined || isBlank(node)) return [node];
    if (holdsBriefs(node.style)) return [this.takeBriefs(node)];
    return [...this.beginBy(style), node];
  }

  private beginBy(style: PartStyle): readonly EdgeNode[] {
    switch (style) {
      case 'headline': {
        const goesOn = this.isHead;
        this.isHead = false;
        return goesOn ? [] : this.begin('entry');
      }
      case 'above':
      case 'instruction': {
        const isInIssue =
          style === 'instruction' && (this.kind === 'masthead' || this.kind === 'instructions');
        if (isInIssue) return this.beginOnce('instructions');
        const goesOn = this.isHead;
        this.isHead = true;
        return goesOn ? [] : this.begin('entry');
      }
      case 'annex':
        this.isHead = true;
        return this.begin('annex');
      case 'section':
        return this.begin('section');
      default:
        return this.beginOnce(style);
    }
  }

  private beginOnce(kind: PartKind): readonly EdgeNode[] {
    return this.kind === kind ? [] : this.begin(kind);
  }

  private begin(kind: PartKind): readonly EdgeNode[] {
    const isSubmission = kind === 'entry' || kind === 'annex' || kind === 'brief';
    if (!isSubmission) this.isHead = false;
    this.kind = kind;
    if (isSubmission && this.hasControls) return [];
    return [{ kind: 'edge', side: 'start', of: { kind: 'part', part: kind } }];
  }

  /** Parts briefs: each begins with its unit's name, in bold; a sub-section's name in brackets may stand before the first. */
  private takeBriefs(paragraph: ParagraphNode): ParagraphNode {
    const items: InlineNode[] = [];
    let last: TextNode | undefined;
    for (const item of paragraph.items.flatMap((each, i) => (i === 0 ? parted(each) : [each]))) {
      if (item.kind === 'text') {
        const isHeading = last === undefined && heading.test(item.text);
        if (isHeading) items.push(...this.begin('subsection'));
        else if (last === undefined || this.kind === 'subsection' || (item.isBold && !last.isBold))
          items.push(...this.begin('brief'));
        last = item;
      }
      items.push(item);
    }
    return { ...paragraph, items };
  }
}

const heading = /^【[^【】]*】/u;

/** The name of a sub-section, and what stands behind it. */
function parted(node: InlineNode): readonly InlineNode[] {
  const [name] = node.kind === 'text' ? (heading.exec(node.text) ?? []) : [];
  if (node.kind !== 'text' || name === undefined || name === node.text) return [node];
  return [
    { ...node, text: name },
    { ...node, text: node.text.slice(name.length) },
  ];
}

function isBlank({ items }: ParagraphNode): boolean {
  return items.every((item) => item.kind !== 'text' || item.text.trim() === '');
}

/** The kind of part that the first paragraph of a table belongs to by its style. */
export function firstStyle(table: Extract<StoryNode, { kind: 'table' }>): PartStyle | undefined {
  const nodes = table.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.nodes));
  const first = nodes.find((node) => node.kind === 'paragraph');
  return first && partStyle(first.style);
}
