/** The roles that text plays in an issue; what each looks like is in `style.ts`. */
export type FaceRole = 'xiaobiaosong' | 'fangsong' | 'heiti' | 'kaiti' | 'songti' | 'latin';

export const faceRoles: readonly FaceRole[] = [
  'xiaobiaosong',
  'fangsong',
  'heiti',
  'kaiti',
  'songti',
  'latin',
];

/** The face roles' names as users write them (keys of 字体). */
export const faceRoleNames: Readonly<Record<FaceRole, string>> = {
  xiaobiaosong: '小标宋',
  fangsong: '仿宋',
  heiti: '黑体',
  kaiti: '楷体',
  songti: '宋体',
  latin: '西文',
};

/** Every role a run of text can have in a document. */
export type TextRole =
  | 'mastheadMark'
  | 'retentionNotice'
  | 'nameplateUpper'
  | 'nameplate'
  | 'issueNumber'
  | 'signatory'
  | 'issuingLine'
  | 'instruction'
  | 'contentsTitle'
  | 'contents'
  | 'editorsNoteLabel'
  | 'editorsNote'
  | 'section'
  | 'subsection'
  | 'headline'
  | 'annexLabel'
  | 'centredHeadline'
  | 'subtitle'
  | 'authors'
  | 'attendees'
  | 'body'
  | 'strong'
  | 'leadSentence'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'unitName'
  | 'contributor'
  | 'caption'
  | 'tableHead'
  | 'tableText'
  | 'tableStrong'
  | 'signature'
  | 'signOff'
  | 'distribution'
  | 'contact'
  | 'imprint'
  | 'pageNumber'
  | 'draftMark';
