import type { Severity } from '../../fault/severity.js';
import { coded } from '../../fault/severity.js';
import type { ImportedItem } from '../imported-item.js';
import type { ImportFinding, Original } from '../original.js';
import { withoutCourtesies, withoutLeadIn } from './courtesies.js';
import { type FormTable, formTable } from './form-table.js';
import type { ItemContext } from './item-context.js';
import { type ItemBlock, type ItemLine, linesOf } from './item-line.js';
import { withoutOrdinals } from './item-ordinals.js';
import { listTable } from './list-table.js';
import { partItems } from './part-items.js';
import { readItem } from './read-item.js';

export interface FoundItems {
  readonly items: readonly ImportedItem[];
  /** Of what belongs to no item. */
  readonly findings: readonly ImportFinding[];
}

/** Finds the items in an original, in its order: headline, unit, section and text of each, by what the text says of itself first, then by
 * the names around it, then by the past. */
export function itemsOf(original: Original, context: ItemContext): FoundItems {
  const { blocks: read, findings } = linesOf(original.blocks);
  const { blocks, findings: courtesies } =
    original.kind === 'mail' ? withoutCourtesies(read) : withoutLeadIn(read);
  const unplaced: ImportFinding[] = [];
  const written = blocks.flatMap((block, i): readonly ItemBlock[] => {
    const next = blocks[i + 1];
    if (block.kind === 'line' && isTitleOfList(block, i, next)) {
      unplaced.push(...restOf([block.text], block.place, 'hint'));
      return [];
    }
    if (block.kind !== 'table') return [block];
    const list = listTable(block);
    const form = list ? undefined : formTable(block);
    if (!list && !form) return [block];
    unplaced.push(...restOf(list?.rest ?? form?.rest ?? [], block.place));
    if (form) return formLines(form, block.place);
    return (list?.rows ?? []).flatMap((row) => [rule(block.place), ...formLines(row, block.place)]);
  });
  const items: ImportedItem[] = [];
  let pictures = 1;
  const { parts, emptySections } = partItems(written, context);
  for (const part of withoutOrdinals(parts)) {
    const item = readItem(part, original, context, pictures);
    pictures += item.files.length;
    items.push(item);
  }
  const [first, ...rest] = items;
  return {
    items: first ? [{ ...first, findings: [...findings, ...first.findings] }, ...rest] : [],
    findings: [...(first ? [] : findings), ...courtesies, ...unplaced, ...emptySections.map(emptySection)],
  };
}

function emptySection(name: string): ImportFinding {
  const message = `“【${name}】”下面没有稿件`;
  return { ...coded('import/unplaced'), severity: 'hint', message, place: { kind: 'whole' } };
}

/** A form as the lines of an item that labels its values: its text last. */
function formLines({ fields }: FormTable, place: ItemLine['place']): readonly ItemBlock[] {
  const ordered = [...fields.filter(({ field }) => field !== 'body' && field !== 'responsible')];
  const body = fields.filter(({ field }) => field === 'body').flatMap(({ value }) => value.split('\n'));
  const people = fields.filter(({ field }) => field === 'responsible');
  const texts = [
    ...ordered.map(({ label, value }) => `${label}：${value.replace(/\s*\n\s*/gu, '')}`),
    ...body.map((line) => line.trim()).filter((line) => line !== ''),
    ...people.map(({ label, value }) => `${label}：${value.replace(/\s*\n\s*/gu, ' ')}`),
  ];
  return texts.map((text): ItemLine => ({ kind: 'line', text, place, isAfterGap: false }));
}

/** Whether the first line of an original is the title of the list that it consists of. */
function isTitleOfList(line: ItemLine, i: number, next: ItemBlock | undefined): boolean {
  return i === 0 && next?.kind === 'table' && !/[。；]/u.test(line.text) && listTable(next) !== undefined;
}

/** A line that parts items. */
function rule(place: ItemLine['place']): ItemLine {
  return { kind: 'line', text: '————', place, isAfterGap: false };
}

function restOf(
  rest: readonly string[],
  place: ItemLine['place'],
  severity: Severity = 'warning',
): readonly ImportFinding[] {
  if (rest.length === 0) return [];
  return [
    {
      severity,
      code: 'import/unplaced',
      message: `表里的“${rest.join('”“')}”没有放进稿件`,
      hint: '要用的，请写进稿件',
      place,
    },
  ];
}
