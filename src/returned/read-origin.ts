import { readXml } from '../import/word/xml.js';
import { originNames } from '../manuscript/origin-name.js';
import type { Origin } from './returned.js';

/** The origin of a DOCX, from the part with its custom properties. */
export function readOrigin(bytes: Uint8Array): Origin {
  const values = new Map<string, string>();
  let name: string | undefined;
  readXml(bytes, {
    open: (element, attributes) => {
      if (element.endsWith(':property')) name = attributes('name');
      return undefined;
    },
    text: (text) => {
      if (name !== undefined) values.set(name, (values.get(name) ?? '') + text);
    },
    close: (element) => {
      if (element.endsWith(':property')) name = undefined;
    },
  });
  const { issue, folder, date, digest, version } = originNames;
  const named = { issue, folder, date, digest, version };
  const found = Object.entries(named).flatMap(([key, property]) => {
    const value = values.get(property)?.trim();
    return value ? [[key, value] as const] : [];
  });
  return Object.fromEntries(found);
}
