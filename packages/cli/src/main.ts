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

const silent = { show: () => {}, done: () => {} };
/** From the sources as well as from `dist`. */
const manifest = JSON.parse(
  readFileSync(join(import.meta.dirname, import.meta.url.endsWith('.ts') ? '..' : '../..', 'package.json'), 'utf8'),
) as { version: string };
/** People are told in their language; what a script reads stays as it is. */
const language = languageAsked(process.argv.slice(2), process.env);
speak(language);
/** Standard output belongs to the one JSON object alone. */
const json = process.argv.includes('--json');
const bar = () => (json && !process.stderr.isTTY ? silent : showProgress(process.stderr));

process.stdout.on('error', quietWhenUnread);
process.stderr.on('error', quietWhenUnread);

const inLanguage = () =>
  new Option('--lang <language>', 'language of what people read: sentences, summaries, reports').choices(languageCodes);

const program = new Command('kyosei')
  .description('Plans eco-industrial parks: which exchanges are worth building, what each firm gains, and why.')
  .version(manifest.version, '-V, --version', 'print the version')
  .option('--json', 'print one JSON object on standard output and nothing else there')
  .addOption(inLanguage())
  .helpOption('-h, --help', 'print this help')
  .helpCommand('help [command]', 'print help for a command')
  .showHelpAfterError('(kyosei --help lists what is accepted)')
  .addHelpText(
    'after',
    '\nExit status: 0 done, 1 the answer is no (infeasible, not met), 2 the input is wrong.\nLanguage: --lang, else KYOSEI_LANGUAGE, LC_ALL, LC_MESSAGES or LANG.',
  )
  .exitOverride();

const command = (usage: string, description: string): Command =>
  program
    .command(usage)
    .description(description)
    .option('--json', 'print one JSON object on standard output and nothing else there')
    .addOption(inLanguage())
    .exitOverride();

const scenarioHelp = 'a JSON file with a scenario (FILE#id of several), or the id of a scenario of the case';
const assumptionsHelp = 'a JSON file of assumptions; stress.json of the case when absent';

command('init <folder>', 'write a small park of five firms to learn from')
  .option('--force', 'rewrite the tables of a folder that is not empty', false)
  .action(async (folder: string, options: { force: boolean }) =>
    print(await (await import('./commands/init.ts')).initCommand(folder, options)),
  );
command('import <workbook> <folder>', 'turn an .xlsx workbook into a case folder')
  .option('--force', 'rewrite the tables of a folder that is not empty', false)
  .action(async (workbook: string, folder: string, options: { force: boolean }) =>
    print(await (await import('./commands/import.ts')).importCommand(workbook, folder, options)),
  );
command('export <folder> <workbook>', 'turn a case folder into an .xlsx workbook')
  .option('--force', 'replace a file that exists', false)
  .action(async (folder: string, workbook: string, options: { force: boolean }) =>
    print(await (await import('./commands/export.ts')).exportCommand(folder, workbook, options)),
  );
command('check <folder>', 'tell whether a case folder is a park, and all that is wrong with it').action(
  async (folder: string) => print(await (await import('./commands/check.ts')).checkCommand(folder)),
);
command('match <folder>', 'what could be exchanged, gate by gate, what nearly could, and who is missing')
  .option('--stream <id>', 'only what concerns this stream')
  .option(
    '--why <have and want...>',
    'everything about one pair: the ids of a stream that is had and of one that is wanted',
  )
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
command('plan <folder>', 'plan a park: the exchanges worth building, with reasons; or several plans to choose from')
  .option('--scenario <file or id>', scenarioHelp)
  .option('--out <folder>', 'write plan.json and report.html there; front.json or alternatives.json of several')
  .addOption(
    new Option('--front <burden>', 'what less of a burden costs, step by step')
      .choices(tables.scenario.attributes.objective.choices.filter((objective) => objective !== 'cost'))
      .conflicts(['alternatives']),
  )
  .option('--points <number>', 'steps of the front; 11 when absent', whole(2, 101))
  .option('--alternatives <number>', 'this many of the best plans that differ in what they build', whole(1, 100))
  .option(
    '--difference <number>',
    'exchanges and plants by which they differ at the least; 1 when absent',
    whole(1, 1000),
  )
  .action(async (folder: string, options: PlanOptions) => print(await planned(folder, options)));
command('report <plan>', 'write a plan file as a page, a PDF, a workbook or data')
  .option('--out <file>', 'the report, its ending says the form; beside the plan file when absent')
  .addOption(new Option('--format <form>', 'form of the report; csv writes a folder').choices(formats))
  .addOption(new Option('--for <audience>', 'for whom it is written').choices(audiences).default('board'))
  .option('--firm <id>', 'the firm that a report for a firm is for: its own data only')
  .option('--standard <id>', 'a standard that the park is held against in it')
  .option('--case <folder>', 'the case of the plan, when the plan file does not hold its tables')
  .action(async (plan: string, options: ReportCommandOptions) =>
    print(await (await import('./commands/report.ts')).reportCommand(plan, options)),
  );
command('pinch', 'how far the cascades of heat, steam, water and gas could go')
  .addArgument(new Argument('<method>', 'what cascades').choices(['heat', 'site', 'water', 'gas']))
  .argument('<file>', 'a JSON file with the streams')
  .action(async (method: PinchMethod, file: string) =>
    print(await (await import('./commands/pinch.ts')).pinchCommand(method, file)),
  );
