/** Styles that say what a paragraph is, by their names, which programs keep while they change ids; lower case. */
const listed = /^(?:toc \d|要目标题)$/u;
const titles: ReadonlySet<string> = new Set(['heading 2', '居中标题', '专报标题', '副题', '作者', 'caption']);
const briefs: ReadonlySet<string> = new Set(['简讯', '子栏目简讯']);

/** Whether it is a line of 要目. */
export function isListed(style: string): boolean {
  return listed.test(style);
}

/** Whether its lines are broken by whoever sets it. */
export function isBroken(style: string): boolean {
  return titles.has(style);
}

export function isCaption(style: string): boolean {
  return style === 'caption';
}

/** Whether it holds briefs, one after another. */
export function holdsBriefs(style: string): boolean {
  return briefs.has(style);
}

/** Whether it begins the pages of an attachment. */
export function beginsAnnex(style: string): boolean {
  return style === '附件标记';
}
