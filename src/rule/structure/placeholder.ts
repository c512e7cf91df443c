import { printedTexts } from '../../bulletin/printed-texts.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import { sheetTexts } from '../../issue/sheet-texts.js';
import { type SourceText, spanWithin } from '../../source/text.js';
import { titleTexts } from '../../submission/submission.js';
import { textsAround } from '../../submission/texts-around.js';
import type { BulletinRule, IssueRule, PartRule } from '../rule.js';

/** Places that a template or a draft left to be filled in. */
export const placeholder: PartRule = {
  sees: 'part',
  codes: ['structure/placeholder'],
  check: (part) => placeholdersIn([...titleTexts(part), part.attendees, part.body, ...textsAround(part)]),
};

/** Places left to be filled in in an issue's sheet. */
export const sheetPlaceholder: IssueRule = {
  sees: 'issue',
  codes: ['structure/placeholder'],
  check: ({ sheet }) => placeholdersIn(sheetTexts(sheet)),
};

/** Places left to be filled in in the configuration. */
export const bulletinPlaceholder: BulletinRule = {
  sees: 'bulletin',
  codes: ['structure/placeholder'],
  check: (bulletin) => placeholdersIn(printedTexts(bulletin)),
};

const patterns: readonly RegExp[] = [
  /【(?:待[补定核填][^】]{0,200}|请[^】填]{0,100}填[^】]{0,100}|此处[^】]{0,200})】/gu,
  /[（(](?:待[补定核填]|此处(?:填写|插入|放置?|配)|插入(?:图片|照片|图表|表格))[^）)]{0,200}[）)]/gu,
  // ［此处填单位］, [请填写日期], 〔待定〕: no order of a document and no source of a note.
  /[［[〔](?:待[补定核填]|请[^］\]〕填]{0,40}填|此处)[^］\]〕]{0,100}[］\]〕]/gu,
  // Not the masked part of a number: 138××××1234.
  /(?<![0-9×ＸXx*])[×ＸX]{3,}(?![0-9×ＸXx*])/gu,
  /(?:(?<![0-9])20)?[×ＸX]{1,4}(?=[年月日时])/gu,
  // Two of them before a measure: 投资XX万元.
  /(?<![0-9A-Za-zＸ×])[×ＸXx]{2}(?=[万亿元亩个名人户条处次项吨米%份件余多座套辆]|[家场](?=企业|单位|商户|农户|次|活动|培训|会))/gu,
  /(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])/gu,
  /_{3,}|＿{3,}/gu,
];

/** <填写单位>, <日期>; other words in such signs are a title that lacks its 《》. */
const inSigns = /(?<![<＜])[<＜]([^<>＜＞\s\u3400-\u9fff]*[\u3400-\u9fff][^<>＜＞]*)[>＞](?![>＞])/gu;
const asksFor =
  /[请填]|此处|待[补定核]|某|(?:日期|时间|地点|姓名|职务|标题|内容|单位|名称|金额|电话|人数|数字|数量|[名号数])$/u;

/** Whether words in < > are left to be filled in. */
export function isBlank(found: string): boolean {
  return asksFor.test(found.slice(1, -1));
}

/** A number's form that is described, not one that was left empty: 审图号为GS（××××年）×××号. What stands before its mask. */
const ofForm =
  /(?:[A-Z]|格式|形式|样式|编号|审图号|字样)[为是：:“]{0,2}[（(〔［[](?:[×ＸX]{1,6}年?[）)〕］\]]第?)?$/u;

/** Words that a form is described by, in its clause before it: 文号写作“岚水许字〔××××〕第×××号”. */
const describes =
  /(?:格式|形式|样式|体例|写法|字样|范例|示例)[^，。；！？]{0,8}[为是如：“]|写作|写成|写为|标为|标注为|编为|编作|表示为|表述为|简写为|形如|印作|印成|填作/gu;

/** Words before an example of one. */
const suchAs = /例如|比如|譬如|[，（：]如|[，。；]即/gu;

/** Signs of a document's number. */
const numbered = /[〔［]|字第|第[×ＸX]+号/u;

/** Places that a template or a draft left to be filled in: 【待补】, ×××, TODO, ＿＿＿. Finds `structure/placeholder`. */
function placeholdersIn(texts: readonly (SourceText | undefined)[]): readonly Diagnostic[] {
  return texts.flatMap((text) => (text ? blanksIn(text) : []));
}

function blanksIn(text: SourceText): readonly Diagnostic[] {
  const signs = [...text.text.matchAll(inSigns)].filter(([found]) => isBlank(found));
  const others = patterns.flatMap((pattern) => [...text.text.matchAll(pattern)]);
  return [...signs, ...others]
    .filter(({ index }) => !isOfForm(text.text, index))
    .map(({ 0: found, index }) => ({
      ...coded('structure/placeholder'),
      message: `出现没有填写的占位文字“${found}”`,
      span: spanWithin(text, index, index + found.length),
      hint: '请换成实际内容，或删去',
    }));
}

function isOfForm(text: string, at: number): boolean {
  if (!/[×ＸX]/u.test(text.charAt(at))) return false;
  const before = text.slice(Math.max(0, at - 40), at);
  if (ofForm.test(before.slice(-24))) return true;
  const [clause = ''] = /[^。；！？]*$/u.exec(before) ?? [];
  // From the word on, nothing but the number's form.
  const leadsTo = (words: RegExp): boolean => {
    const found = [...clause.matchAll(words)].at(-1);
    return found !== undefined && !/[，、]/u.test(clause.slice(found.index + found[0].length));
  };
  const isNumbered = numbered.test(text.slice(Math.max(0, at - 12), at + 20));
  return leadsTo(describes) || (isNumbered && leadsTo(suchAs));
}
