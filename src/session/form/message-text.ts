import { submissionTable } from '../../submission/fields.js';
import { stemOf } from '../import-names.js';
import type { FormItem, TextField } from './form-item.js';

/** The items as a message to be sent by chat or mail: each value behind its name, as `kuaibao import` reads it again. */
export function messageText(items: readonly FormItem[]): string {
  return items.map(messageOf).join('\n————————\n\n');
}

function messageOf(item: FormItem): string {
  const line = (field: TextField | 'contributors', value: string): string =>
    value.trim() === '' ? '' : `${submissionTable[field].key}：${value.trim()}\n`;
  const head = (['section', 'headline', 'subtitle', 'attendees', 'date'] as const).map((field) =>
    line(field, item[field]),
  );
  const tail = (['sender', 'reviewer', 'phone'] as const).map((field) => line(field, item[field]));
  const body = item.body
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  return [
    line('contributors', item.contributors.join('、')),
    ...head,
    ...body.map((text) => `${text}\n`),
    ...tail,
  ].join('');
}

/** The name of the file that holds some items: that of their units, as `kuaibao new` has it. */
export function itemsFileName(items: readonly FormItem[]): string {
  const units = [...new Set(items.flatMap(({ contributors }) => contributors))];
  return `${stemOf(units.length > 3 ? `${units.slice(0, 3).join('、')}等` : units.join('、'))}.yaml`;
}
