import { type Found, replacement } from '../../passage/found.js';
import { isSpared } from '../../passage/passage.js';
import { unitRegisterOf } from '../../passage/unit-register.js';
import { simplify } from '../../prose/lexicon/simplify.js';
import { beginsName } from '../../prose/name/boundary.js';
import type { NearName } from '../../prose/name/near.js';
import type { Occurrence } from '../../prose/name/occurrence.js';
import { endingOf, hasLevel, isContrast, isOtherOrgan } from '../../prose/name/organ.js';
import { areLookAlike } from '../../prose/name/place-look-alike.js';
import { sharingOf, touching } from '../../source/ranges.js';
import type { PassageRule } from '../rule.js';

/** A unit's name or alias with one character wrong, missing, doubled or changed with the next, where a unit's name
 * begins and with the unit's ending. Not found: what is registered itself; another level (市农业农村局), number, direction
 * or size (东河镇); another organ (县财政局 beside 县民政局); a town or street of which half the name is another (云台街道
 * beside 云岫街道), unless the two characters look or sound alike (鹭州镇 beside 鹭洲镇); another place's (青山县水务局).
 * An alias itself is `register/unit-alias`'s. */
export const unitNearMiss: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'register/unit-near-miss',
      title: '单位名称与名册差一个字',
      basis: '机关校对惯例：单位名称以名册为准',
      fix: 'suggested',
      wrong: '会议由县农业农材局承办。',
      right: '会议由县农业农村局承办。',
    },
  ],
  check: (passage, { registers: { units = [] } }) => {
    if (units.length === 0) return [];
    const { text } = passage;
    const register = unitRegisterOf(units);
    const near = register.near(text);
    if (near.length === 0) return [];
    const exact = register.exact(text);
    const misses = near.filter(
      (miss) =>
        !isSpared(passage, miss.start, miss.end) &&
        standsAlone(miss, text) &&
        !isRegistered(miss, exact) &&
        // A radical or a traditional form in the place of its character is `character/look-alike`'s or `character/traditional`'s.
        simplify(text.slice(miss.start, miss.end).normalize('NFKC')) !== miss.name &&
        isSlip(miss, text.slice(miss.start, miss.end)),
    );
    const sharing = sharingOf(misses);
    return distinct(misses).flatMap((miss): readonly Found[] => {
      const names = new Set(sharing(miss).map(({ name }) => register.unitOf(name)?.name));
      const [name] = names;
      if (name === undefined || names.size > 1) return [];
      return [
        replacement(
          passage,
          miss.start,
          miss.end,
          name,
          '请按登记名册改写；确是另一个单位的，可在“单位”中登记，或写明不查的理由',
        ),
      ];
    });
  },
};

/** Those that overlap none before. */
function distinct(misses: readonly NearName[]): readonly NearName[] {
  const places = new Map(misses.map((miss, i) => [miss, i]));
  const sharing = sharingOf(misses);
  return misses.filter((miss, i) => sharing(miss).every((each) => (places.get(each) ?? 0) >= i));
}

/** Whether words are registered, or a part of what is; a shorter registered name inside the words does not make them right. */
function isRegistered(miss: NearName, exact: readonly Occurrence[]): boolean {
  return touching(exact, miss).some(
    (each) =>
      each.name === miss.name || each.start <= miss.start || each.end > miss.end || each.end - each.start < 3,
  );
}

/** Whether the words begin and end where a unit's name may: 街道 in 街道路, 中心 in 中心城区, 办 in 办理 are no endings. */
function standsAlone({ start, end }: NearName, text: string): boolean {
  if (!beginsName(text, start)) return false;
  const around = text.slice(end - 1, end + 1);
  return !/^(?:道[路两]|心[城区思]|办[理法公事好成件结学]|委[员托派]|部[分门署]|社[会区]|会[议场]|所[有在以]|站[点在位台]|队[伍员列]|校[园长]|院[长子校])$/u.test(
    around,
  );
}

function isSlip({ name, slip, at }: NearName, found: string): boolean {
  const characters = [...name];
  const ending = endingOf(name);
  if (ending === undefined || !found.endsWith(ending)) return false;
  const stem = characters.length - [...ending].length;
  if (at >= stem) return false;
  // 青鹭镇 is too short for any other slip.
  if (characters.length < 4 && !(slip === 'replaced' && /[镇乡]$/u.test(name))) return false;
  if (slip === 'doubled') return true;
  if (slip === 'swapped') return at > 0 || !hasLevel(name);
  const isLevel = hasLevel(name);
  // The level, or the place that a name without one begins with.
  const isPlace = /[镇乡]|街道/u.test(ending) && !isLevel;
  if (isLevel ? at === 0 : !isPlace && at < 2) return false;
  const right = characters[at] ?? '';
  const wrong = [...found][at] ?? '';
  const isAlike = slip === 'replaced' && areLookAlike(right, wrong);
  if (isPlace && stem < 3) return isAlike;
  // A place in the midst: 国家税务总局岚浦县税务局.
  if (/^[^省市县区州旗]?[省市县区州旗]/u.test(characters.slice(at + 1, at + 3).join(''))) return false;
  // 市场监督管理局 is 市市场监督管理局 without its level, whichever 市 is missing.
  if (slip === 'missing' && name.endsWith(found)) return false;
  if (slip === 'missing') return !isContrast(right) && !isOtherOrgan(found);
  return !(isContrast(right) && isContrast(wrong)) && !isOtherOrgan(found);
}
