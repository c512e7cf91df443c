import type { Bulletin, Leader, Section, Unit } from './bulletin.js';

/** The registers that submissions are checked against, and the rules that a ledger is, as far as they could be read. */
export type Registers = Partial<Pick<Bulletin, 'sections' | 'leaders' | 'otherTerms' | 'units' | 'scoring'>>;

/** The unit that a name stands for: its registered name, or an alias. */
export function registeredUnit(bulletin: Pick<Bulletin, 'units'>, name: string): Unit | undefined {
  const { units } = bulletin;
  const known = unitsByName.get(units);
  if (known) return known.get(name);
  const byName = new Map<string, Unit>();
  for (const unit of units) if (!byName.has(unit.name)) byName.set(unit.name, unit);
  for (const unit of units) for (const alias of unit.aliases) if (!byName.has(alias)) byName.set(alias, unit);
  unitsByName.set(units, byName);
  return byName.get(name);
}

/** Each register's units by name and alias, made once. */
const unitsByName = new WeakMap<readonly Unit[], ReadonlyMap<string, Unit>>();

/** The section of a name. */
export function sectionNamed(bulletin: Pick<Registers, 'sections'>, name: string): Section | undefined {
  return bulletin.sections?.find((section) => section.name === name);
}

/** The names that a submission may have under 栏目 for a section: its own, or those of its sub-sections, 简讯/平安建设. */
export function choicesOf({ name, subsections }: Pick<Section, 'name' | 'subsections'>): readonly string[] {
  return subsections.length === 0 ? [name] : subsections.map((each) => `${name}/${each}`);
}

/** A leader as written: 程望舒, 县委书记程望舒, 市委书记 顾远山. */
export interface WrittenLeader {
  readonly name: string;
  /** The post written before the name, else the register's. */
  readonly post?: string;
  readonly isRegistered: boolean;
}

/** The leader whom some words name: one of the register, by the whole name, with or without a post before it; of anybody
 * else the post is what a blank parts from the name. */
export function writtenLeader(leaders: readonly Leader[], words: string): WrittenLeader {
  const known = leaders
    .filter(({ name }) => words === name || (words.endsWith(name) && words.length - name.length > 1))
    .sort((a, b) => b.name.length - a.name.length)[0];
  const at = known ? words.length - known.name.length : words.search(/[^\s\u3000]+$/u);
  const written = words.slice(0, Math.max(at, 0)).trim();
  const post = written === '' ? known?.post : written;
  const name = words.slice(Math.max(at, 0));
  return { name, ...(post === undefined ? {} : { post }), isRegistered: known !== undefined };
}
