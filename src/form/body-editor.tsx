import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, placeholder } from '@codemirror/view';
import { useEffect, useRef } from 'preact/hooks';
import { type FormFinding, pastedText } from '../session/form/form-engine.js';
import { marks, showMarks } from './marks.js';

export interface BodyEditorProps {
  /** The text that it begins with; later the one that the findings are of. */
  readonly value: string;
  /** Undefined while they are not those of the text as it stands. */
  readonly findings: readonly FormFinding[] | undefined;
  readonly onChange: (value: string) => void;
  readonly onPaste: (notes: readonly string[]) => void;
  /** Called with the editor once it is there. */
  readonly onReady: (view: EditorView) => void;
  /** The identifier of the element that tells how long the text is. */
  readonly describedBy: string;
}

/** The editor of a text, with what was found underlined. What is pasted becomes plain text first. */
export function BodyEditor({ value, findings, onChange, onPaste, onReady, describedBy }: BodyEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(undefined);
  const calls = useRef({ onChange, onPaste });
  calls.current = { onChange, onPaste };
  useEffect(() => {
    if (!place.current) return;
    const view = new EditorView({
      parent: place.current,
      state: EditorState.create({ doc: value, extensions: extensions(calls, describedBy) }),
    });
    editor.current = view;
    onReady(view);
    return () => view.destroy();
  }, []);
  useEffect(() => {
    const view = editor.current;
    if (view && findings && view.state.doc.toString() === value)
      view.dispatch({ effects: showMarks.of(findings) });
  }, [value, findings]);
  return <div class="editor" ref={place} />;
}

type Calls = { readonly current: Pick<BodyEditorProps, 'onChange' | 'onPaste'> };

function extensions(calls: Calls, describedBy: string) {
  return [
    EditorView.cspNonce.of(document.querySelector('style')?.nonce ?? ''),
    history(),
    drawSelection(),
    EditorView.lineWrapping,
    keymap.of([...defaultKeymap, ...historyKeymap]),
    placeholder('一行一段，段首不用空格。可以从 Word、WPS、微信里复制过来。'),
    marks,
    EditorView.contentAttributes.of({
      id: 'body',
      'aria-labelledby': 'body-label',
      'aria-describedby': describedBy,
      'aria-required': 'true',
      spellcheck: 'false',
      autocapitalize: 'off',
    }),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) calls.current.onChange(state.doc.toString());
    }),
    EditorView.domEventHandlers({
      paste: ({ clipboardData }, view) => {
        if (!clipboardData) return false;
        const html = clipboardData.getData('text/html');
        const given = clipboardData.getData('text/plain');
        if (html === '' && given === '') return false;
        const { text, notes } = pastedText({ ...(html === '' ? {} : { html }), text: given });
        view.dispatch(view.state.replaceSelection(text), { userEvent: 'input.paste', scrollIntoView: true });
        calls.current.onPaste(notes);
        return true;
      },
    }),
  ];
}

/** Changes as little of the editor's text as makes it another: the caret and what can be undone stay. */
export function replaceText(view: EditorView, value: string): void {
  const old = view.state.doc.toString();
  if (old === value) return;
  const most = Math.min(old.length, value.length);
  let start = 0;
  while (start < most && old[start] === value[start]) start++;
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === value[value.length - 1 - end]) end++;
  view.dispatch({
    changes: { from: start, to: old.length - end, insert: value.slice(start, value.length - end) },
    // A fix is undone by itself, not with what was typed before it.
    annotations: isolateHistory.of('full'),
  });
}
