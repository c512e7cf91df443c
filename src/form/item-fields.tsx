import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Form, FormFinding, FormItem, TextField } from '../session/form/form-engine.js';
import { sectionOf } from '../session/form/form-engine.js';
import { BodyEditor, type BodyEditorProps } from './body-editor.js';
import { bodyLength, fieldNames } from './field-words.js';
import { UnitPicker } from './unit-picker.js';

interface ItemFieldsProps extends Pick<BodyEditorProps, 'onPaste' | 'onReady'> {
  readonly form: Form;
  readonly item: FormItem;
  readonly findings: readonly FormFinding[];
  /** Whether the findings are those of the item as it stands now. */
  readonly isFresh: boolean;
  readonly onChange: (change: Partial<FormItem>) => void;
}

/** The fields of an item: those that its section has, and those that are filled in though it has them not. */
export function ItemFields({ form, item, findings, isFresh, onChange, onPaste, onReady }: ItemFieldsProps) {
  const section = sectionOf(form, item.section);
  const inBody = useMemo(
    () => (isFresh ? findings.filter(({ field }) => field === 'body') : undefined),
    [findings, isFresh],
  );
  const lineProps = (field: TextField) => ({
    field,
    item,
    onChange,
    isFaulty: findings.some((each) => each.field === field && each.severity !== 'hint'),
  });
  const hasHeadline = section?.hasHeadline !== false || item.headline !== '' || item.attendees !== '';
  const headlineCount = [...item.headline.trim()].length;
  return (
    <>
      <div class="row">
        <div class="field grow">
          <label for="contributors">
            报送单位 <Required />
          </label>
          <UnitPicker
            units={form.units}
            chosen={item.contributors}
            onChange={(contributors) => onChange({ contributors })}
          />
        </div>
        <div class="field">
          <label for="section">
            栏目 <Required />
          </label>
          <select
            id="section"
            value={item.section}
            aria-required="true"
            onChange={({ currentTarget }) => onChange({ section: currentTarget.value })}
          >
            <option value="">请选栏目</option>
            {!section && item.section !== '' && <option value={item.section}>{item.section}</option>}
            {form.sections.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <Line {...lineProps('date')} isDate>
          {section?.wantsDate ? '，事情发生的那天' : '，可不写'}
        </Line>
      </div>
      {hasHeadline && (
        <Line {...lineProps('headline')} isRequired>
          <Count count={headlineCount} most={form.headlineLength} />
        </Line>
      )}
      {(section?.hasSubtitle || item.subtitle !== '') && <Line {...lineProps('subtitle')}>，没有就不写</Line>}
      {(section?.hasAuthors || item.authors.length > 0) && (
        <div class="field">
          <label for="authors">
            作者<span class="aside">，几个人用顿号隔开</span>
          </label>
          <input
            id="authors"
            type="text"
            value={item.authors.join('、')}
            onChange={({ currentTarget }) => onChange({ authors: namesIn(currentTarget.value) })}
          />
        </div>
      )}
      {hasHeadline && <Line {...lineProps('attendees')}>，谁参加、谁陪同的一句话，没有就不写</Line>}
      <div class="field body">
        <p class="label" id="body-label">
          正文 <Required />
          <span id="body-count">
            <Count count={bodyLength(item.body)} {...(section?.length ?? {})} />
          </span>
        </p>
        <BodyEditor
          value={item.body}
          findings={inBody}
          onChange={(body) => onChange({ body })}
          onPaste={onPaste}
          onReady={onReady}
          describedBy="body-count"
        />
      </div>
      <details>
        <summary>报送人、电话、备注（不印出）</summary>
        <div class="row">
          <Line {...lineProps('sender')} />
          <Line {...lineProps('reviewer')} />
          <Line {...lineProps('phone')} />
        </div>
        <Line {...lineProps('origin')}>，摘自或转载自何处，没有就不写（这一项印出）</Line>
        <Line {...lineProps('remark')} />
      </details>
    </>
  );
}

interface LineProps {
  readonly field: TextField;
  readonly item: FormItem;
  readonly onChange: (change: Partial<FormItem>) => void;
  readonly isFaulty: boolean;
  readonly isRequired?: boolean;
  readonly isDate?: boolean;
  readonly children?: ComponentChildren;
}

function Line({ field, item, onChange, isFaulty, isRequired = false, isDate = false, children }: LineProps) {
  const common = {
    id: field,
    value: item[field],
    'aria-required': isRequired,
    'aria-invalid': isFaulty,
    autocomplete: 'off',
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) =>
      onChange({ [field]: currentTarget.value }),
  };
  return (
    <div class="field">
      <label for={field}>
        {fieldNames[field]} {isRequired && <Required />}
        <span class="aside">{children}</span>
      </label>
      {isDate ? <input type="date" {...common} /> : <input type="text" {...common} />}
    </div>
  );
}

function Required() {
  return (
    <span class="required" aria-hidden="true">
      必填
    </span>
  );
}

function Count({
  count,
  least = 0,
  most,
}: {
  readonly count: number;
  readonly least?: number;
  readonly most?: number;
}) {
  const wanted = most === undefined ? '' : least > 0 ? `，应为${least}—${most}字` : `，最多${most}字`;
  const isOff = count > 0 && (count < least || (most !== undefined && count > most));
  return (
    <span class={isOff ? 'count off' : 'count'}>
      {count}字{wanted}
    </span>
  );
}

/** The names of people; a blank may stand in one (温　旸). */
function namesIn(written: string): readonly string[] {
  return written
    .split(/[、，,；;]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
