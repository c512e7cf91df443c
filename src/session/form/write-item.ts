import { writeValues } from '../../submission/written-values.js';
import { type FormField, type FormItem, formFields, isListField } from './form-item.js';

/** An item as a document of YAML. */
export interface WrittenItem {
  readonly text: string;
  /** Where each field stands in it, key included; in their order. */
  readonly regions: readonly FieldRegion[];
}

export interface FieldRegion {
  readonly field: FormField;
  readonly start: number;
  readonly end: number;
}

/** Writes an item as a submission; fields that are empty are left out. */
export function writeItem(item: FormItem): WrittenItem {
  let text = '';
  const regions: FieldRegion[] = [];
  for (const field of formFields) {
    const values = valuesOf(item, field);
    if (values.length === 0) continue;
    const start = text.length;
    text += writeValues([{ field, values }]);
    regions.push({ field, start, end: text.length });
  }
  return { text: text + item.rest, regions };
}

/** The values of a field as they are written: without white space around them, none of them empty. */
function valuesOf(item: FormItem, field: FormField): readonly string[] {
  const values = isListField(field) ? item[field] : [item[field]];
  return values.map((value) => value.trim()).filter((value) => value !== '');
}

/** The file that a unit sends: its items, one after the other. */
export function writeItems(items: readonly FormItem[]): string {
  return items.map((item) => writeItem(item).text).join('---\n');
}
