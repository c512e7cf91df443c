import { Command, Option } from 'commander';
import { defaultNames, version } from '../session/product.js';
import { annualCommand, volumeYear } from './annual-command.js';
import { checkCommand } from './check-command.js';
import { command, fontOption, making, schemaKind } from './command-options.js';
import { compileCommand } from './compile-command.js';
import { diffCommand } from './diff-command.js';
import { feedbackCommand } from './feedback-command.js';
import { formCommand } from './form-command.js';
import { helpInChinese } from './help-words.js';
import { importCommand, learnCommand } from './incoming-commands.js';
import { holdCommand, moveCommand, nextCommand } from './issue-commands.js';
import type { RunCommand } from './menu/desk.js';
import { newCommand } from './new-command.js';
import type {
  AnnualOptions,
  CheckFlags,
  CompileFlags,
  DiffOptions,
  FeedbackOptions,
  FontsOptions,
  FormOptions,
  HoldOptions,
  ImportOptions,
  LearnOptions,
  ListOptions,
  MoveOptions,
  NewOptions,
  NextOptions,
  PaperOptions,
  ReceiveOptions,
  ReleaseOptions,
  SchemaOptions,
  TallyOptions,
  TestPageOptions,
  VerifyOptions,
} from './options.js';
import { paperKind } from './paper-kinds.js';
import { receiveCommand } from './receive-command.js';
import { reportCommand } from './report-command.js';
import { tallyCommand } from './tally-command.js';
import { type ExitCode, exitCode, type Terminal } from './terminal.js';

/** The command line: one place for the commands, their options and help. Each command's code is loaded when it runs;
 * `finish` takes its exit code. `first` is the first word of the command line. By `again` a command runs another. */
