// What `samen voi` takes: of the Digipoort study as a multiple of `samen simulate` with as many draws, by the processor; of workload W with
// 100,000 draws and 36 inputs as a multiple of a numpy program that draws the same, sorts the draws by each input and bins them
// (bench/voi/evppi.py), by the clock. Before that is timed, the two are held against each other.
//
// Needs Python with numpy and PyYAML (PYTHON names another interpreter than /usr/bin/python3). Where that is missing, it says so.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { paired, processorSeconds } from './paired.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const python = process.env.PYTHON ?? '/usr/bin/python3';
const workload = 'test/reference/workload-w';
const largest = (numbers) => numbers.reduce((most, number) => Math.max(most, number), 0);
const say = (text) => process.stdout.write(`${text}\n`);
/** The command line of a samen command with so many draws. */
const samen = (command, study, draws) => [process.execPath, 'bin/samen.js', command, study, '--draws', String(draws)];
const ratio = (name, { ours, theirs, ratio: times }) =>
  say(`${name}: ${ours.toFixed(3)} s and ${theirs.toFixed(3)} s, ratio ${times.toFixed(2)}`);

const small = 10_000;
const [worth, drawn] = ['voi', 'simulate'].map((command) => samen(command, 'scenarios/digipoort', small));
ratio(`voi and simulate, Digipoort, ${small} draws (goal 2)`, paired(worth, drawn, 9, processorSeconds));

const draws = 100_000;
const ours = [...samen('voi', workload, draws), '--format', 'json'];
const theirs = [python, 'bench/voi/evppi.py', workload, String(draws)];
if (spawnSync(python, ['-c', 'import numpy, yaml']).status === 0) {
  agree();
  ratio(`voi and numpy, workload W, ${draws} draws (goal 1.5)`, paired(ours, theirs, 9));
} else say('numpy is not installed: left out');

/** Of each input, four standard errors of a difference, or what bins of draws add where nothing is to be known. */
function agree() {
  const [found, answer] = [ours, theirs].map(([program, ...args]) =>
    JSON.parse(spawnSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 1e9 }).stdout),
  );
  const most = largest(found.evppi.map(({ standardError }) => standardError));
  const apart = found.evppi.map(({ name, value }) => Math.abs(value - answer.evppi[name]));
  const furthest = largest(apart) / (most * Math.SQRT2);
  say(`samen and numpy: at most ${furthest.toFixed(1)} standard errors apart (${apart.length} inputs)`);
  if (!(furthest < 4.5)) throw new Error('the programs do not agree: their times cannot be compared');
}
