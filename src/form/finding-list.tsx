import { type FormFinding, type FormItem, isBlankItem, type Severity } from '../session/form/form-engine.js';
import { fieldNames } from './field-words.js';

interface FindingListProps {
  readonly findings: readonly FormFinding[];
  /** Whether the findings are those of the text as it stands now. */
  readonly isFresh: boolean;
  readonly item: FormItem;
  readonly onShow: (finding: FormFinding) => void;
  readonly onFix: (finding: FormFinding) => void;
  readonly onFixAll: () => void;
}

const severityNames: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', hint: '提示' };

/** The findings of an item, each with a way to its place and, if there is one, its fix. */
export function FindingList({ findings, isFresh, item, onShow, onFix, onFixAll }: FindingListProps) {
  const safe = findings.filter(({ fix }) => fix?.isSafe).length;
  return (
    <section class="findings" aria-labelledby="findings-title">
      <header>
        <h2 id="findings-title">检查</h2>
        {safe > 0 && (
          <button type="button" class="plain" onClick={onFixAll} title="改好拿得准的；其余的请自己看">
            全部改好（{safe}处）
          </button>
        )}
      </header>
      <p class="summary" role="status">
        {summaryOf(findings, isBlankItem(item))}
      </p>
      <ul aria-busy={!isFresh}>
        {findings.map((finding, i) => (
          <Finding key={`${finding.code} ${i}`} finding={finding} item={item} onShow={onShow} onFix={onFix} />
        ))}
      </ul>
    </section>
  );
}

function Finding({
  finding,
  item,
  onShow,
  onFix,
}: { readonly finding: FormFinding } & Pick<FindingListProps, 'item' | 'onShow' | 'onFix'>) {
  const { severity, message, hint, fix } = finding;
  return (
    <li class={`finding ${severity}`}>
      <p class="where">
        <strong>{severityNames[severity]}</strong>
        <button type="button" class="link" onClick={() => onShow(finding)}>
          {placeOf(finding, item)}
          <span class="unseen">，到这一处</span>
        </button>
      </p>
      <p>{message}</p>
      {hint !== undefined && <p class="hint-text">{hint}</p>}
      {fix && (
        <p>
          <button type="button" class="plain" onClick={() => onFix(finding)}>
            {fixWords(fix)}
          </button>
        </p>
      )}
    </li>
  );
}

/** The field of a finding and, in a text of several paragraphs, which of them. */
function placeOf({ field, start }: FormFinding, { body }: FormItem): string {
  if (field !== 'body' || !body.includes('\n')) return fieldNames[field];
  const before = body.slice(0, start).split('\n');
  const blank = before.slice(0, -1).filter((line) => line.trim() === '').length;
  return `正文第${before.length - blank}段`;
}

function fixWords({ before, after }: NonNullable<FormFinding['fix']>): string {
  const shown = after.replace(/\s+/gu, ' ');
  if (shown.trim() === '') return `删去${before.trim() === '' ? '' : `“${shortened(before)}”`}`;
  return `改为“${shortened(shown)}”`;
}

function shortened(text: string): string {
  const chars = [...text];
  return chars.length > 24 ? `${chars.slice(0, 24).join('')}…` : text;
}

function summaryOf(findings: readonly FormFinding[], isBlank: boolean): string {
  if (isBlank) return '写好标题和正文，这里就会列出要改的地方。';
  if (findings.length === 0) return '没有发现问题。';
  const counts = (['error', 'warning', 'hint'] as const)
    .map((severity) => [severity, findings.filter((each) => each.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${severityNames[severity]}${count}处`);
  return `发现${findings.length}处：${counts.join('，')}。`;
}
