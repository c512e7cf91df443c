import { openCompound } from '../../compound/compound-file.js';
import type { ImportFinding, Original, OriginalReader } from '../../original.js';
import { foreign, unreadable } from '../../unreadable.js';
import { Counter } from '../counter.js';
import { type Flow, textOf } from '../flow.js';
import { marginFindings } from '../margin.js';
import { foundPicture, noMedia } from '../media.js';
import { notes } from '../notes.js';
import { RevisionTally } from '../revision-tally.js';
import { sayNote } from '../say-aside.js';
import { Story, type StoryContext } from '../story.js';
import { unreadableWord } from '../unreadable-word.js';
import { strings } from './binary.js';
import { type Blip, firstBlip } from './blip.js';
import { type DocAsides, docAsides, type Stretch } from './doc-asides.js';
import { readLists } from './doc-lists.js';
import type { DocRun } from './doc-run.js';
import { type DocContext, readDocStory } from './doc-story.js';
import { type DocText, docText } from './doc-text.js';
import { type FileInformation, fileInformation, tableIndex } from './file-information.js';
import { readFonts } from './fonts.js';
import { readShapes, type Shape } from './shapes.js';
import { readStylesheet } from './stylesheet.js';

const whole = { kind: 'whole' } as const;

/** Reads a document of Word 97 to 2003 or of WPS (.doc, .wps), which are one format (MS-DOC). */
export const readDoc: OriginalReader = (name, bytes) => Promise.resolve([readDocument(name, bytes)]);

function readDocument(name: string, bytes: Uint8Array): Original {
  const compound = openCompound(bytes);
  const file = compound ? fileInformation((stream) => compound.read(stream)) : 'damaged';
  if (file === 'old')
    return unreadable(
      name,
      'doc',
      '这个文件是 Word 95 或更早的格式，应为 .docx 或 .doc',
      '用 Word 或 WPS 打开，另存为 .docx，再导入',
    );
  if (typeof file === 'string') return { ...foreign(name, file), kind: 'doc' };
  const text = docText(file);
  if (!text || text.text.length < file.lengths.body) return { ...foreign(name, 'damaged'), kind: 'doc' };
  const names = compound?.names ?? [];
  return new DocReader(file, text).read(name, names.includes('Macros'));
}

/** Reads the texts of one document. */
class DocReader {
  private readonly context: DocContext;
  private readonly asides: DocAsides;
  private readonly storyContext: StoryContext;
  private readonly shapes: ReadonlyMap<number, Shape>;
  /** The text boxes that no shape has shown yet. */
  private readonly boxesLeft: Set<number>;
  private unknownShapes = 0;

  constructor(
    private readonly file: FileInformation,
    text: DocText,
  ) {
    const fonts = readFonts(file.table(tableIndex.fonts));
    const styles = readStylesheet(file.table(tableIndex.styles));
    const definitions = file.tables.part(file.placeOf(tableIndex.lists), file.tables.length);
    const lists = readLists(definitions, file.table(tableIndex.listUses), fonts);
    this.asides = docAsides(file);
    this.shapes = readShapes(file);
    this.boxesLeft = new Set(this.asides.boxes.keys());
    this.storyContext = {
      styles,
      counter: new Counter(lists, () => undefined),
      revisions: new RevisionTally(),
      media: noMedia,
      asides: new Map<string, Flow>(),
      isMargin: false,
    };
    this.context = {
      text,
      data: file.data,
      fonts,
      authors: strings(file.table(tableIndex.revisionAuthors)),
      object: (story, character, position, run) => this.takeObject(story, character, position, run),
    };
  }

