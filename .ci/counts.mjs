// Reads a test runner's report and prints "passed failed skipped"; a report that is not there is one failure.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [kind, path] = process.argv.slice(2);
const readers = {
  trx: () =>
    readdirSync(path, { recursive: true })
      .filter((file) => file.endsWith('.trx'))
      .map((file) => readFileSync(join(path, file), 'utf8'))
      .map((text) => {
        const counters = text.match(/<Counters [^>]*>/)?.[0] ?? '';
        const number = (name) => Number(counters.match(new RegExp(` ${name}="(\\d+)"`))?.[1] ?? 0);
        // A project whose process died tells of it in the outcome only.
        const died = /<ResultSummary outcome="(Failed|Aborted|Error)"/.test(text) && number('failed') === 0 ? 1 : 0;
        return [number('passed'), number('failed') + number('error') + number('timeout') + died, number('total') - number('executed')];
      })
      .reduce((sum, row) => sum.map((value, index) => value + row[index]), [0, 0, 0]),
  vitest: () => {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    return [report.numPassedTests, Math.max(report.numFailedTests, report.success ? 0 : 1), report.numPendingTests];
  },
  playwright: () => {
    const { stats, errors } = JSON.parse(readFileSync(path, 'utf8'));
    return [stats.expected + stats.flaky, stats.unexpected + errors.length, stats.skipped];
  },
};
console.log((existsSync(path) ? readers[kind]() : [0, 1, 0]).join(' '));
