import { pt, ptToTwip, type Twip } from '../../../style/length.js';
import type { Style } from '../../../style/style.js';
import { alike } from '../package/alike.js';
import { namespaces } from '../package/namespace.js';
import { xmlElement, xmlPart } from '../package/xml.js';
import {
  bulletinTable,
  colophonStyle,
  commentStyles,
  defaultCharacterStyle,
  defaultStyles,
  documentDefaults,
  latentStyles,
} from './default-style.js';
import type { FaceNames } from './face-name.js';
import { paragraphProperties, runProperties, type TextForm } from './form.js';
import type { MastheadForm } from './masthead-form.js';
import { characterSpacing, twip } from './measure.js';
import { draftMarkSize, paragraphForms } from './paragraph-style.js';
import { styleElement } from './style-element.js';
import {
  bulletinTableStyle,
  type CharacterKind,
  characterStyles,
  mastheadStyles,
  occasionalStyles,
  type ParagraphKind,
  paragraphStyles,
  type StyleName,
  styleOf,
} from './style-id.js';
import { characterRole, paragraphRole } from './style-role.js';

/** The facts of a document that its styles depend on. */
export interface StyleUse {
  /** The text that uses them, as XML. */
  readonly blocks: string;
  readonly commented: boolean;
  readonly hasMasthead: boolean;
  /** Whether 要目 gives page numbers. */
  readonly hasPageNumbers: boolean;
}

/** word/styles.xml: every look that the document has, named; nothing in it but what Style and the masthead say. `blocks` is the
 * text that uses them, as XML. */
export function stylesPart(
  style: Style,
  masthead: MastheadForm,
  faces: FaceNames,
  { blocks, ...use }: StyleUse,
): string {
  const isUsed = (name: StyleName | undefined): boolean =>
    name !== undefined && blocks.includes(`w:val="${name.id}"`);
  const occasional = [...occasionalStyles].filter(
    (kind) => isUsed(styleOf(paragraphStyles, kind)) || isUsed(styleOf(characterStyles, kind)),
  );
  const hasTables = blocks.includes(`w:val="${bulletinTableStyle.id}"`);
  return stylesOf({ style, masthead, faces, occasional, hasTables, ...use });
}

interface StylesGiven extends Omit<StyleUse, 'blocks'> {
  readonly style: Style;
  readonly masthead: MastheadForm;
  readonly faces: FaceNames;
  readonly occasional: readonly (ParagraphKind | CharacterKind)[];
  readonly hasTables: boolean;
}

const stylesOf = alike((given: StylesGiven): string => {
  const { style, masthead, faces, hasPageNumbers } = given;
  const isKept = (kind: ParagraphKind | CharacterKind): boolean =>
    (!occasionalStyles.has(kind) || given.occasional.includes(kind)) &&
    (given.hasMasthead || !mastheadStyles.has(kind));
  const declared = {
    'xmlns:w': namespaces.wordprocessing,
    'xmlns:mc': namespaces.compatibility,
    'xmlns:wp14': namespaces.wordDrawing2010,
  };
  return xmlPart(
    xmlElement('w:styles', declared, [
      documentDefaults(style, faces),
      latentStyles(),
      ...paragraphStyleElements(style, masthead, faces, { isKept, hasPageNumbers }),
      ...characterStyleElements(style, masthead, faces, isKept),
      ...defaultStyles(),
      colophonStyle(),
      ...(given.hasTables ? [bulletinTable(style)] : []),
      ...(given.commented ? commentStyles() : []),
    ]),
  );
});

function paragraphStyleElements(
  style: Style,
  masthead: MastheadForm,
  faces: FaceNames,
  {
    isKept,
    hasPageNumbers,
  }: {
    readonly isKept: (kind: ParagraphKind) => boolean;
    readonly hasPageNumbers: boolean;
  },
): string[] {
  const forms = paragraphForms(style, masthead, hasPageNumbers);
  const kinds = Object.keys(paragraphStyles) as ParagraphKind[];
  return kinds.filter(isKept).map((kind) => {
    const text = runProperties(style.text[paragraphRole[kind]], faces, paragraphText(kind, style, masthead));
    return styleElement('paragraph', paragraphStyles[kind], {
      ...lineage(kind),
      properties: paragraphProperties(forms[kind]) + text,
    });
  });
}

