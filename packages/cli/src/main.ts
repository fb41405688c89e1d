/** The command line of Kyosei. Results go to standard output, problems and progress to standard error. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '@kyosei/engine/sharing';
import { describe } from '@kyosei/model/sentence';
import { tables } from '@kyosei/model/tables';
import { audiences } from '@kyosei/web/layout/audiences';
import { speak } from '@kyosei/web/layout/format';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { AssessOptions } from './commands/assess.ts';
import type { PinchMethod } from './commands/pinch.ts';
import type { FrontCommandOptions } from './commands/plan-front.ts';
import type { PolicyCommandOptions } from './commands/policy.ts';
import type { ReportCommandOptions } from './commands/report.ts';
import type { ShareCommandOptions } from './commands/share.ts';
import type { StressCommandOptions } from './commands/stress.ts';
import { readingProblem } from './files.ts';
import { languageAsked, languageCodes } from './language.ts';
import { error, type Outcome, refused } from './outcome.ts';
import { showProgress } from './progress.ts';
import { formats } from './report-forms.ts';
import { words } from './words.ts';

const silent = { show: () => {}, done: () => {} };
/** From the sources as well as from `dist`. */
const manifest = JSON.parse(
  readFileSync(join(import.meta.dirname, import.meta.url.endsWith('.ts') ? '..' : '../..', 'package.json'), 'utf8'),
) as { version: string };
/** People are told in their language; what a script reads stays as it is. */
const language = languageAsked(process.argv.slice(2), process.env);
speak(language);
const { help, severity: severities } = words();
/** Standard output belongs to the one JSON object alone. */
const json = process.argv.includes('--json');
const bar = () => (json && !process.stderr.isTTY ? silent : showProgress(process.stderr));

process.stdout.on('error', quietWhenUnread);
process.stderr.on('error', quietWhenUnread);

/** The titles of commander's help in the reader's language. */
const titles: Readonly<Record<string, string>> = {
  'Usage:': help.usage,
  'Arguments:': help.arguments,
  'Options:': help.options,
  'Commands:': help.commands,
};
const titled = (title: string): string => titles[title] ?? title;

const inLanguage = () => new Option('--lang <language>', help.lang).choices(languageCodes);

const program = new Command('kyosei')
  .description(help.program)
  .version(manifest.version, '-V, --version', help.version)
  .option('--json', help.json)
  .addOption(inLanguage())
  .helpOption('-h, --help', help.help)
  .helpCommand('help [command]', help.helpCommand)
  .showHelpAfterError(help.afterError)
  .addHelpText('after', `\n${help.exit}\n${help.language}`)
  .configureHelp({ styleTitle: titled })
  .exitOverride();

const command = (usage: string, description: string): Command =>
  program
    .command(usage)
    .description(description)
    .option('--json', help.json)
    .addOption(inLanguage())
    .helpOption('-h, --help', help.help)
    .configureHelp({ styleTitle: titled })
    .exitOverride();

command('init <folder>', help.init)
  .option('--force', help.rewrite, false)
  .action(async (folder: string, options: { force: boolean }) =>
    print(await (await import('./commands/init.ts')).initCommand(folder, options)),
  );
command('import <workbook> <folder>', help.import)
  .option('--force', help.rewrite, false)
  .action(async (workbook: string, folder: string, options: { force: boolean }) =>
    print(await (await import('./commands/import.ts')).importCommand(workbook, folder, options)),
  );
command('export <folder> <workbook>', help.export)
  .option('--force', help.replace, false)
  .action(async (folder: string, workbook: string, options: { force: boolean }) =>
    print(await (await import('./commands/export.ts')).exportCommand(folder, workbook, options)),
  );
command('check <folder>', help.check).action(async (folder: string) =>
  print(await (await import('./commands/check.ts')).checkCommand(folder)),
);
command('match <folder>', help.match)
  .option('--stream <id>', help.stream)
  .option('--why <have and want...>', help.why)
  .action(async (folder: string, { stream, why }: { stream?: string; why?: string[] }) => {
    if (why !== undefined && why.length !== 2)
      return print(refused([error('wrong-usage', `--why ${why.join(' ')}`, 'two stream ids: a have and a want')]));
    const pair = why as [string, string] | undefined;
    return print(
      await (await import('./commands/match.ts')).matchCommand(folder, {
        ...(stream !== undefined && { stream }),
        ...(pair && { why: pair }),
      }),
    );
  });
