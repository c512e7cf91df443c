import { type Range, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { FormFinding, Severity } from '../session/form/form-engine.js';

/** Puts the findings of a text in the place of those that are marked in it. */
export const showMarks = StateEffect.define<readonly FormFinding[]>();

const looks: Readonly<Record<Severity, Decoration>> = {
  error: Decoration.mark({ class: 'mark error' }),
  warning: Decoration.mark({ class: 'mark warning' }),
  hint: Decoration.mark({ class: 'mark hint' }),
};

/** The stretches of a text that findings are on, underlined; they move with it as it is typed in. */
export const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (shown, { changes, effects, newDoc }) => {
    const found = effects.findLast((effect) => effect.is(showMarks))?.value as
      | readonly FormFinding[]
      | undefined;
    if (!found) return shown.map(changes);
    const ranges = found.flatMap(({ severity, start, end }): Range<Decoration>[] => {
      const to = Math.min(Math.max(end, start + 1), newDoc.length);
      return start < to ? [looks[severity].range(start, to)] : [];
    });
    return Decoration.set(ranges, true);
  },
  provide: (field) => EditorView.decorations.from(field),
});
