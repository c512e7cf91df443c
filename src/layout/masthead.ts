import type { Masthead, Run } from '../document/document.js';
import { signatoryLabel } from '../document/page-words.js';
import { pt } from '../style/length.js';
import type { TextRole } from '../style/role.js';
import {
  issuingIndent,
  type LineFit,
  type MastheadBox,
  type MastheadPlan,
  planMasthead,
} from '../typography/masthead.js';
import type { NumberRow } from '../typography/signatory.js';
import { glyphRuns } from './glyph-runs.js';
import type { PageItem } from './page.js';
import { baselineIn, type Setting, singleLine } from './setting.js';
import type { ElementId } from './structure.js';

/** A masthead on the first page, and the rows of the grid that it takes. */
export interface MastheadBlock {
  readonly items: readonly PageItem[];
  readonly rows: number;
}

/** Lays the masthead out; without one the text begins at the top of the page. */
export function layMasthead(masthead: Masthead | undefined, setting: Setting): MastheadBlock {
  if (!masthead) return { items: [], rows: 0 };
  const plan = planMasthead(masthead, setting.style);
  const title = setting.structure.add('title');
  const elements = {
    title,
    office: setting.structure.add('paragraph'),
    ...(masthead.signatories ? { signatories: setting.structure.add('paragraph') } : {}),
  };
  const items = plan.boxes.flatMap((box) => layBox(box, masthead, plan, setting, elements));
  return { items, rows: Math.round(plan.height / setting.pitch) };
}

function layBox(
  box: MastheadBox,
  masthead: Masthead,
  plan: MastheadPlan,
  setting: Setting,
  elements: MastheadElements,
): readonly PageItem[] {
  const { title, office } = elements;
  switch (box.part) {
    case 'mastheadMark':
      return [
        ...placeLine(masthead.marks?.[box.index]?.text ?? '', 'mastheadMark', box, setting, {
          at: 'left',
          ...changesOf(masthead.marks?.[box.index]?.changes),
        }),
        ...(plan.retentionNotice === 'besideMark' && box.index + 1 === masthead.marks?.length
          ? placeLine(masthead.retentionNotice ?? '', 'retentionNotice', box, setting, {
              at: 'right',
              ...changesOf(masthead.changes?.retentionNotice),
            })
          : []),
      ];
    case 'retentionNotice':
      return placeLine(masthead.retentionNotice ?? '', 'retentionNotice', box, setting, {
        at: 'left',
        ...changesOf(masthead.changes?.retentionNotice),
      });
    case 'nameplateUpper':
      return placeLine(masthead.nameplate[box.index] ?? '', 'nameplateUpper', box, setting, {
        at: 'centre',
        fit: plan.nameplateUpper[box.index] ?? unfitted,
        element: title,
      });
    case 'nameplate':
      return placeLine(masthead.nameplate.at(-1) ?? '', 'nameplate', box, setting, {
        at: 'centre',
        fit: plan.nameplate,
        element: title,
      });
    case 'issueNumber':
      return plan.numberRows
        ? placeNumberRow(masthead, plan.numberRows, box, setting, elements)
        : placeLine(masthead.issueNumber, 'issueNumber', box, setting, {
            at: 'centre',
            ...changesOf(masthead.changes?.issueNumber),
          });
    case 'issuingLine':
      return [
        ...placeOffice(masthead, plan, box, setting, office),
        ...(plan.date === 'sameLine' ? placeDate(masthead, box, setting) : []),
      ];
    case 'issuingDate':
      return placeDate(masthead, box, setting);
    case 'divider':
      return [divider(box, setting)];
  }
}

/** Elements of what stands on several lines: the nameplate, the office's name, 签发人. */
interface MastheadElements {
  readonly title: ElementId;
  readonly office: ElementId;
  readonly signatories?: ElementId;
}

/** A line as it is by nature. */
const unfitted: LineFit = { spacing: pt(0), scale: 1 };

interface Placing {
  readonly at: 'left' | 'centre' | 'right';
  /** From that edge, pt. */
  readonly indent?: number;
  /** For the line, pt: what both sides' indents leave, if not given. */
  readonly room?: number;
  readonly fit?: LineFit;
  /** If it is not a paragraph of its own. */
  readonly element?: ElementId;
  readonly changes?: Run['changes'];
}

