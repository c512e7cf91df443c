import { visibleJson } from './visible.js';

/** A value as JSON that a terminal may show: what is not to be seen stands as escapes, so that what is read from it is
 * exactly what was put in. */
export function printJson(value: unknown): string {
  return `${visibleJson(JSON.stringify(value, null, 2))}\n`;
}