  read(name: string, hasMacros: boolean): Original {
    const story = new Story(this.storyContext);
    readDocStory(story, this.context, 0, this.file.lengths.body);
    if (story.fault) return unreadableWord({ name, kind: 'doc', mostInflated: 0 }, story.fault);
    const boxes = this.asides.boxes
      .filter((_, i) => this.boxesLeft.has(i))
      .map((box) => this.aside(box).body.blocks);
    const place = { kind: 'paragraph', number: Math.max(1, story.paragraphCount) } as const;
    const boxed = boxes.flat().filter((block) => block.kind !== 'paragraph' || block.text.trim() !== '');
    const { words } = this.storyContext.revisions;
    const findings: readonly ImportFinding[] = [
      ...story.findings,
      ...boxes
        .map(textOf)
        .filter((each) => each.trim() !== '')
        .map((each) => ({ ...notes.boxAtEnd(each), place })),
      ...(this.unknownShapes > boxes.length
        ? [{ ...notes.drawn(this.unknownShapes - boxes.length), place: whole }]
        : []),
      ...this.margin('header', this.asides.headers),
      ...this.margin('footer', this.asides.footers),
      ...(words === '' ? [] : [{ ...notes.revisions(words), place: whole }]),
      ...(hasMacros ? [{ ...notes.macros(), place: whole }] : []),
    ];
    const blocks = [...story.body.blocks, ...boxed.map((block) => ({ ...block, place }))];
    return { name, kind: 'doc', blocks, findings };
  }

  private margin(kind: 'header' | 'footer', texts: readonly Stretch[]): readonly ImportFinding[] {
    const flows = texts.map((text, i) => [String(i), this.aside(text, true).body] as const);
    return marginFindings(kind, new Map(flows));
  }

  /** Reads a text beside the body by itself. */
  private aside({ from, to }: Stretch, isMargin = false): Story {
    const story = new Story({ ...this.storyContext, isMargin });
    readDocStory(story, this.context, from, to);
    return story;
  }

  private takeObject(story: Story, character: string, position: number, run: DocRun): void {
    if (character === '\x08' && position < this.file.lengths.body) this.takeShape(story, position);
    if (character === '\x01' && run.picture !== undefined) this.takePicture(story, run.picture);
    const said = (text: Stretch): string => textOf(this.aside(text).body.blocks).trim();
    const footnote = this.asides.footnotes.get(position);
    if (character === '\x02' && footnote) sayNote(story, 'w:footnote', said(footnote));
    const endnote = this.asides.endnotes.get(position);
    if (character === '\x02' && endnote) sayNote(story, 'w:endnote', said(endnote));
    const comment = this.asides.comments.get(position);
    if (character === '\x05' && comment) sayNote(story, 'w:comment', said(comment), comment.author);
  }

  /** Takes a picture in the line (MS-DOC 2.9.190, PICFAndOfficeArtData): its length and that of its head stand first. */
  private takePicture(story: Story, at: number): void {
    const { data } = this.file;
    const length = data.u32(at);
    const head = data.u16(at + 4);
    const nameLength = data.u16(at + 6) === 0x66 ? 1 + data.u8(at + head) : 0;
    const blip = firstBlip(data, at + head + nameLength, Math.min(at + length, data.length));
    if (blip) takeBlip(story, blip);
  }

  /** Takes what floats over the text at a position. */
  private takeShape(story: Story, position: number): void {
    const shape = this.shapes.get(position);
    if (!shape) {
      this.unknownShapes++;
      return;
    }
    for (const blip of shape.pictures) takeBlip(story, blip);
    for (const number of shape.boxes) {
      const box = this.asides.boxes[number];
      if (!box || !this.boxesLeft.delete(number)) continue;
      const { body, findings } = this.aside(box);
      story.addBox(body.blocks, findings);
    }
  }
}

function takeBlip(story: Story, blip: Blip): void {
  if (blip.kind === 'drawing') {
    story.note(notes.drawing(blip.ending));
    return;
  }
  const { picture, notes: found } = foundPicture(blip.bytes, '', '');
  if (picture) story.draft.pictures.push(picture);
  for (const note of found) story.note(note);
}
