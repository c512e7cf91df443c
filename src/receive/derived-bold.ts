import { type BodySetting, composeBlocks, composeBody } from '../document/body.js';
import type { Run } from '../document/document.js';
import { runGroupsOf } from '../document/paragraph.js';
import type { TextRole } from '../style/role.js';
import type { Style } from '../style/style.js';
import { proseOf } from '../submission/block.js';
import { writtenAt } from './field-text.js';
import { loneText } from './lone-text.js';
import type { DerivedBold } from './weigh.js';

/** Roles that a text has by a mark of bold alone. */
const marked: ReadonlySet<TextRole> = new Set(['strong', 'tableStrong']);

/** Finds the characters of a body that print bold of themselves: lead sentences of points. A brief's are all prose. */
export function derivedBoldOf(setting: BodySetting, style: Style, isBrief: boolean): DerivedBold {
  return (text) => {
    const body = loneText(text);
    const runs: readonly Run[] = isBrief
      ? composeBody(proseOf(body), setting).flatMap((paragraph) => paragraph.runs)
      : composeBlocks(body, setting).flatMap(runGroupsOf).flat();
    const bold = new Set<number>();
    for (const { role, source } of runs) {
      if (!source || marked.has(role) || !style.text[role].bold) continue;
      for (let i = 0; i < source.text.length; i++) {
        const at = writtenAt(source, i);
        if (at !== undefined) bold.add(at);
      }
    }
    return bold;
  };
}