command('plan <folder>', help.plan)
  .option('--scenario <file or id>', help.scenario)
  .option('--out <folder>', help.planOut)
  .addOption(
    new Option('--front <burden>', help.front)
      .choices(tables.scenario.attributes.objective.choices.filter((objective) => objective !== 'cost'))
      .conflicts(['alternatives']),
  )
  .option('--points <number>', help.points, whole(2, 101))
  .option('--alternatives <number>', help.alternatives, whole(1, 100))
  .option('--difference <number>', help.difference, whole(1, 1000))
  .action(async (folder: string, options: PlanOptions) => print(await planned(folder, options)));
command('report <plan>', help.report)
  .option('--out <file>', help.reportOut)
  .addOption(new Option('--format <form>', help.format).choices(formats))
  .addOption(new Option('--for <audience>', help.for).choices(audiences).default('board'))
  .option('--firm <id>', help.reportFirm)
  .option('--standard <id>', help.reportStandard)
  .option('--case <folder>', help.case)
  .action(async (plan: string, options: ReportCommandOptions) =>
    print(await (await import('./commands/report.ts')).reportCommand(plan, options)),
  );
command('pinch', help.pinch)
  .addArgument(new Argument('<method>', help.method).choices(['heat', 'site', 'water', 'gas']))
  .argument('<file>', help.streams)
  .action(async (method: PinchMethod, file: string) =>
    print(await (await import('./commands/pinch.ts')).pinchCommand(method, file)),
  );
command('claim <file>', help.claim).action(async (file: string) =>
  print(await (await import('./commands/claim.ts')).claimCommand(file)),
);
command('ecology <file>', help.ecology).action(async (file: string) =>
  print(await (await import('./commands/ecology.ts')).ecologyCommand(file)),
);
command('share <case>', help.share)
  .option('--scenario <file or id>', help.scenario)
  .option('--assumptions <file>', help.assumptions)
  .addOption(new Option('--rule <rule>', help.rule).choices(rules))
  .action(async (path: string, options: ShareCommandOptions) =>
    print(await (await import('./commands/share.ts')).shareCommand(path, options, bar())),
  );
command('assess [folder]', help.assess)
  .option('--standard <id>', help.standard)
  .option('--plan <file>', help.assessPlan)
  .option('--year <number>', help.year, year)
  .option('--firm <id>', help.firm)
  .option('--today <day>', help.today, day)
  .option('--allocation <rule>', help.allocation, 'half')
  .option('--list', help.list)
  .action(async (folder: string | undefined, options: AssessOptions) =>
    print(await (await import('./commands/assess.ts')).assessCommand(folder, options)),
  );
command('stress <case>', help.stress)
  .option('--scenario <file or id>', help.scenario)
  .option('--assumptions <file>', help.assumptions)
  .option('--pairs', help.pairs, false)
  .option('--seed <number>', help.seed, whole(0, 2_147_483_647))
  .option('--draws <number>', help.draws, whole(1, 1_000_000))
  .action(async (path: string, options: StressCommandOptions) =>
    print(await (await import('./commands/stress.ts')).stressCommand(path, options, bar())),
  );
command('policy <folder>', help.policy)
  .option('--scenario <file or id>', help.scenario)
  .option('--instruments <file>', help.instruments)
  .addOption(new Option('--charge <burden>', help.charge).choices(['co2', 'so2', 'freshWater', 'landfill']))
  .option('--within <tonnes>', help.within, amount)
  .option('--highest <rate>', help.highest, amount)
  .addOption(new Option('--adoption', help.adoption).conflicts(['instruments', 'charge']))
  .option('--years <number>', help.years, whole(1, 200))
  .option('--runs <number>', help.runs, whole(1, 100_000))
  .option('--seed <number>', help.adoptionSeed, whole(0, 2_147_483_647))
  .option('--with <name=level...>', help.with)
  .action(async (folder: string, options: PolicyOptions) => print(await governed(folder, options)));
