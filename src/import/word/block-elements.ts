import { Flow } from './flow.js';
import type { Begins, Ends } from './handlers.js';
import { notes } from './notes.js';
import { pageSetup } from './page-setup.js';
import { isOn, type Properties, valueAt } from './properties.js';
import { sayAside } from './say-aside.js';
import { type Story, said } from './story.js';
import { paragraphLook } from './styles.js';
import { plainRow, TableDraft } from './table-draft.js';
import { rowOf } from './table-properties.js';
import type { Attributes } from './xml.js';

/** Paragraphs, tables, text boxes, notes and what stands around them. */
export const blockBegins: Begins = {
  'w:p': (story) => story.beginParagraph(),
  'w:pPr': (story) => story.collect((properties) => takeParagraph(story, properties)),
  'w:tbl': (story) => {
    story.endFlow();
    story.flow.table = new TableDraft();
  },
  'w:tblPr': () => 'skip',
  'w:tblGrid': () => 'skip',
  // Headers that stand in it, as in Word 2003, are read by themselves.
  'w:sectPr': (story) =>
    story.collect((properties) => {
      story.page = pageSetup(properties) ?? story.page;
    }),
  'w:tr': (story) => story.flow.table?.beginRow(plainRow),
  'w:tblPrEx': () => 'skip',
  'w:trPr': (story) => story.collect((properties) => takeRow(story, properties)),
  'w:tc': (story) => story.push(new Flow('cell')),
  'w:tcPr': (story) => story.collect((properties) => takeCell(story, properties)),
  'w:txbxContent': (story) => story.push(new Flow('box')),
  'w:footnote': (story, attributes) => beginAside(story, attributes),
  'w:endnote': (story, attributes) => beginAside(story, attributes),
  'w:comment': (story, attributes) => beginAside(story, attributes),
  'w:hdr': (story, attributes) => beginAside(story, attributes),
  'w:ftr': (story, attributes) => beginAside(story, attributes),
  'w:sdtPr': (story) =>
    story.collect((properties) => {
      story.controls.isPlaceholder = isOn(properties, 'w:showingPlcHdr') ?? false;
    }),
  'w:sdtContent': ({ controls, sinks }) => controls.begin(sinks),
  'w:altChunk': (story) => story.note(notes.chunk()),
  'w:subDoc': (story) => story.note(notes.chunk()),
  'w:ins': (story, attributes) => story.beginInsertion('added', attributes('author')),
  'w:moveTo': (story, attributes) => story.beginInsertion('moved', attributes('author')),
  'w:del': (story, attributes) => {
    story.context.revisions.take('removed', attributes('author'));
    return 'skip';
  },
  // Counted where it has moved to.
  'w:moveFrom': () => 'skip',
  'aml:annotation': (story, attributes) => {
    const type = attributes('type') ?? '';
    if (type === 'Word.Deletion') {
      story.context.revisions.take('removed', attributes('author'));
      return 'skip';
    }
    story.annotations.push(type);
    if (type === 'Word.Insertion') story.beginInsertion('added', attributes('author'));
    if (type === 'Word.Comment') beginAside(story, attributes);
    return undefined;
  },
  // What Word 2003 keeps of a document before its body is read by itself.
  'w:styles': () => 'skip',
  'w:lists': () => 'skip',
  'w:fonts': () => 'skip',
  'w:docPr': () => 'skip',
};

export const blockEnds: Ends = {
  'w:p': (story) => story.closeParagraph(),
  'w:tbl': (story) => story.closeTable(),
  'w:tc': (story) => story.closeCell(),
  'w:txbxContent': (story) => story.closeBox(),
  'w:sdtContent': (story) => {
    const asked = story.controls.end(story.sinks);
    if (asked.trim() !== '') story.note(notes.placeholder(asked));
  },
  'w:ins': (story) => story.endInsertion(),
  'w:moveTo': (story) => story.endInsertion(),
  'aml:annotation': (story) => {
    const type = story.annotations.pop();
    if (type === 'Word.Insertion') story.endInsertion();
    if (type === 'Word.Comment') endAside(story, 'w:comment');
  },
  'w:footnote': (story) => endAside(story, 'w:footnote'),
  'w:endnote': (story) => endAside(story, 'w:endnote'),
  'w:comment': (story) => endAside(story, 'w:comment'),
  'w:hdr': (story) => endAside(story, 'w:hdr'),
  'w:ftr': (story) => endAside(story, 'w:ftr'),
};

function takeParagraph(story: Story, properties: Properties): void {
  const { draft } = story;
  const { revisions } = story.context;
  story.lookAs(draft, valueAt(properties, 'w:pStyle'), paragraphLook(properties));
  draft.writtenNumber = properties.get('w:listPr/wx:t')?.('val') ?? '';
  const mark = properties.get('w:rPr/aml:annotation');
  const inserted = properties.get('w:rPr/w:ins') ?? (mark?.('type') === 'Word.Insertion' ? mark : undefined);
  const deleted = properties.get('w:rPr/w:del') ?? (mark?.('type') === 'Word.Deletion' ? mark : undefined);
  if (inserted) revisions.take('added', inserted('author'));
  if (deleted) revisions.take('removed', deleted('author'));
  const isHidden = isOn(properties, 'w:rPr/w:vanish') ?? isOn(properties, 'w:rPr/w:specVanish') ?? false;
  // A first letter that is set large in a frame of its own is a paragraph to Word alone.
  const isDropCap = /^(?:drop|margin)$/iu.test(dropCap(properties));
  draft.goesOn = deleted !== undefined || properties.has('w:rPr/w:moveFrom') || isHidden || isDropCap;
}

/** How a frame sets a first letter (ECMA-376-1, 17.3.1.11): none, drop or margin. */
function dropCap(properties: Properties): string {
  const frame = properties.get('w:framePr');
  return frame?.('dropCap') ?? frame?.('drop-cap') ?? 'none';
}

function takeRow(story: Story, properties: Properties): void {
  const { revisions } = story.context;
  const inserted = properties.get('w:ins');
  const deleted = properties.get('w:del');
  if (inserted) revisions.take('added', inserted('author'));
  if (deleted) revisions.take('removed', deleted('author'));
  story.flow.table?.beginRow(rowOf(properties), true);
}

function takeCell(story: Story, properties: Properties): void {
  const { revisions } = story.context;
  const inserted = properties.get('w:cellIns');
  const deleted = properties.get('w:cellDel');
  if (inserted) revisions.take('added', inserted('author'));
  if (deleted) revisions.take('removed', deleted('author'));
  story.flow.properties = properties;
}

function beginAside(story: Story, attributes: Attributes): undefined {
  story.push(new Flow('aside', said(attributes, 'author'), said(attributes, 'id')));
  return undefined;
}

/** Ends a note or comment: one that stands in a paragraph, as in Word 2003, is said at once; others are kept until they are named. */
function endAside(story: Story, kind: string): void {
  const flow = story.pop();
  if (story.flow.draft) sayAside(story, kind, flow);
  else story.asides.set(`${kind}/${flow.id || story.asides.size}`, flow);
}
