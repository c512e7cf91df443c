import { type Found, replacement } from '../../passage/found.js';
import { isInTitle } from '../../prose/enclosed.js';
import type { PassageRule } from '../rule.js';

/** 学习总书记讲话 is no short form. */
const leader = /(?<![学练研实复温预补演见自修讲])习(?=总书记|主席)/gu;
/** Two organs without the mark between them. */
const organs =
  /(?:党中央|中共中央)(?=国务院)|省委(?=省政府)|市委(?=市政府)|县委(?=县政府)|区委(?=区政府)|州委(?=州政府)/gu;
/** A body of both, whose name goes on: 省委省政府决策咨询委员会. */
const body =
  /^[一-龥]{0,10}?(?:委员会|办公室|接待[处办]|信访局|督[查察导][室组]|(?:工作|检查|考核|考评|调研|巡查|验收|慰问|联合|指导|评估|核查)组|专班|中心|小组|大院|机关|智库|热线|信箱|网站|公报|客户端|公众号|双月会|联席会议?|全会|值班室|总值班|秘书局|政研室|参事室|研究室|办公厅)/u;
/** The army's own prose, where 习主席 is what he is called. */
const army =
  /军委|部队|官兵|战士|强军|军区|军分区|武警|军人|国防|民兵|预备役|征兵|全军|人武部|[陆海空]军|火箭军|双拥|[军烈]属|连队|练兵|参训|老兵|训令|阅兵|营区|军营/u;

/** A leader's name shortened (习总书记), or 党中央国务院 without its mark. Not found: in a title, as 《中共中央国务院关于…》 is written;
 * in a body's name; 习主席 in what the army has to do with. */
export const leaderShortForm: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'wording/leader-short-form',
      milder: '“习主席”只提示',
      title: '领导人姓名、领导机关的写法不完整',
      basis: '机关行文惯例',
      fix: 'safe',
      wrong: '会议传达了党中央国务院关于粮食安全的部署。',
      right: '会议传达了党中央、国务院关于粮食安全的部署。',
    },
  ],
  check: (passage, _, article): readonly Found[] => {
    const { text } = passage;
    const isOfArmy = (): boolean => article.passages.some((each) => army.test(each.text));
    return [
      ...[...text.matchAll(leader)].flatMap(({ index }): readonly Found[] => {
        const end = index + (text.startsWith('总书记', index + 1) ? 4 : 3);
        if (isInTitle(text, index) || (end - index === 3 && isOfArmy())) return [];
        const right = `习近平${text.slice(index + 1, end)}`;
        const found = replacement(passage, index, end, right);
        if (end - index > 3) return [found];
        const { changes: _, ...told } = found;
        return [{ ...told, message: `出现“习主席”，一般写作“${right}”`, severity: 'hint' }];
      }),
      ...[...text.matchAll(organs)].flatMap(({ index, 0: first }) => {
        const end = index + first.length + 3;
        if (isInTitle(text, index) || body.test(text.slice(end))) return [];
        const right = `${first}、${text.slice(index + first.length, end)}`;
        return [replacement(passage, index, end, right)];
      }),
    ];
  },
};
