import { useEffect, useRef, useState } from 'preact/hooks';
import { type Form, type FormFinding, type FormItem, isBlankItem } from '../session/form/form-engine.js';

/** In ms: what is typed within it is judged at once. */
const leastPause = 25;

/** Says that a field is still empty: the form shows that in its own way. */
const missing = 'structure/missing-key';

const none: readonly FormFinding[] = [];

/** The findings of items, by item, judged when nobody has typed for a moment; a text that takes long is judged more rarely. */
export function useFindings(
  form: Form,
  items: readonly FormItem[],
): (item: FormItem) => readonly FormFinding[] | undefined {
  const known = useRef(new WeakMap<FormItem, readonly FormFinding[]>());
  const pause = useRef(leastPause);
  const [, setRound] = useState(0);
  useEffect(() => {
    const open = items.filter((item) => !known.current.has(item));
    if (open.length === 0) return;
    let isOver = false;
    const judge = async (): Promise<void> => {
      for (const item of open) {
        const begun = performance.now();
        const found = isBlankItem(item) ? none : await form.check(item);
        pause.current = Math.min(Math.max(leastPause, performance.now() - begun), 400);
        known.current.set(
          item,
          found.filter(({ code }) => code !== missing),
        );
        if (isOver) return;
      }
      setRound((round) => round + 1);
    };
    const timer = setTimeout(() => void judge(), pause.current);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [form, items]);
  return (item) => known.current.get(item);
}
