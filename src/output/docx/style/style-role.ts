import type { TextRole } from '../../../style/role.js';
import type { CharacterKind, ParagraphKind } from './style-id.js';

/** The role of the text that a paragraph style sets by itself. */
export const paragraphRole: Readonly<Record<ParagraphKind, TextRole>> = {
  normal: 'body',
  mastheadMark: 'mastheadMark',
  retentionNotice: 'retentionNotice',
  nameplateUpper: 'nameplateUpper',
  nameplate: 'nameplate',
  issueNumber: 'issueNumber',
  issueNumberLine: 'issueNumber',
  issuingLine: 'issuingLine',
  issuingOfficeLine: 'issuingLine',
  instruction: 'instruction',
  instructionSignature: 'instruction',
  contentsTitle: 'contentsTitle',
  contents: 'contents',
  editorsNote: 'editorsNote',
  section: 'section',
  subsectionHeading: 'subsection',
  headline: 'headline',
  centredHeadline: 'centredHeadline',
  articleTitle: 'centredHeadline',
  subtitle: 'subtitle',
  authors: 'authors',
  freeLine: 'body',
  body: 'body',
  runInEntry: 'body',
  heading1: 'heading1',
  heading2: 'heading2',
  heading3: 'heading3',
  heading4: 'heading4',
  annexLabel: 'annexLabel',
  attachmentName: 'body',
  briefs: 'body',
  signature: 'signature',
  signatureDate: 'signature',
  subsectionBriefs: 'body',
  caption: 'caption',
  tableHead: 'tableHead',
  tableText: 'tableText',
  tableEnd: 'tableText',
  picture: 'body',
  signOff: 'signOff',
  distribution: 'distribution',
  contact: 'contact',
  imprint: 'imprint',
  colophonEnd: 'body',
  draftMark: 'draftMark',
  footer: 'pageNumber',
  pageNumberOdd: 'pageNumber',
  pageNumberEven: 'pageNumber',
  pageNumberCentre: 'pageNumber',
};

/** The role of the text that a character style sets. */
export const characterRole: Readonly<Record<CharacterKind, TextRole>> = {
  signatory: 'signatory',
  nameplateEnd: 'nameplate',
  issuingOffice: 'issuingLine',
  editorsNoteLabel: 'editorsNoteLabel',
  subsection: 'subsection',
  headline: 'headline',
  attendees: 'attendees',
  strong: 'strong',
  leadSentence: 'leadSentence',
  heading1: 'heading1',
  heading2: 'heading2',
  heading3: 'heading3',
  heading4: 'heading4',
  unitName: 'unitName',
  tableStrong: 'tableStrong',
  contributor: 'contributor',
  pageNumber: 'pageNumber',
};

/** The character style for a run of the text in a paragraph whose own style sets `base`; none where that one does. */
export function characterKindOf(role: TextRole, base: TextRole): CharacterKind | undefined {
  if (role === base) return undefined;
  const kinds = Object.keys(characterRole) as CharacterKind[];
  return kinds.find((kind) => kind === role);
}