function placeLine(
  text: string,
  role: TextRole,
  box: MastheadBox,
  setting: Setting,
  { at, indent = 0, room, fit = unfitted, element = setting.structure.add('paragraph'), changes }: Placing,
): readonly PageItem[] {
  const { area, style } = setting;
  const most = room ?? area.width - 2 * indent;
  const line = singleLine(text, role, setting, {
    tracking: fit.spacing,
    element,
    ...(changes ? { changes } : {}),
  });
  // The faces at hand may be wider than the official ones: never beyond the type area.
  const scale = Math.min(fit.scale, most / Math.max(line.width, 1));
  const width = line.width * scale;
  const x = {
    left: indent,
    centre: (area.width - line.width * scale) / 2,
    right: area.width - width - indent,
  }[at];
  const baseline = baselineIn(area.top + box.top, box.height, style.text[role].size);
  return glyphRuns(line, { x: area.left + x, baseline, scale });
}

/** Issue number at the left, 签发人 and names at their places, each with the room up to the next. */
function placeNumberRow(
  { issueNumber, changes }: Masthead,
  rows: readonly NumberRow[],
  box: MastheadBox,
  setting: Setting,
  { signatories: element }: MastheadElements,
): readonly PageItem[] {
  const { size } = setting.style.text.issueNumber;
  const { hasNumber, label, names } = rows[box.index] ?? { hasNumber: true, names: [] };
  const parts: readonly {
    text: string;
    role: TextRole;
    start: number;
    element?: ElementId | undefined;
    changes?: Run['changes'] | undefined;
  }[] = [
    ...(hasNumber
      ? [
          {
            text: issueNumber,
            role: 'issueNumber' as const,
            start: issuingIndent,
            changes: changes?.issueNumber,
          },
        ]
      : []),
    ...(label === undefined
      ? []
      : [{ text: signatoryLabel, role: 'issueNumber' as const, start: label, element }]),
    ...names.map(({ run: { role, text, changes: own }, start }) => ({
      text,
      role,
      start,
      element,
      changes: own,
    })),
  ];
  const right = setting.area.width / size - issuingIndent;
  return parts.flatMap(({ text, role, start, element: of, changes: own }, i) =>
    placeLine(text, role, box, setting, {
      at: 'left',
      indent: start * size,
      room: ((parts[i + 1]?.start ?? right) - start) * size,
      ...(of === undefined ? {} : { element: of }),
      ...changesOf(own),
    }),
  );
}

/** A line of the office's name, condensed so far as the plan says, and further if the face at hand leaves no em before the
 * date. */
function placeOffice(
  { date, issuingOffice, changes }: Masthead,
  plan: MastheadPlan,
  box: MastheadBox,
  setting: Setting,
  element: ElementId,
): readonly PageItem[] {
  const indent = indentOf(setting);
  const text = plan.officeLines[box.index] ?? '';
  const width = (line: string): number => singleLine(line, 'issuingLine', setting).width;
  const taken = plan.date === 'sameLine' ? width(date) + indent : 0;
  const room = setting.area.width - 2 * indent - taken;
  const scale = Math.min(plan.office.scale, room / Math.max(width(text), 1));
  const fit = { ...plan.office, scale };
  return placeLine(text, 'issuingLine', box, setting, {
    at: 'left',
    indent,
    fit,
    element,
    // Marked where it stands on one line.
    ...(text === issuingOffice ? changesOf(changes?.issuingOffice) : {}),
  });
}

function placeDate({ date, changes }: Masthead, box: MastheadBox, setting: Setting): readonly PageItem[] {
  return placeLine(date, 'issuingLine', box, setting, {
    at: 'right',
    indent: indentOf(setting),
    ...changesOf(changes?.date),
  });
}

function changesOf(changes: Run['changes']): Pick<Placing, 'changes'> {
  return changes ? { changes } : {};
}

/** In pt. */
function indentOf({ style }: Setting): number {
  return issuingIndent * style.text.issuingLine.size;
}

function divider(box: MastheadBox, { area, style }: Setting): PageItem {
  return {
    kind: 'rule',
    part: 'divider',
    x: pt(area.left),
    y: pt(area.top + box.top),
    width: pt(area.width),
    thickness: style.masthead.dividerThickness,
    red: true,
  };
}
