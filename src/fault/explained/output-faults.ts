import type { Fault } from '../fault.js';

/** Faults found when an issue is compiled or released, against what was made before: no text by itself could show them. */
export const outputFaults: readonly Fault[] = [
  {
    code: 'release/changed-input',
    title: '已经发布的一期，稿件又有了改动',
    basis:
      'kuaibao 的约定：发布以后的改动要有人知道；发布过的期仍用发布时的配置，以后改 bulletin.yaml 对它没有影响',
    isToldOnly: true,
    wrong: 'kuaibao release 以后，又改了 issues/0001/稿件.yaml',
    right: '恢复原来的内容；确实要改的，或者要用新的配置，运行 kuaibao release --again',
  },
  {
    code: 'release/lost-folder',
    title: '已经发布的一期，文件夹不见了，或者改了名',
    basis: 'kuaibao 的约定：发布过的期要能核对',
    isToldOnly: true,
    wrong: 'kuaibao release issues/0001 以后，把 issues/0001 删去或移走了',
    right: '把文件夹放回原处；是改名或移动的，在新的地方运行 kuaibao release --again',
  },
  {
    code: 'release/lost-output',
    title: '发布的文件不见了',
    basis: 'kuaibao 的约定：发布过的期要能核对',
    isToldOnly: true,
    wrong: 'kuaibao release issues/0001 以后，把 out 文件夹删去、移走或改了名',
    right: '把文件放回原处；找不回来的，运行 kuaibao compile issues/0001 重新生成',
  },
  {
    code: 'release/number-taken',
    title: '期号已经被发布的另一期用了',
    basis: '一个期号只有一期',
    isToldOnly: true,
    wrong: 'issues/0001 发布了第1期，issues/0002 的期号也写1',
    right: '改正期号；是移动过文件夹的，运行 kuaibao release --again',
  },
  {
    code: 'compile/same-name',
    title: '生成的文件与另一期的同名',
    basis: '各期的文件放在同一个文件夹里',
    isToldOnly: true,
    wrong: '“文件名”是“第{期}期”，2025年和2026年都有第1期',
    right: "在 bulletin.yaml 里写“文件名: '{年}年第{期}期'”，或用 -o 换一个文件夹",
  },
];
