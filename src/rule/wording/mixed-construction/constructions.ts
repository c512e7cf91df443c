import type { Severity } from '../../../fault/severity.js';

/** Two ways of putting a sentence that are mixed: its words begin in one and end in the other. */
export interface Construction {
  /** A word that every match holds: most texts are passed over by it. */
  readonly holds: string;
  /** Groups `first` and `last` are the words of the two, in the match's order; other words between. */
  readonly pattern: RegExp;
  /** Words that would stand in the place of one of them; empty: left out. */
  readonly change?: { readonly group: 'first' | 'last'; readonly text: string };
  readonly hint: string;
  readonly severity?: Severity;
}

/** The rest of a clause, short enough to be one thought. */
const words = '[^，。；：！？,;:“”（）《》]';
const end = '(?=[，。；！]|$)';

const construction = (
  holds: string,
  pattern: string,
  hint: string,
  rest: Pick<Construction, 'change' | 'severity'> = {},
): Construction => ({ holds, pattern: new RegExp(pattern, 'gu'), hint, ...rest });

const dropped = (group: 'first' | 'last', text = '') => ({ change: { group, text } });

let known: readonly Construction[] | undefined;

/** All of them; made when the first text is judged. */
export function constructions(): readonly Construction[] {
  known ??= [
    construction(
      '原因',
      `(?<first>原因(?:主要)?(?:就)?(?:是|在于)(?:由于|因(?!为|[人地时材势]|此)))${words}{0,40}(?<last>(?:造成|导致|引起|引发|所致|致使)的?)${end}`,
      '写成“原因是……”或“是由……造成的”',
    ),
    construction(
      '原因',
      `(?<first>原因(?:主要)?是)(?!由于|因)${words}{2,30}(?<last>所致|(?:造成|导致|引起|引发)的)(?=[。；！])`,
      '写成“原因是……”或“是……造成的”',
      { severity: 'hint' },
    ),
    construction(
      '原因',
      `(?<first>之所以)${words}{2,40}(?<last>的(?:主要|根本|重要)?原因(?:就)?(?:是|在于))`,
      '写成“之所以……，是因为……”或“……的原因是……”',
    ),
    construction(
      '显示',
      `(?<first>(?:根|依)据)(?!地)${words}{1,24}(?<last>显示)(?=[，：])`,
      '写成“……显示”或“根据……”',
      { ...dropped('first'), severity: 'hint' },
    ),
    construction(
      '显示',
      '(?<first>(?<![根依数证占论票凭])据)(?:统计|调查|了解|悉|介绍|反映)(?<last>显示)(?=[，：])',
      '写成“据……，”或“……显示，”',
      { ...dropped('last'), severity: 'hint' },
    ),
    construction(
      '为主',
      `(?<first>主要(?:都|还)?是?)以${words}{1,24}(?<last>为主)(?=[，。；、的！]|$)`,
      '写成“以……为主”或“主要是……”',
      dropped('first'),
    ),
    construction(
      '为主',
      `(?<first>(?<![绝])(?:大多数?|大都|大部分|多半|绝大多数|绝大部分)(?:都是|都|是)?)以${words}{1,24}(?<last>为主)(?=[，。；、！]|$)`,
      '写成“以……为主”或“大多是……”',
      { ...dropped('first'), severity: 'hint' },
    ),
    construction(
      '本着',
      `(?<first>本着)(?!以)${words}{2,30}(?<![作认成])(?<last>为(?:原则|宗旨|目的|目标|出发点))(?=[，。；])`,
      '写成“以……为原则”或“本着……的原则”',
      dropped('first', '以'),
    ),
    construction(
      '围绕',
      `(?<first>围绕)(?!以)[^，。；：！？,;:、“”（）《》]{2,30}(?<![作认变化成])(?<last>为(?:主题|中心|重点|核心|主线|目标|抓手))(?=[，。；])`,
      '写成“以……为主题”或“围绕……”',
      dropped('first', '以'),
    ),
    construction(
      '为目的',
      `(?<first>出于|为了)${words}{2,30}(?<![作成])(?<last>为目的)(?=[，。；])`,
      '写成“以……为目的”或“为了……”',
      dropped('first', '以'),
    ),
    construction(
      '下，',
      `(?<first>(?<!不)(?:通过|经过|依靠|借助|按照|凭借))(?!在)[^，。；：！？,;:“”（）《》在]{2,30}(?<last>(?:努力|支持|帮助|指导|带领|领导|关心|配合|推动|协调|组织|安排|部署|关怀|引领|指引|见证|协助|督促|鼓励)下)(?=，)`,
      '写成“在……下”或“通过……”',
      dropped('first', '在'),
    ),
    construction(
      '离不开',
      `(?<first>(?<![参给授赋])与)${words}{2,24}(?<last>是?离不开)(?=的?[，。；！])`,
      '写成“与……分不开”或“离不开……”',
      dropped('last', '分不开'),
    ),
    construction(
      '分不开',
      `(?<first>靠的是|依靠|得益于)${words}{2,30}(?<last>分不开)的?(?=[，。；！])`,
      '写成“与……分不开”或“靠的是……”',
    ),
    construction(
      '靠的是',
      `(?<first>靠的是)${words}{2,30}(?<last>(?:取得|换来|实现|得来)的)(?=[。；！])`,
      '写成“靠的是……”或“是靠……取得的”',
    ),
    construction(
      '受',
      `(?<first>深受|受到|备受)${words}{1,14}(?<last>所)(?:欢迎|喜爱|喜欢|认可|称赞|青睐|好评|关注|赞誉)${end}`,
      '写成“受到……的欢迎”或“为……所欢迎”',
      dropped('last', '的'),
    ),
    construction(
      '组成',
      `(?<first>分[为成])${words}{1,16}(?<last>组成)(?=[，。；])`,
      '写成“分为……”或“由……组成”',
    ),
    construction(
      '组成',
      `(?<=小组|专班|队伍|委员会|体系|方阵|机构|评审团|宣讲团|服务团|[督检巡考]查组)(?<first>有)(?!效|机|序|力|关|望)${words}{2,30}(?<!成立|一同|一起)(?<last>组成)(?=[，。；])`,
      '写成“由……组成”或“有……”',
      { ...dropped('first', '由'), severity: 'hint' },
    ),
    construction(
      '为止',
      `(?<first>截[至止]到?)[^，。；：！？,;:“”（）《》]{1,14}(?<last>为止)(?=[，。；])`,
      '写成“截至……”或“到……为止”',
      { ...dropped('last'), severity: 'hint' },
    ),
    construction(
      '是因为',
      `(?<first>是因为)${words}{2,30}(?<last>的(?:原因|缘故))(?=[。；])`,
      '写成“是因为……”或“是……的缘故”',
      { ...dropped('last'), severity: 'hint' },
    ),
    construction(
      '作用',
      `(?<first>(?:关键|根本)在于)${words}{2,30}(?<last>(?:起|发挥)[了着]?(?:决定性?|关键性?|重要)的?作用)(?=[，。；])`,
      '写成“关键在于……”或“……起关键作用”',
    ),
    construction(
      '取决于',
      `(?<first>取决于)${words}{2,30}(?<last>决定的|所决定的?)(?=[。；，])`,
      '写成“取决于……”或“是由……决定的”',
    ),
  ];
  return known;
}
