import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');
const patience = 60_000;

/** The program that was built last, whichever engine and configuration it was; HUB names another. */
function built(): string {
  if (process.env.HUB !== undefined) return process.env.HUB;
  const outputs = ['Embedded', 'Orleans'].flatMap((engine) => ['Release', 'Debug'].map((kind) => join(root, 'src/Web/bin', engine, kind, 'net10.0/OrleansHub.Web.dll')));
  const [newest] = outputs.filter((path) => existsSync(path)).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (newest === undefined) throw new Error('The hub is not built: dotnet build src/Web first.');
  return newest;
}

function launch(args: readonly string[], typed = false): ChildProcess {
  return spawn('dotnet', [built(), ...args], { stdio: [typed ? 'pipe' : 'ignore', 'pipe', 'pipe'] });
}

/** Runs a verb to its end and answers what it printed. */
export async function verb(...args: string[]): Promise<string> {
  return tell(null, ...args);
}

/** The same for a verb that reads what is typed. */
export async function tell(typed: string | null, ...args: string[]): Promise<string> {
  const child = launch(args, typed !== null);
  child.stdin?.end(typed);
  let out = '';
  let all = '';
  child.stdout?.on('data', (text: Buffer) => ((out += text), (all += text)));
  child.stderr?.on('data', (text: Buffer) => (all += text));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}:\n${all}`);
  return out.trim();
}

/** Starts a serving hub and answers once it listens, with its address. */
export async function serve(...args: string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = launch(args);
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`The hub did not listen within ${patience / 1000} s; it said:\n${said}`)), patience);
    const hear = (text: Buffer) => {
      said += text;
      const address = /listening on:? (http:\/\/\S+)/i.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`The hub ended with ${String(code)}; it said:\n${said}`));
    });
  });
  return { child, url };
}
