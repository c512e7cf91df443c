import type { Fault } from '../fault.js';

const basis = 'kuaibao 的上限，可以用环境变量放宽';

/** Faults of size, beyond what the tool takes in: found by the readers. No example could be that long. */
export const limitFaults: readonly Fault[] = [
  {
    code: 'structure/too-large',
    title: '文件太大，一行文字太长，或一篇的段落太多',
    basis,
    isToldOnly: true,
    wrong: '一份稿件超过1 MB，一期的稿件合计超过8 MB，一个标题超过5000个字符，一篇正文超过20000行',
    right: '分成几份，删去多余的内容；确实需要时放宽上限，如 KUAIBAO_MAX_FILE_SIZE=4MB',
  },
  {
    code: 'structure/too-deep',
    title: '层次太深',
    basis,
    isToldOnly: true,
    wrong: '缩进、括号或文件夹超过32层',
    right: '减少层数；确实需要时放宽上限，如 KUAIBAO_MAX_DEPTH=64',
  },
  {
    code: 'structure/too-many-keys',
    title: '一个文件里的键和列表项太多',
    basis,
    isToldOnly: true,
    wrong: '一个文件里的键和列表项超过10000个',
    right: '分成几个文件；确实需要时放宽上限，如 KUAIBAO_MAX_KEYS=20000',
  },
  {
    code: 'structure/too-many-documents',
    title: '一个文件里的稿件太多',
    basis,
    isToldOnly: true,
    wrong: '一个文件里用“---”隔开的稿件超过1000篇',
    right: '分成几个文件；确实需要时放宽上限，如 KUAIBAO_MAX_DOCUMENTS=2000',
  },
  {
    code: 'structure/too-many-files',
    title: '一期的文件夹里文件太多',
    basis,
    isToldOnly: true,
    wrong: '一期的文件夹里超过5000个文件',
    right: '只放本期的稿件；确实需要时放宽上限，如 KUAIBAO_MAX_FILES=10000',
  },
];
