import { emptyItem, type FormItem } from '../session/form/form-engine.js';

/** The drafts of one office in this browser; every page of files may share one store, or have none. */
export interface Drafts {
  readonly load: () => readonly FormItem[];
  /** Keeps items, and nothing where nothing is written; whether it could. */
  readonly save: (items: readonly FormItem[]) => boolean;
}

export function draftsOf(office: string): Drafts {
  const key = `kuaibao-form ${office}`;
  return {
    load: () => {
      try {
        return itemsIn(JSON.parse(localStorage.getItem(key) ?? '[]'));
      } catch {
        return [];
      }
    },
    save: (items) => {
      try {
        if (items.every((item) => item === emptyItem)) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(items));
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** The items in what was kept, whatever has become of it. */
function itemsIn(kept: unknown): readonly FormItem[] {
  if (!Array.isArray(kept)) return [];
  return kept.filter((each) => typeof each === 'object' && each !== null).map(itemIn);
}

function itemIn(kept: object): FormItem {
  const known = Object.entries(emptyItem).map(([field, empty]) => {
    const value: unknown = Reflect.get(kept, field);
    const isSound = Array.isArray(empty) ? isTexts(value) : typeof value === 'string';
    return [field, isSound ? value : empty] as const;
  });
  return { ...emptyItem, ...Object.fromEntries(known) };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
