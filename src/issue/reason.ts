import type { Bulletin } from '../bulletin/bulletin.js';
import type { OrderKey } from './compare.js';
import type { DecidingStep } from './issue.js';

/** Why an entry stands where it stands, in Chinese: the step that decided and what it read in this entry; `pinsBefore` is how many
 * pinned entries of its section stand before it. */
export function reasonFor(step: DecidingStep, key: OrderKey, bulletin: Bulletin, pinsBefore: number): string {
  switch (step) {
    case 'alone':
      return '仅此一篇';
    case 'pin':
      return key.pin === undefined
        ? '次序：未指定，排在指定的稿件之后'
        : `次序：在指定的稿件中排第${pinsBefore + 1}`;
    case 'leader': {
      if (key.leaders.length === 0) return '领导：标题中没有领导，排在后面';
      const names = key.leaders.map((rank) => `${bulletin.leaders[rank]?.name ?? ''}（排名第${rank + 1}）`);
      return `领导：${names.join('、')}`;
    }
    case 'date':
      return key.submission.date
        ? `日期：${key.submission.date.value.iso}，新的在前`
        : '日期：未写日期，排在后面';
    case 'unit':
      return `单位：${bulletin.units[key.unit]?.name ?? ''}（名册第${key.unit + 1}）`;
    case 'path':
      return `文件：${key.submission.path}，其余都相同，按文件路径`;
    case 'index':
      return `文件：${key.submission.path}中的第${key.submission.index}篇`;
  }
}