command('claim <file>', 'whether a claimed saving of fuel can be, in each way that it can be read').action(
  async (file: string) => print(await (await import('./commands/claim.ts')).claimCommand(file)),
);
command('ecology <file>', 'cycling, order, slack and dependence in a network of flows').action(async (file: string) =>
  print(await (await import('./commands/ecology.ts')).ecologyCommand(file)),
);
command(
  'share <case>',
  'who gets what of the gain of a case folder, or of a joint worth in a game file, and who would rather leave',
)
  .option('--scenario <file or id>', scenarioHelp)
  .option('--assumptions <file>', assumptionsHelp)
  .addOption(new Option('--rule <rule>', 'rule whose split the prices realise').choices(rules))
  .action(async (path: string, options: ShareCommandOptions) =>
    print(await (await import('./commands/share.ts')).shareCommand(path, options, bar())),
  );
command('assess [folder]', 'how far a park stands from a standard, row by row; or the environmental accounts of a firm')
  .option('--standard <id>', 'the standard; --list names them')
  .option('--plan <file>', 'a plan of the park: what it would change, exchange by exchange')
  .option('--year <number>', 'the year to assess; the latest that the table indicator gives when absent', year)
  .option('--firm <id>', 'accounts of this firm instead: balances, greenhouse gases, tax, cost of losses, calendar')
  .option('--today <day>', 'day from which the calendar runs, as 2026-03-31; that of the machine when absent', day)
  .option('--allocation <rule>', 'who claims what an exchange avoids: half, receiver, donor, gains', 'half')
  .option('--list', 'the standards, with how many of their thresholds are documented')
  .action(async (folder: string | undefined, options: AssessOptions) =>
    print(await (await import('./commands/assess.ts')).assessCommand(folder, options)),
  );
command(
  'stress <case>',
  'what breaks when a firm, a plant, a way or a technology of a case folder goes, or a node of a network file',
)
  .option('--scenario <file or id>', scenarioHelp)
  .option('--assumptions <file>', assumptionsHelp)
  .option('--pairs', 'withdraw every two firms as well', false)
  .option('--seed <number>', 'seed of every random choice; that of the scenario when absent', whole(0, 2_147_483_647))
  .option('--draws <number>', 'draw prices, quantities, qualities and outages so many times', whole(1, 1_000_000))
  .action(async (path: string, options: StressCommandOptions) =>
    print(await (await import('./commands/stress.ts')).stressCommand(path, options, bar())),
  );
command(
  'policy <folder>',
  'what charges, subsidies and rules change on the plan of a park, what they cost, and who rides free',
)
  .option('--scenario <file or id>', scenarioHelp)
  .option('--instruments <file>', 'a JSON file of damages and instruments; policy.json of the case when absent')
  .addOption(
    new Option('--charge <burden>', 'seek the smallest charge on it …').choices([
      'co2',
      'so2',
      'freshWater',
      'landfill',
    ]),
  )
  .option('--within <tonnes>', '… under which the park stays within so many tonnes a year', amount)
  .option('--highest <rate>', 'highest charge tried, in park currency per tonne', amount)
  .addOption(
    new Option('--adoption', 'how the exchanges of the plan may be taken up over the years').conflicts([
      'instruments',
      'charge',
    ]),
  )
  .option('--years <number>', '… over so many years; 50 when absent', whole(1, 200))
  .option('--runs <number>', '… in so many runs; 200 when absent', whole(1, 100_000))
  .option('--seed <number>', '… seed of every random choice; 1 when absent', whole(0, 2_147_483_647))
  .option('--with <name=level...>', '… under instruments too: subsidy=0.3 facilitator=1 co2Tax=50')
  .action(async (folder: string, options: PolicyOptions) => print(await governed(folder, options)));
command('worker', 'compute pieces of ensembles for the server that shares DATABASE_URL').action(async () =>
  print(await (await import('./commands/worker.ts')).workerCommand(process.env.DATABASE_URL)),
);
command('audit', 'whether the audit logs of DATABASE_URL are what was written').action(async () =>
  print(await (await import('./commands/audit.ts')).auditCommand(process.env.DATABASE_URL)),
);
command('serve', 'serve the web app and the HTTP interface; where others reach it, people sign in')
  .option('--port <number>', 'port to listen on', whole(0, 65_535), 4680)
  .option('--host <address>', 'address to listen on; this machine only, where nobody signs in, when absent')
  .option('--seed <folder>', 'a case that is stored and planned when there is no park yet')
  .option('--data <folder>', 'where the database lives')
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
  for (const problem of problems) process.stderr.write(`${problem.severity}: ${describe(problem, language)}\n`);
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
    if (!/^\d+$/.test(text) || value < least || value > most)
      throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`);
    return value;
  };
}

function amount(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('It is a number.');
  return value;
}

function day(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(`${text}T00:00:00Z`)))
    throw new InvalidArgumentError('It is a day as 2026-03-31.');
  return text;
}

function year(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError('It is a year of four digits.');
  return Number(text);
}

/** Whoever reads standard output may stop early, as `head` does. */
function quietWhenUnread(failure: NodeJS.ErrnoException): void {
  if (failure.code !== 'EPIPE') throw failure;
  process.exit();
}
