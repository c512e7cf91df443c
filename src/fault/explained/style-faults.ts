import type { Fault } from '../fault.js';
import { bulletin } from './example.js';

/** Faults of an office's style: where it departs from the standard, or cannot hold. */
export const styleFaults: readonly Fault[] = [
  {
    code: 'style/deviation',
    title: '版式与国标不同（列出，不算错）',
    basis: 'GB/T 9704—2012 第5章、第6章、第7章',
    wrong: bulletin('版式:\n  每页行数: 24\n'),
    right: bulletin('版式:\n  每页行数: 22\n'),
  },
  {
    code: 'style/long-nameplate',
    title: '刊名太长，要压得很扁才排得下',
    basis: '排版惯例',
    wrong: bulletin('', { nameplate: '岚浦县乡村振兴和农村人居环境整治提升工作领导小组工作快报' }),
    right: bulletin('', { nameplate: '农村人居环境整治工作快报' }),
  },
  {
    code: 'style/long-office',
    title: '编发单位太长，分成三行也要压得很扁才排得下',
    basis: '排版惯例',
    wrong: bulletin('', {
      office:
        '岚浦县实施乡村振兴战略和农村人居环境整治提升以及农村厕所革命、农村生活污水治理、农村生活垃圾分类和村容村貌提升工作领导小组联席会议综合协调办公室（岚浦县农业农村局、岚浦县生态环境局、岚浦县住房和城乡建设局合署）',
    }),
    right: bulletin(''),
  },
];

/** Faults of a style by which no page could be set, or none be read; no office can turn these off. */
export const styleLimitFaults: readonly Fault[] = [
  {
    code: 'style/tight-grid',
    title: '每页行数、每行字数太多，字在版心里排不下',
    basis: 'GB/T 9704—2012 5.2',
    isToldOnly: true,
    wrong: '版式：每行字数40，正文三号',
    right: '每行字数28；要多排，先改小正文字号',
  },
  {
    code: 'style/faint-red',
    title: '报名和红线的颜色太浅，印在白纸上看不见',
    basis: 'GB/T 9704—2012 7.2.4、7.2.7',
    isToldOnly: true,
    wrong: '版式：红色FFFFFF',
    right: '红色D00000',
  },
];
