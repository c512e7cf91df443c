import { useRef, useState } from 'preact/hooks';
import {
  type FormItem,
  itemsFileName,
  messageText,
  readItems,
  writeItems,
} from '../session/form/form-engine.js';
import { copyText, saveFile } from './hand-over.js';

interface ActionsProps {
  /** The items in which something is written. */
  readonly items: readonly FormItem[];
  readonly errors: number;
  /** The names of the fields that are still empty. */
  readonly lacks: readonly string[];
  readonly message: string;
  /** Whether drafts can be kept in this browser. */
  readonly isKept: boolean;
  readonly onMessage: (message: string) => void;
  readonly onOpen: (items: readonly FormItem[]) => void;
  /** Goes to the first field that is still empty. */
  readonly onMissing: () => void;
  readonly onClear: () => void;
}

/** The bar at the page's foot: save, copy, open, clear, and what came of it. */
export function Actions(props: ActionsProps) {
  const { items, errors, lacks, message, isKept, onMessage, onOpen, onMissing, onClear } = props;
  const picker = useRef<HTMLInputElement>(null);
  const [warned, setWarned] = useState<readonly FormItem[]>();
  const isReady = (): boolean => {
    if (items.length === 0 || lacks.length > 0) {
      onMessage(`还差${lacks.join('、')}。`);
      onMissing();
      return false;
    }
    if (errors === 0 || isSame(warned, items)) return true;
    setWarned(items);
    onMessage(`还有${errors}处错误没有改，编辑部会退回来。改好再存；一定要现在存，就再按一次。`);
    return false;
  };
  const save = (): void => {
    if (!isReady()) return;
    const name = itemsFileName(items);
    saveFile(name, writeItems(items));
    onMessage(`已存成“${name}”，在浏览器的下载文件夹里，请把它发给编辑部。`);
  };
  const copy = async (): Promise<void> => {
    if (!isReady()) return;
    const isCopied = await copyText(messageText(items));
    onMessage(
      isCopied
        ? '文字已复制，可以粘贴到微信或邮件里发给编辑部。'
        : '这个浏览器不让复制，请用“存成稿件文件”。',
    );
  };
  const openFile = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const opened = readItems(await file.text());
    if (opened) onOpen(opened);
    onMessage(opened ? `已打开“${file.name}”。` : `“${file.name}”不是报送页存的稿件文件，没有打开。`);
  };
  return (
    <footer class="actions">
      <p class="message" role="status">
        {message || (lacks.length > 0 && items.length > 0 ? `还差${lacks.join('、')}。` : '')}
      </p>
      <div class="buttons">
        <button type="button" class="main" onClick={save}>
          存成稿件文件
        </button>
        <button type="button" onClick={() => void copy()}>
          复制文字
        </button>
        <button type="button" onClick={() => picker.current?.click()}>
          打开稿件文件
        </button>
        <input
          ref={picker}
          type="file"
          accept=".yaml,.yml"
          hidden
          aria-label="打开稿件文件"
          onChange={({ currentTarget }) => {
            void openFile(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
      </div>
      <p class="kept">
        {isKept
          ? '草稿自动留在这台电脑的这个浏览器里，公用电脑用完请清空。'
          : '这个浏览器不让网页留草稿，离开以前请先存成文件。'}
        <button
          type="button"
          class="link"
          onClick={() => {
            if (items.length > 0 && !confirm('清空全部稿件和草稿？清空就找不回来了。')) return;
            onClear();
            onMessage('已清空。');
          }}
        >
          清空草稿
        </button>
      </p>
    </footer>
  );
}

function isSame(some: readonly FormItem[] | undefined, others: readonly FormItem[]): boolean {
  return some?.length === others.length && others.every((item, i) => item === some[i]);
}
