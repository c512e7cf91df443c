import type { FontNames } from '../sfnt/name-table.js';
import { type Axes, type Axis, type Location, locationOf } from './axes.js';

/** A face that a variable font holds: one of its weights. */
export interface Instance {
  readonly names: FontNames;
  /** Undefined where the outlines are as they are written. */
  readonly location: Location | undefined;
  readonly weight: number;
  readonly italic: boolean;
}

/** The facts that the instances of a variable font are made of. */
export interface VariableFont {
  readonly names: FontNames;
  readonly italic: boolean;
  /** Its `avar`, empty if it has none. */
  readonly avar: Uint8Array;
  /** All forms of a name, by its number in the `name` table. */
  readonly nameOf: (id: number) => readonly string[];
}

/** Weights that a text wants, by the names that they bear where the font has none for them. */
const wantedWeights: readonly (readonly [weight: number, name: string])[] = [
  [400, 'Regular'],
  [700, 'Bold'],
];

/** The name that PostScript names of instances begin with. */
const postScriptPrefix = 25;

/** The weights of a variable font as faces of one family: those that it names, regular and bold in any case; on all axes but
 * weight and slope they are as the outlines are written. None if the weight does not vary. */
export function instancesOf({ axes, named }: Axes, font: VariableFont): readonly Instance[] {
  const weightAt = axes.findIndex(({ tag }) => tag === 'wght');
  const weightAxis = axes[weightAt];
  if (!weightAxis) return [];
  const own = named
    .filter(({ values }) => axes.every((axis, i) => mayVary(axis) || values[i] === axis.default))
    .map(({ values, subfamilyName, postScriptName }) => ({
      values,
      subfamilies: font.nameOf(subfamilyName),
      postScriptNames: postScriptName === 0 ? [] : font.nameOf(postScriptName),
    }));
  const inRange = wantedWeights.filter(([weight]) => weight >= weightAxis.min && weight <= weightAxis.max);
  const further = inRange.map(([weight, name]) => ({
    values: axes.map((axis, i) => (i === weightAt ? weight : axis.default)),
    subfamilies: [name],
    postScriptNames: [],
  }));
  const found = new Map<string, Instance>();
  for (const { values, ...names } of [...own, ...further]) {
    const weight = Math.round(values[weightAt] ?? weightAxis.default);
    const italic = font.italic || isSlanting(axes, values);
    const location = locationOf(axes, values, font.avar);
    const instance = {
      names: instanceNames(font, names),
      location: location.some((place) => place !== 0) ? location : undefined,
      weight,
      italic,
    };
    const key = `${weight}${italic ? ' italic' : ''}`;
    if (!found.has(key)) found.set(key, instance);
  }
  return [...found.values()];
}

function mayVary({ tag }: Axis): boolean {
  return tag === 'wght' || tag === 'ital' || tag === 'slnt';
}

function isSlanting(axes: readonly Axis[], values: readonly number[]): boolean {
  return axes.some(({ tag }, i) => {
    const value = values[i] ?? 0;
    return tag === 'ital' ? value >= 0.5 : tag === 'slnt' && value !== 0;
  });
}

function instanceNames(
  { names, nameOf }: VariableFont,
  own: { readonly subfamilies: readonly string[]; readonly postScriptNames: readonly string[] },
): FontNames {
  const families = names.typographicFamilies.length > 0 ? names.typographicFamilies : names.families;
  const { subfamilies } = own;
  const [prefix] = [...nameOf(postScriptPrefix), ...families.filter((name) => /^[ -~]+$/u.test(name))];
  const made = subfamilies.map((name) => `${prefix ?? ''}-${name}`.replace(/\s/gu, ''));
  return {
    families,
    typographicFamilies: names.typographicFamilies,
    subfamilies,
    fullNames: families.flatMap((family) => subfamilies.map((name) => `${family} ${name}`)),
    postScriptNames: own.postScriptNames.length > 0 ? own.postScriptNames : made,
    displayFamily: names.displayFamily,
  };
}
