import type { EditorView } from '@codemirror/view';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  emptyItem,
  type Form,
  type FormFinding,
  type FormItem,
  isBlankItem,
  sectionOf,
  withFix,
} from '../session/form/form-engine.js';
import { Actions } from './actions.js';
import { replaceText } from './body-editor.js';
import { draftsOf } from './drafts.js';
import { fieldNames, missingFields } from './field-words.js';
import { FindingList } from './finding-list.js';
import { ItemFields } from './item-fields.js';
import { ItemTabs } from './item-tabs.js';
import { useFindings } from './use-findings.js';

/** An item with a number of its own, by which its editor is kept. */
interface Sheet {
  readonly id: number;
  readonly item: FormItem;
}

interface Desk {
  readonly sheets: readonly Sheet[];
  readonly current: number;
  readonly nextId: number;
}

const noFindings: readonly FormFinding[] = [];

/** The whole page: the items on one side, what was found in the one that is open on the other. */
export function App({ form }: { readonly form: Form }) {
  const drafts = useMemo(() => draftsOf(`${form.office} ${form.title}`), [form]);
  const [desk, setDesk] = useState<Desk>(() => deskOf(drafts.load()));
  const [message, setMessage] = useState(() =>
    desk.sheets.some(({ item }) => !isBlankItem(item)) ? '已接着上次没有写完的稿件。' : '',
  );
  const [isKept, setKept] = useState(true);
  const editor = useRef<EditorView>(undefined);
  const items = useMemo(() => desk.sheets.map(({ item }) => item), [desk.sheets]);
  const found = useFindings(form, items);
  const shown = useRef<{ readonly id: number; readonly findings: readonly FormFinding[] } | undefined>(
    undefined,
  );
  const sheet = desk.sheets[desk.current];
  const item = sheet?.item ?? emptyItem;
  const fresh = found(item);
  if (fresh && sheet) shown.current = { id: sheet.id, findings: fresh };
  const findings =
    fresh ?? (shown.current?.id === sheet?.id ? shown.current?.findings : undefined) ?? noFindings;

  // At once: whoever closes the page has just typed.
  useLayoutEffect(() => setKept(drafts.save(items)), [drafts, items]);
  const change = (values: Partial<FormItem>): void => setDesk((before) => withValues(before, values));
  const mend = (next: FormItem): void => {
    // The editor keeps its own text: it is told of what others change.
    if (editor.current) replaceText(editor.current, next.body);
    change(next);
  };
  const open = (opened: readonly FormItem[]): void => setDesk(({ nextId }) => deskOf(opened, nextId));
  const showFinding = ({ field, start, end }: FormFinding): void => {
    if (field !== 'body') {
      focusField(field, start, end);
      return;
    }
    const view = editor.current;
    if (!view) return;
    const { length } = view.state.doc;
    view.dispatch({
      selection: { anchor: Math.min(start, length), head: Math.min(end, length) },
      scrollIntoView: true,
    });
    view.focus();
  };
  const problems = items.flatMap((each, i) => {
    const missing = missingFields(each, sectionOf(form, each.section));
    return missing.map((field) => ({ index: i, field }));
  });

  return (
    <>
      <header class="masthead">
        <p class="nameplate">{form.title}</p>
        <h1>报送稿件</h1>
        <p class="promise">这个网页不联网，写的内容只在这台电脑上。</p>
      </header>
      <main>
        <div class="sheet">
          <ItemTabs
            items={items}
            current={desk.current}
            onSelect={(current) => setDesk((before) => ({ ...before, current }))}
            onAdd={() => setDesk(withOneMore)}
            onRemove={() => {
              if (isBlankItem(item) || confirm('删去这一篇？删去就找不回来了。')) setDesk(withoutCurrent);
            }}
          />
          <ItemFields
            key={sheet?.id}
            form={form}
            item={item}
            findings={findings}
            isFresh={fresh !== undefined}
            onChange={change}
            onPaste={(notes) => setMessage(notes.join('；'))}
            onReady={(view) => {
              editor.current = view;
            }}
          />
        </div>
        <FindingList
          findings={findings}
          isFresh={fresh !== undefined}
          item={item}
          onShow={showFinding}
          onFix={(finding) => {
            if (fresh?.includes(finding)) mend(withFix(item, finding));
          }}
          onFixAll={() => mend(form.mended(item))}
        />
      </main>
      <Actions
        items={items.filter((each) => !isBlankItem(each))}
        errors={
          items.flatMap((each) => found(each) ?? []).filter(({ severity }) => severity === 'error').length
        }
        lacks={problems.map(({ index, field }) =>
          items.length > 1 ? `第${index + 1}篇的${fieldNames[field]}` : fieldNames[field],
        )}
        message={message}
        isKept={isKept}
        onMessage={setMessage}
        onOpen={open}
        onMissing={() => {
          const [first] = problems;
          if (!first) return;
          setDesk((before) => ({ ...before, current: first.index }));
          setTimeout(() => (first.field === 'body' ? editor.current?.focus() : focusField(first.field)));
        }}
        onClear={() => open([])}
      />
    </>
  );
}

function focusField(field: string, start?: number, end?: number): void {
  const place = document.getElementById(field);
  place?.closest('details')?.setAttribute('open', '');
  place?.focus();
  if (place instanceof HTMLInputElement && place.type === 'text' && start !== undefined && end !== undefined)
    place.setSelectionRange(start, end);
}

function deskOf(items: readonly FormItem[], firstId = 0): Desk {
  const all = items.length > 0 ? items : [emptyItem];
  return {
    sheets: all.map((item, i) => ({ id: firstId + i, item })),
    current: 0,
    nextId: firstId + all.length,
  };
}

/** The desk with some values of the item that is open changed. */
function withValues({ sheets, current, nextId }: Desk, values: Partial<FormItem>): Desk {
  const changed = sheets.map((each, i) =>
    i === current ? { ...each, item: { ...each.item, ...values } } : each,
  );
  return { sheets: changed, current, nextId };
}

/** One item more: by the same units and people as the one that is open. */
function withOneMore({ sheets, current, nextId }: Desk): Desk {
  const { contributors, sender, reviewer, phone } = sheets[current]?.item ?? emptyItem;
  const item: FormItem = { ...emptyItem, contributors, sender, reviewer, phone };
  return { sheets: [...sheets, { id: nextId, item }], current: sheets.length, nextId: nextId + 1 };
}

function withoutCurrent({ sheets, current, nextId }: Desk): Desk {
  const left = sheets.filter((_, i) => i !== current);
  return { sheets: left, current: Math.min(current, left.length - 1), nextId };
}
