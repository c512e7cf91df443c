import type { Fault } from '../fault.js';
import { bulletin } from './example.js';

const basis = 'kuaibao 的文件格式（README“计分和台账”）';

/** Rules of scoring that stand for nothing, or against each other. */
export const scoringFaults: readonly Fault[] = [
  {
    code: 'scoring/unknown-name',
    title: '计分里的名称，没有这个栏目、种类、级别或单位',
    basis,
    wrong: bulletin('计分:\n  采用:\n    工作动向: 5\n    其他: 2\n'),
    right: bulletin('计分:\n  采用:\n    工作动态: 5\n    其他: 2\n'),
  },
  {
    code: 'scoring/repeated-name',
    title: '计分里一个栏目归了两种，或一个单位归了两组',
    basis,
    wrong: bulletin('计分:\n  采用: 5\n  种类:\n    动态: [工作动态]\n    要情: [工作动态]\n'),
    right: bulletin('计分:\n  采用: 5\n  种类:\n    动态: [工作动态]\n'),
  },
  {
    code: 'scoring/no-points',
    title: '有的栏目，采用了不得分',
    basis,
    wrong: bulletin('计分:\n  采用:\n    简讯: 2\n'),
    right: bulletin('计分:\n  采用:\n    简讯: 2\n    其他: 5\n'),
  },
  {
    code: 'scoring/contradiction',
    title: '计分的规则不起作用，或前后矛盾',
    basis,
    wrong: bulletin('计分:\n  采用: 5\n  封顶:\n    每月: 20\n    每年: 10\n'),
    right: bulletin('计分:\n  采用: 5\n  封顶:\n    每月: 20\n    每年: 100\n'),
  },
];

const ledgerBasis = 'kuaibao 的约定：台账只记各期里没有的事，记了就要算得出';

/** Faults of ledgers: no issue shows them. */
export const ledgerFaults: readonly Fault[] = [
  {
    code: 'ledger/file-name',
    title: '台账的文件名不是年份',
    basis: ledgerBasis,
    isToldOnly: true,
    wrong: '台账/今年.yaml',
    right: '台账/2026.yaml，一年一个文件',
  },
  {
    code: 'ledger/other-year',
    title: '台账里的日期不在这一年',
    basis: ledgerBasis,
    isToldOnly: true,
    wrong: '台账/2026.yaml 里写着“日期: 2025-12-30”',
    right: '移到 台账/2025.yaml',
  },
  {
    code: 'ledger/unknown-item',
    title: '台账里的稿件，那一期没有，或分不清是哪一篇',
    basis: ledgerBasis,
    isToldOnly: true,
    wrong: '“期: 12”“稿件: 青鹭镇清淤河道”，第12期里是《青鹭镇开展河道清淤》',
    right: '写那一期里稿件的标题，或文件名',
  },
  {
    code: 'ledger/unknown-name',
    title: '台账里的级别、种类或名目，“计分”里没有分',
    basis: ledgerBasis,
    isToldOnly: true,
    wrong: '台账写“级别: 地级市”，“计分”的“上级采用”里只有市、省',
    right: '写“级别: 市”，或在“计分”里补上这一级',
  },
  {
    code: 'ledger/other-unit',
    title: '台账里的一项，记给了别的单位',
    basis: ledgerBasis,
    isToldOnly: true,
    wrong: '青鹭镇的稿件被上级采用，台账写“单位: 苇港镇”',
    right: '记给报送单位的，不用写“单位”',
  },
  {
    code: 'ledger/too-early',
    title: '上级采用、批示早于登出稿件的那一期',
    basis: ledgerBasis,
    isToldOnly: true,
    wrong: '第12期3月12日印发，台账写3月2日上级采用了其中一篇',
    right: '核对日期和期号',
  },
  {
    code: 'ledger/duplicate',
    title: '台账里的一项写了两次，或期里已经有了',
    basis: ledgerBasis,
    isToldOnly: true,
    wrong: '“报送”里有一篇，第12期的文件夹里也有它（停用）',
    right: '台账只写哪一期都没有的，删去一处',
  },
  {
    code: 'ledger/no-rules',
    title: '有台账，没有“计分”',
    basis: ledgerBasis,
    isToldOnly: true,
    wrong: '有 台账/2026.yaml，bulletin.yaml 里没有“计分”',
    right: '要算分的，在 bulletin.yaml 里写“计分”',
  },
];