command('worker', help.worker).action(async () =>
  print(await (await import('./commands/worker.ts')).workerCommand(process.env.DATABASE_URL)),
);
command('audit', help.audit).action(async () =>
  print(await (await import('./commands/audit.ts')).auditCommand(process.env.DATABASE_URL)),
);
command('serve', help.serve)
  .option('--port <number>', help.port, whole(0, 65_535), 4680)
  .option('--host <address>', help.host)
  .option('--seed <folder>', help.seedCase)
  .option('--data <folder>', help.data)
  .action(async (options: { port: number; host?: string; seed?: string; data?: string }) =>
    print(await (await import('./commands/serve.ts')).serveCommand(options)),
  );

interface PlanOptions {
  readonly scenario?: string;
  readonly out?: string;
  readonly front?: FrontCommandOptions['burden'];
  readonly points?: number;
  readonly alternatives?: number;
  readonly difference?: number;
}

interface PolicyOptions extends PolicyCommandOptions {
  readonly adoption?: boolean;
  readonly years?: number;
  readonly runs?: number;
  readonly seed?: number;
  readonly with?: readonly string[];
}

async function governed(folder: string, { adoption, ...options }: PolicyOptions) {
  if (adoption === true) {
    const { adoptionCommand } = await import('./commands/policy-adoption.ts');
    return adoptionCommand(folder, { years: 50, runs: 200, seed: 1, ...options }, bar());
  }
  const alone = (['years', 'runs', 'seed', 'with'] as const).filter((name) => options[name] !== undefined);
  if (alone.length > 0)
    return refused(
      alone.map((name) => error('wrong-usage', `--${name} ${String(options[name])}`, '--adoption with it')),
    );
  return (await import('./commands/policy.ts')).policyCommand(folder, options, bar());
}

async function planned(folder: string, { front, points, alternatives, difference, ...more }: PlanOptions) {
  if (points !== undefined && front === undefined)
    return refused([error('wrong-usage', `--points ${points}`, '--front with it')]);
  if (difference !== undefined && alternatives === undefined)
    return refused([error('wrong-usage', `--difference ${difference}`, '--alternatives with it')]);
  if (front !== undefined) {
    const { frontCommand } = await import('./commands/plan-front.ts');
    return frontCommand(folder, { ...more, burden: front, points: points ?? 11 }, bar());
  }
  if (alternatives !== undefined) {
    const { alternativesCommand } = await import('./commands/plan-alternatives.ts');
    return alternativesCommand(folder, { ...more, count: alternatives, difference: difference ?? 1 }, bar());
  }
  return (await import('./commands/plan.ts')).planCommand(folder, more, bar());
}

try {
  await program.parseAsync();
} catch (failure) {
  if (failure instanceof CommanderError) {
    // Commander has written its sentence, with the nearest name, to standard error already.
    const asked = failure.exitCode === 0 || failure.code === 'commander.help';
    process.exitCode = asked && process.argv.length > 2 ? 0 : 2;
    if (json && process.exitCode === 2) write(refused([error('wrong-usage', failure.message)]).data);
  } else print(refused([problemOf(failure)]));
}

function print({ data, lines, problems, exit }: Outcome): void {
  for (const problem of problems)
    process.stderr.write(`${severities[problem.severity]}: ${describe(problem, language)}\n`);
  if (json) {
    write(data);
    // Whoever reads no JSON learns why the answer is no.
    if (exit === 1 && lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`);
  } else if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = exit;
}

function write(data: Outcome['data']): void {
  process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
}

/** What the file system or the network refuses is the user's to mend; anything else is a fault of the program, with its trace. */
function problemOf(failure: unknown) {
  if (failure instanceof Error && 'syscall' in failure) {
    const path = 'path' in failure && typeof failure.path === 'string' ? failure.path : '';
    return readingProblem(path, failure);
  }
  return error('program-fault', failure instanceof Error ? (failure.stack ?? failure.message) : String(failure));
}

/** A whole number within bounds. */
function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) throw new InvalidArgumentError(help.whole(least, most));
    return value;
  };
}

function amount(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError(help.number);
  return value;
}

function day(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(`${text}T00:00:00Z`)))
    throw new InvalidArgumentError(help.day);
  return text;
}

function year(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError(help.fourDigits);
  return Number(text);
}

/** Whoever reads standard output may stop early, as `head` does. */
function quietWhenUnread(failure: NodeJS.ErrnoException): void {
  if (failure.code !== 'EPIPE') throw failure;
  process.exit();
}
