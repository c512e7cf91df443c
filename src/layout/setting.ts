import { changedRun } from '../document/changed-run.js';
import type { Document, Run, Table } from '../document/document.js';
import { mmToPt } from '../style/length.js';
import type { TextRole } from '../style/role.js';
import type { Style } from '../style/style.js';
import type { TablePlan } from '../typography/table/plan.js';
import { type Atom, type AtomPlace, atomsOf, type Typesetter } from './atom.js';
import { type BoundNames, boundNames } from './bound-names.js';
import { baselineDepth } from './glyph-runs.js';
import { type Line, naturalLine, setNaturally } from './line.js';
import { partingCosts } from './partings.js';
import type { Spacing } from './spacing.js';
import { Structure } from './structure.js';

/** The setting in which every part of a page is laid out. Lengths in pt. */
export interface Setting extends Typesetter {
  readonly style: Style;
  /** Of the text on the grid. */
  readonly spacing: Spacing;
  /** The type area on the paper. */
  readonly area: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly pitch: number;
  /** Takes the structure of what is laid out. */
  readonly structure: Structure;
  /** Names that no title is broken in. */
  readonly names: readonly string[];
  /** Names that no line of the text is broken in without need. */
  readonly boundNames: BoundNames;
  /** How tables of one form are set, by the one that they would make together. */
  readonly plans: Map<Table, TablePlan>;
}

/** The names that an office has registered; the leaders' are among them. */
export type RegisteredNames = Pick<Document, 'names' | 'leaders'>;

export function settingOf(
  style: Style,
  typesetter: Omit<Typesetter, 'text' | 'known' | 'closesUp' | 'changed'>,
  { names = [], leaders = [] }: RegisteredNames = {},
): Setting {
  const structure = new Structure();
  return {
    ...typesetter,
    changed: (words, change, { element, ...place }) => ({
      ...place,
      change,
      ...(element === undefined
        ? {}
        : { element: structure.addChange(elementKinds[change.kind], element, words) }),
    }),
    text: style.text,
    closesUp: style.punctuationCompression,
    known: new Map(),
    style,
    spacing: {
      tracking: style.grid.characterPitch - style.text.body.size,
      compress: style.punctuationCompression,
    },
    area: {
      left: mmToPt(style.margin.left),
      top: mmToPt(style.margin.top),
      width: mmToPt(style.typeArea.width),
      height: mmToPt(style.typeArea.height),
    },
    pitch: style.grid.linePitch,
    structure,
    names,
    plans: new Map(),
    boundNames: boundNames([
      { names: leaders, cost: partingCosts.strong },
      { names, cost: partingCosts.unit },
    ]),
  };
}

const elementKinds = { inserted: 'insertion', deleted: 'deletion' } as const;

/** One line of one role off the grid, by nature; `tracking` is added between its characters. */
export function singleLine(
  text: string,
  role: TextRole,
  setting: Setting,
  {
    tracking = 0,
    changes,
    ...place
  }: AtomPlace & { readonly tracking?: number; readonly changes?: Run['changes'] } = {},
): Line {
  const atoms: readonly Atom[] = atomsOf(changedRun(role, text, changes), setting, place);
  const spacing: Spacing = { tracking, compress: setting.spacing.compress };
  return setNaturally(naturalLine(atoms, spacing), Number.POSITIVE_INFINITY, spacing);
}

/** The baseline of type of a size centred in a box. */
export function baselineIn(top: number, height: number, size: number): number {
  return top + (height - size) / 2 + size * baselineDepth;
}

/** The setting of a page by its number: on the backs of leaves that are printed on both sides the binding margin is at the right. */
export function onPage(setting: Setting, number: number): Setting {
  const { style, area } = setting;
  if (!style.isDuplex || number % 2 === 1) return setting;
  return { ...setting, area: { ...area, left: mmToPt(style.margin.right) } };
}
