const post =
  '书记|县长|市长|区长|州长|省长|镇长|乡长|局长|厅长|部长|处长|科长|主任|主席|会长|院长|检察长|秘书长|委员长|调研员|巡视员|常委|委员|政委|司令员';

/** Titles that a person is called by whatever his post. */
const generalTitles = '同志|指挥长|总指挥|组长|河长|林长|路长|田长|领导';

const lastTitle = new RegExp(`(?:${post}|${generalTitles})$`, 'u');
const firstTitle = new RegExp(
  `^(?:等|一?级)?(?:[省市县区州]|党组|党委|常务)?(?:副|总)?(${post}|${generalTitles})`,
  'u',
);
const calledAnyway = new RegExp(`^(?:${generalTitles}|常委)$`, 'u');

/** Whether some words end as the names of posts do: 县委副书记, 县长. */
export function endsInPost(words: string): boolean {
  return /(?:书记|长|主任|主席|常委|委员)$/u.test(words);
}

/** The post that stands directly before a place of a text, from the last mark to it: 县委副书记 before 尹昭; a list of
 * posts (县委常委、副县长) gives its last. */
export function postBefore(text: string, place: number): string | undefined {
  const [phrase = ''] = /[\u3400-\u9fff]{0,24}$/u.exec(text.slice(Math.max(place - 24, 0), place)) ?? [];
  return lastTitle.test(phrase) ? phrase : undefined;
}

/** The title that a text goes on with behind a name: 副县长 behind 尹晖. */
export function titleBehind(text: string, place: number): string | undefined {
  return firstTitle.exec(text.slice(place, place + 10))?.[0];
}

/** Whether a post that was read may be a leader's: his own says its title, or it is one that anybody is called by; and it
 * is not in a village, a town or a bureau, if his own is not. */
export function mayHold(read: string, own: string | undefined): boolean {
  const title = lastTitle.exec(read)?.[0] ?? '';
  const where = read.slice(0, read.length - title.length);
  const [lower] =
    /[村镇乡局科股站所队校院厂店行企]|社区|街道|公司|支部|中心|小区|集团|小组/u.exec(where) ?? [];
  if (lower !== undefined && !own?.includes(lower)) return false;
  return own === undefined || calledAnyway.test(title) || own.includes(title);
}

let posts: RegExp | undefined;
const postsPattern = (): RegExp =>
  new RegExp(
    `^(?:(?:副?(?:${post})|同志)?(?:、|和|与|及|以及)|(?:副?(?:${post})|同志)?，(?=.))(?:[\\u4e00-\\u9fff]{0,16}(?:${post})(?:、[\\u4e00-\\u9fff]{0,16}(?:${post}))*)?$`,
    'u',
  );

/** Whether what stands between two names joins them in one list: 、, 和, 与, with a post or without; a comma only with one. */
export function joins(between: string): boolean {
  // Nearly all lists need no more than the mark.
  if (between === '、') return true;
  posts ??= postsPattern();
  return between.length <= 60 && posts.test(between);
}
