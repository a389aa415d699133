/** Says in plain words why a process cannot go on, and ends it: a half-started one would look healthy. */
export function meldEnStop(fout: unknown): never {
  process.stderr.write(`${fout instanceof Error ? fout.message : String(fout)}\n`);
  process.exit(1);
}
