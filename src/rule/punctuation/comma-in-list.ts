import { inProse } from '../../passage/in-prose.js';
import { etc } from '../../prose/etc-word.js';
import type { PassageRule } from '../rule.js';

/** Words that a comma rightly stands behind or before: they lead in, or join clauses. */
const joining =
  '同时|此外|目前|近日|日前|随后|其中|首先|其次|最后|再次|另外|因此|所以|但是|而且|并且|对此|为此|会[上后前]|当[天日]|[今去昨明]年|据悉|然后|接着|平时|如今|现在|此后|后来|近来|一时|有时|例如|比如|譬如|诸如|包括|特别|尤其|结果|于是|不过|然而|可是|总之|[一二三四五][是要]|近期|原来|其实|当然|显然|以往|过去|以前|从前|此前|之后|之前|期间|其间|途中|现场|[早晚]上|[上下中]午|凌晨|清晨|傍晚|[和及与或并要是用以对把将由]';
/** Characters that end a short clause rather than a noun: 人多, 时间紧, 路不平. */
const clausal = '大小少多高低长短快慢差坏难热冷贵远近满重紧';
const state = `${clausal}好弱强足轻松美净亮宽暖安稳齐全严实细准狠新活旺优牢深`;
const noNegation = '(?!.{0,2}[不没无已很是有未被把了过着地得])';
/** A word; or a place's or an office's name, by its last character. */
const item = `(?!${joining})(?:${noNegation}(?:[一-鿿]{1,2}(?<![${clausal}])|[一-鿿]{3}(?<![${state}]))|(?![组成走进深联协会选抽建设开召举参到赴由对把将为以在从派帮带送查看])[一-鿿]{4,12}(?<![到进入下驻一的].)(?<=[局委办院校镇乡站社所厂司]|街道|[^到进入]村))`;
/** At least two of them between commas; 等 closes the list. */
const pattern = new RegExp(`(?<=[一-鿿]{2})，${item}(?:，${item}){1,8}(?=${etc})`, 'gu');
const quick = /，[^，。；：！？,;:、“”（）]{1,12}，[^，。；：！？,;:、“”（）]{1,12}等/u;

/** Words that close a clause of their own before a comma. */
const leadIn = new RegExp(
  `(?:^|[。；！？，])(?:${joining})$|(?:^|[。；！？，])[在自当经随][^，]*$|(?:[里上中后时来前下日]|[期其夜晚年民]间|以来|为止|表示|指出|强调|要求|认为|说)$`,
  'u',
);

/** Short words in a row parted by ， where 、 belongs: 住房，就业，医疗等. Clauses keep theirs (时间紧，任务重等). */
export const commaInList: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/comma-in-list',
      title: '并列的词语之间用了逗号',
      basis: 'GB/T 15834—2011 4.5.3',
      fix: 'suggested',
      wrong: '群众关心住房，就业，医疗，养老等问题。',
      right: '群众关心住房、就业、医疗、养老等问题。',
    },
  ],
  check: (passage) => {
    const { text } = passage;
    if (!quick.test(text)) return [];
    return inProse(passage, pattern).flatMap(({ index, 0: found }) => {
      // 在镇里，住房，就业，医疗等: the first comma is the sentence's own.
      const isApart = leadIn.test(text.slice(Math.max(index - 30, 0), index));
      const commas = [...found.matchAll(/，/gu)].map((comma) => index + comma.index).slice(isApart ? 1 : 0);
      const [first, last] = [commas[0], commas.at(-1)];
      if (first === undefined || last === undefined || commas.length < 2) return [];
      return [
        {
          start: first,
          end: last + 1,
          message: `并列的词语之间出现${commas.length}处“，”，应为“、”`,
          hint: '词语并列用顿号，分句之间才用逗号',
          changes: commas.map((place) => ({ start: place, end: place + 1, text: '、' })),
        },
      ];
    });
  },
};