export function createProgram(
  terminal: Terminal,
  first: string | undefined,
  finish: (code: ExitCode) => void,
  again: RunCommand = async () => exitCode.cannotRun,
): Command {
  const program = new Command('kuaibao');
  program
    .description(`快报：把各单位的稿件汇编成规范版式的工作快报（${defaultNames(' 与 ')}）`)
    .version(version(), '-V, --version', '显示版本')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [命令]', '显示某个命令的帮助')
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: () => undefined,
    })
    .configureHelp(helpInChinese);

  const commands: Readonly<Record<string, () => Command>> = {
    compile: () =>
      compileCommand(program).action(async (directories: string[], options: CompileFlags) => {
        const { runCompile } = await import('./command/compile.js');
        finish(await runCompile(directories, options, terminal));
      }),

    verify: () =>
      command(program, 'verify [期...]', '核对生成的文件是不是还与稿件相符，说明哪里变了')
        .option('-o, --output <文件夹>', '生成的文件在哪个文件夹（不写为 bulletin.yaml 旁的 out/）')
        .option('--draft', '核对送审稿')
        .option('--json', '以 JSON 列出')
        .addHelpText('after', '\n“期”是一期的文件夹或期号，也可以是整个单位的文件夹；不写为当前文件夹。')
        .action(async (paths: string[], options: VerifyOptions) => {
          const { runVerify } = await import('./command/verify.js');
          finish(await runVerify(paths, options, terminal));
        }),

    release: () =>
      making(command(program, 'release [期]', '定稿发布一期：生成文件，记下所用的稿件，以后有改动就会报告'))
        .option('--strict', '有警告也不发布')
        .option('--attach-sources', '把稿件和配置附在 PDF 里')
        .option('--again', '发布以后又改过的，按现在的稿件和配置重新发布；上一次发布的存进 .kuaibao/history/')
        .option(
          '--reason <理由>',
          '为什么重新发布，如“更正第二篇的数字”，记进发布的记录（同 --again 一起用）',
        )
        .addOption(
          new Option(
            '--correction',
            '更正了重发：期号后面印“（更正稿）”，在 issue.yaml 里写上“重发: 更正”',
          ).conflicts(['supplement']),
        )
        .option('--supplement', '补充了重发：期号后面印“（补遗稿）”，写上“重发: 补遗”')
        .action(async (directory: string | undefined, options: ReleaseOptions) => {
          const { runRelease } = await import('./command/release.js');
          finish(await runRelease(directory ?? '.', options, terminal));
        }),

    check: () =>
      checkCommand(program).action(async (paths: string[], options: CheckFlags) => {
        const { runCheck } = await import('./command/check.js');
        finish(await runCheck(paths, options, terminal));
      }),

    diff: () =>
      diffCommand(program).action(async (before: string, after: string | undefined, options: DiffOptions) => {
        const { runDiff } = await import('./command/diff.js');
        finish(await runDiff(before, after, options, terminal));
      }),

    annual: () =>
      annualCommand(program).action(
        async (year: string, path: string | undefined, options: AnnualOptions) => {
          const asked = volumeYear(year);
          const { runAnnual } = await import('./command/annual.js');
          finish(await runAnnual(asked, path ?? '.', options, terminal));
        },
      ),

    feedback: () =>
      feedbackCommand(program).action(async (path: string | undefined, options: FeedbackOptions) => {
        const { runFeedback } = await import('./command/feedback.js');
        finish(await runFeedback(path ?? '.', options, terminal));
      }),

    tally: () =>
      tallyCommand(program).action(async (path: string | undefined, options: TallyOptions) => {
        const { runTally } = await import('./command/tally.js');
        finish(runTally(path ?? '.', options, terminal));
      }),

    report: () =>
      reportCommand(program).action(async (kind: string, path: string | undefined, options: PaperOptions) => {
        const asked = paperKind(kind);
        const { runReport } = await import('./command/report.js');
        finish(await runReport(asked, path ?? '.', options, terminal));
      }),

    explain: () =>
      command(
        program,
        'explain [代码或词...]',
        '说明某条规则：依据、例子和怎么办；写一个词就找有关的规则，不写就列出全部',
      ).action(async (words: string[]) => {
        const { runExplain } = await import('./command/explain.js');
        finish(runExplain(words, terminal));
      }),

    list: () =>
      command(program, 'list [期]', '列出一期的稿件将怎样排列，以及各自的理由')
        .option('--json', '以 JSON 列出')
        .option('--fit', '列出末行不足三字的段落，和删几个字可以省一行')
        .addOption(fontOption())
        .action(async (directory: string | undefined, options: ListOptions) => {
          const { runList } = await import('./command/list.js');
          finish(await runList(directory ?? '.', options, terminal));
        }),

    fonts: () =>
      command(program, 'fonts [期]', '列出各类文字用什么字体、从哪里来、本期缺什么字')
        .addOption(fontOption())
        .action(async (directory: string | undefined, options: FontsOptions) => {
          const { runFonts } = await import('./command/fonts.js');
          finish(await runFonts(directory ?? '.', options, terminal));
        }),

    testpage: () =>
      command(program, 'testpage', '生成试排页：十段文字和各行应当断开的地方，用来核对 Word 或 WPS 的排版')
        .option('-o, --output <文件夹>', '写到哪个文件夹（不写为当前文件夹）')
        .addOption(fontOption())
        .action(async (options: TestPageOptions) => {
          const { runTestPage } = await import('./command/testpage.js');
          finish(await runTestPage(options, terminal));
        }),

    init: () =>
      command(program, 'init [文件夹]', '为一个单位建立文件夹：配置和能生成的第一期').action(
        async (directory: string | undefined) => {
          const { runInit } = await import('./command/init.js');
          finish(runInit(directory ?? '.', terminal));
        },
      ),

    learn: () =>
      learnCommand(program).action(async (paths: string[], options: LearnOptions) => {
        const { runLearn } = await import('./command/learn.js');
        finish(await runLearn(paths, options, terminal));
      }),

    next: () =>
      nextCommand(program).action(async (options: NextOptions) => {
        const { runNext } = await import('./command/next.js');
        finish(runNext(options, terminal));
      }),

    hold: () =>
      holdCommand(program).action(async (words: string[], options: HoldOptions) => {
        const { runHold } = await import('./command/move.js');
        finish(runHold(words, options, terminal));
      }),

    move: () =>
      moveCommand(program).action(async (words: string[], options: MoveOptions) => {
        const { runMove } = await import('./command/move.js');
        finish(runMove(words, options, terminal));
      }),

    new: () =>
      newCommand(program).action(async (directory: string | undefined, options: NewOptions) => {
        const { runNew } = await import('./command/new.js');
        finish(await runNew(directory ?? '.', options, terminal));
      }),

    form: () =>
      formCommand(program).action(async (options: FormOptions) => {
        const { runForm } = await import('./command/form.js');
        finish(runForm(options, terminal));
      }),

    import: () =>
      importCommand(program).action(async (paths: string[], options: ImportOptions) => {
        const { runImport } = await import('./command/import.js');
        finish(await runImport(paths, options, terminal));
      }),

    receive: () =>
      receiveCommand(program).action(async (path: string, options: ReceiveOptions) => {
        const { runReceive } = await import('./command/receive.js');
        finish(await runReceive(path, options, terminal));
      }),

    menu: () =>
      command(program, 'menu [文件夹]', '菜单：新建一期、导入来稿、检查、编成、打开，按数字选').action(
        async (folder: string | undefined) => {
          const { runMenu } = await import('./command/menu.js');
          finish(await runMenu(folder ?? '.', terminal, again));
        },
      ),

    schema: () =>
      command(
        program,
        'schema [种类]',
        '列出稿件、issue.yaml、bulletin.yaml 或台账的 JSON Schema，供编辑器提示用',
      )
        .option('--write', '把 bulletin.yaml 旁 .kuaibao/ 里的文件更新')
        .addHelpText(
          'after',
          '\n“种类”是 submission（稿件）、issue（本期）、bulletin（配置）或 ledger（台账），不写为 submission，--write 时为全部。\n单位和栏目取自当前文件夹往上的 bulletin.yaml；.kuaibao/ 里有的，改了单位或栏目后随 check、compile 等自动更新，--write 是立即更新。',
        )
        .action(async (kind: string | undefined, options: SchemaOptions) => {
          const asked = kind === undefined ? undefined : schemaKind(kind);
          const { runSchema } = await import('./command/schema.js');
          finish(runSchema(asked, options, terminal));
        }),
  };
  // Whoever names a command needs no other.
  const named = first !== undefined && Object.hasOwn(commands, first) ? commands[first] : undefined;
  if (named) named();
  else for (const define of Object.values(commands)) define();
  return program;
}