/** Headings go on with body text; those of their own line are linked to those that run in, so that Word's table of
 * contents finds both. */
function lineage(kind: ParagraphKind): {
  standard?: true;
  basedOn?: string;
  next?: string;
  link?: string;
} {
  const normal = paragraphStyles.normal.id;
  switch (kind) {
    case 'normal':
      return { standard: true };
    case 'section':
      return { basedOn: normal, next: paragraphStyles.body.id };
    case 'centredHeadline':
    case 'articleTitle':
    case 'subtitle':
    case 'authors':
      return { basedOn: normal, next: paragraphStyles.body.id };
    case 'headline':
    case 'heading1':
    case 'heading2':
    case 'heading3':
    case 'heading4':
      return { basedOn: normal, next: paragraphStyles.body.id, ...linkTo(styleOf(characterStyles, kind)) };
    // In the navigation pane by their opening text: a headline that runs in cannot be a paragraph of its own.
    case 'runInEntry':
      return { basedOn: paragraphStyles.body.id, next: paragraphStyles.body.id };
    case 'instructionSignature':
      return { basedOn: paragraphStyles.instruction.id, next: paragraphStyles.body.id };
    case 'subsectionBriefs':
      return { basedOn: paragraphStyles.briefs.id, next: paragraphStyles.briefs.id };
    case 'pageNumberOdd':
    case 'pageNumberEven':
    case 'pageNumberCentre':
      return { basedOn: paragraphStyles.footer.id };
    default:
      return { basedOn: normal };
  }
}

function linkTo(name: StyleName | undefined): { link?: string } {
  return name ? { link: name.id } : {};
}

function paragraphText(kind: ParagraphKind, style: Style, masthead: MastheadForm): TextForm {
  const scale =
    kind === 'nameplate' && masthead.nameplate.scale < 1 ? { scale: masthead.nameplate.scale } : {};
  const size = kind === 'colophonEnd' ? { size: pt(1) } : kind === 'draftMark' ? { size: draftMarkSize } : {};
  return {
    red: style.red,
    spacing: paragraphSpacing(kind, style, masthead),
    ...scale,
    ...size,
  };
}

/** The text stands on the page's character grid, 28 to a line; masthead, colophon and page number do not. */
function paragraphSpacing(kind: ParagraphKind, style: Style, masthead: MastheadForm): Twip {
  switch (kind) {
    case 'normal':
    case 'instruction':
    case 'instructionSignature':
    case 'contentsTitle':
    case 'contents':
    case 'editorsNote':
    case 'section':
    case 'subsectionHeading':
    case 'headline':
    case 'subtitle':
    case 'authors':
    case 'freeLine':
    case 'signature':
    case 'signatureDate':
    case 'body':
    case 'runInEntry':
    case 'heading1':
    case 'heading2':
    case 'heading3':
    case 'heading4':
    case 'annexLabel':
    case 'attachmentName':
    case 'briefs':
    case 'subsectionBriefs':
      return characterSpacing(style);
    case 'nameplate':
      return ptToTwip(masthead.nameplate.spacing);
    default:
      return twip(0);
  }
}

function characterStyleElements(
  style: Style,
  masthead: MastheadForm,
  faces: FaceNames,
  isKept: (kind: CharacterKind) => boolean,
): string[] {
  const kinds = Object.keys(characterStyles) as CharacterKind[];
  return kinds.filter(isKept).map((kind) => {
    const scale =
      kind === 'issuingOffice' && masthead.office.scale < 1 ? { scale: masthead.office.scale } : {};
    const spacing = kind === 'nameplateEnd' ? { spacing: twip(0) } : {};
    return styleElement('character', characterStyles[kind], {
      basedOn: defaultCharacterStyle,
      ...linkTo(styleOf(paragraphStyles, kind)),
      properties: runProperties(style.text[characterRole[kind]], faces, {
        red: style.red,
        ...scale,
        ...spacing,
      }),
    });
  });
}
