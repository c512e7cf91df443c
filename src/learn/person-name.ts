import { isOrdinaryWord } from '../prose/lexicon/ordinary.js';
import { endsInPost } from '../prose/name/post.js';
import { doubleSurnames, surnames } from '../prose/name/surname.js';
import { looksLikeUnit } from '../prose/name/unit-name.js';

const person = `(?:(?:${doubleSurnames})[一-鿿]{1,2}|[${surnames}][一-鿿]{1,2}?)`;

/** Verbs that a headline has behind the leaders whom it begins with. */
const deeds =
  '\\d{1,2}(?:日|月)|到|赴|在|深入|主持|参加|出席|调研|检查|督导|督查|督办|实地|带队|率队|率|会见|走访|慰问|看望|专题|听取|前往|一行|现场|陪同|指导|部署|研究|夜查|暗访|接访|宣讲|要求|强调|作';
const doers = new RegExp(`^(${person}(?:、${person})*)(?=${deeds})`, 'u');
const wholeName = new RegExp(`^${person.replace('{1,2}?', '{1,2}')}$`, 'u');

/** The people whose names begin a headline that says what they did: 王某、李某13日到…. */
export function peopleIn(headline: string): readonly string[] {
  const [, words = ''] = doers.exec(headline) ?? [];
  const names = words.split('、').filter((name) => name !== '');
  return names.every(isName) ? names : [];
}

/** The people named with or without their posts in a sentence on who took part. */
export function peopleWith(attendees: string): readonly string[] {
  return attendees.split(/[，、；。]/u).flatMap((part) => {
    const words = part.replace(/(?:参加|陪同|出席|列席|主持|作|等|随同|同志).*$/u, '');
    const post =
      /^.*(?:书记|[省市县区镇乡州盟旗局部厅处科院校队组书察]长|主任|主席|常委|委员)/u.exec(words)?.[0] ?? '';
    const name = words.slice(post.length);
    // Behind a post any two or three characters are a name, whatever they begin with.
    const pattern = post === '' ? wholeName : /^[一-鿿]{2,3}$/u;
    return pattern.test(name) && isName(name) && (post !== '' || words !== part) ? [name] : [];
  });
}

/** A post of the office's own level, or of its heads: 县委书记, 常务副市长. */
const ownPost =
  '(?:[省市县区州盟旗](?:委|人大(?:常委会)?|政协|政府)(?:党组)?副?(?:书记|主任|主席)|[省市县区州盟旗]委常委|(?:常务)?副?[省市县区州盟旗]长)';
const posted = new RegExp(
  `${ownPost}(?:、[一-鿿]{1,10}?(?:书记|长|主任|主席))*([一-鿿]{2,3}?)(?=主持|出席|参加|强调|指出|要求|讲话|表示|到|带队|率|陪同|先后|作|[，、。])`,
  'gu',
);

/** The people whom a text names behind a post of the office's level, as they come. */
export function peopleBehindPosts(text: string): readonly string[] {
  return [...text.matchAll(posted)].flatMap(([, name = '']) =>
    isName(name) && !/[委任记席长]$/u.test(name) ? [name] : [],
  );
}

function isName(name: string): boolean {
  return (
    !looksLikeUnit(name) && !isOrdinaryWord(name.slice(0, 2)) && !/[县市区镇乡村局委办][一-鿿]?$/u.test(name)
  );
}

/** The post that stands before a name in a text: 县委副书记、县长; undefined if none does. */
export function postBefore(text: string, name: string): string | undefined {
  const at = text.indexOf(name);
  if (at < 0) return undefined;
  const run = /[一-鿿、]*$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
  const parts = run.split('、');
  const isPost = (part: string): boolean =>
    part.length >= 2 && part.length <= 14 && endsInPost(part) && !/[的有和与是由到在对向]|领导$/u.test(part);
  const first = parts.findLastIndex((part) => !isPost(part)) + 1;
  const post = parts.slice(first).join('、');
  return post === '' ? undefined : post;
}
