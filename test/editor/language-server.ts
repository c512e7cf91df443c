import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../project.js';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface EditorFinding {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly message: string;
}

export interface Offer {
  readonly label: string;
  readonly insertText?: string;
  readonly documentation?: string | { readonly value: string };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

const server = join(root, 'node_modules/yaml-language-server');

/** How long the server may take for any one answer before the test fails. */
const patience = 30_000;

/** The real yaml-language-server over its standard streams, told no more than a Chinese editor tells it: no setting
 * names a schema. Its look into the network is switched off. */
export class LanguageServer {
  readonly #process: ChildProcess;
  readonly #answers = new Map<number, (message: Message) => void>();
  readonly #findings = new Map<string, (found: readonly EditorFinding[]) => void>();
  #buffer = Buffer.alloc(0);
  #lastId = 0;

  constructor() {
    this.#process = spawn(process.execPath, [join(server, 'out/server/src/server.js'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.#process.stdout?.on('data', (bytes: Buffer) => this.#receive(bytes));
  }

  async start(): Promise<void> {
    const markdown = ['markdown', 'plaintext'];
    await this.#request('initialize', {
      processId: process.pid,
      rootUri: null,
      locale: 'zh-cn',
      initializationOptions: { l10nPath: join(server, 'l10n') },
      capabilities: {
        workspace: { configuration: true },
        textDocument: {
          completion: { completionItem: { snippetSupport: true, documentationFormat: markdown } },
          hover: { contentFormat: markdown },
        },
      },
    });
    this.#send({ method: 'initialized', params: {} });
  }

  /** Opens a file as it lies on the disk, or with another text, and gives what the editor underlines in it. */
  async open(path: string, text = readFileSync(path, 'utf8')): Promise<readonly EditorFinding[]> {
    const uri = pathToFileURL(path).href;
    const found = this.#wait<readonly EditorFinding[]>(`the findings of ${path}`, (resolve) => {
      this.#findings.set(uri, resolve);
    });
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    this.#send({ method: 'textDocument/didOpen', params: { textDocument } });
    return found;
  }

  async complete(path: string, position: Position): Promise<readonly Offer[]> {
    const textDocument = { uri: pathToFileURL(path).href };
    const result = await this.#request('textDocument/completion', { textDocument, position });
    const { items } = (Array.isArray(result) ? { items: result } : result) as { items: readonly Offer[] };
    return items;
  }

  async hover(path: string, position: Position): Promise<string> {
    const textDocument = { uri: pathToFileURL(path).href };
    const result = await this.#request('textDocument/hover', { textDocument, position });
    return (result as { contents: { value: string } } | null)?.contents.value ?? '';
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const closed = new Promise((resolve) => this.#process.once('close', resolve));
    this.#process.kill('SIGKILL');
    await closed;
  }

  async #request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#lastId;
    const answer = this.#wait<Message>(method, (resolve) => this.#answers.set(id, resolve));
    this.#send({ id, method, params });
    const { result, error } = await answer;
    if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`);
    return result;
  }

  #wait<T>(what: string, register: (resolve: (value: T) => void) => void): Promise<T> {
    return new Promise((resolve, reject) => {
      const guard = setTimeout(() => reject(new Error(`no answer: ${what}`)), patience);
      register((value) => {
        clearTimeout(guard);
        resolve(value);
      });
    });
  }

  #send(message: Message): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }), 'utf8');
    this.#process.stdin?.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#process.stdin?.write(body);
  }

  #receive(bytes: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, bytes]);
    for (;;) {
      const head = this.#buffer.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(
        /Content-Length: (\d+)/iu.exec(this.#buffer.subarray(0, head).toString('ascii'))?.[1],
      );
      const end = head + 4 + length;
      if (this.#buffer.length < end) return;
      const message: Message = JSON.parse(this.#buffer.subarray(head + 4, end).toString('utf8'));
      this.#buffer = this.#buffer.subarray(end);
      this.#handle(message);
    }
  }

  #handle({ id, method, params, ...answer }: Message): void {
    if (method === undefined) {
      if (id !== undefined) this.#answers.get(id)?.(answer);
    } else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly EditorFinding[] };
      this.#findings.get(uri)?.(diagnostics);
    } else if (id !== undefined) this.#send({ id, result: this.#settings(method, params) });
  }

  /** The settings as an editor without any gives them. */
  #settings(method: string, params: unknown): unknown {
    if (method !== 'workspace/configuration') return null;
    const { items } = params as { items: readonly { section?: string }[] };
    return items.map(({ section }) => (section === 'yaml' ? { schemaStore: { enable: false } } : {}));
  }
}
