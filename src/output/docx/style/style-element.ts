import { wordElement, wordSwitch } from '../package/xml.js';
import type { StyleName } from './style-id.js';

export interface StyleContent {
  /** The style of paragraphs that name none. */
  readonly standard?: boolean;
  readonly basedOn?: string;
  /** The style of the paragraph that Word begins after one of this style. */
  readonly next?: string;
  /** The paragraph style's character style, or the other way round. */
  readonly link?: string;
  /** w:pPr and w:rPr. */
  readonly properties: string;
}

/** Names that are Word's own; any other style is marked as custom. */
const builtIn: ReadonlySet<string> = new Set([
  'Normal',
  'heading 1',
  'heading 2',
  'heading 3',
  'heading 4',
  'heading 5',
  'heading 6',
  'toc 2',
  'caption',
  'footer',
  'page number',
  'annotation text',
  'annotation reference',
]);

/** w:style, its children in the order of the schema (CT_Style). */
export function styleElement(
  type: 'paragraph' | 'character',
  name: StyleName,
  content: StyleContent,
): string {
  const attributes = {
    type,
    default: content.standard ? 1 : undefined,
    customStyle: builtIn.has(name.name) ? undefined : 1,
    styleId: name.id,
  };
  return wordElement('style', attributes, [
    wordElement('name', { val: name.name }),
    reference('aliases', name.alias),
    reference('basedOn', content.basedOn),
    reference('next', content.next),
    reference('link', content.link),
    wordElement('uiPriority', { val: 1 }),
    wordSwitch('qFormat', true),
    content.properties,
  ]);
}

function reference(element: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : wordElement(element, { val: value });
}
