/** Stops everything on Ctrl-C or SIGTERM, once, and ends with 0; a second signal does not cut the first short. */
export function bijAfbreken(stop: () => Promise<void>): void {
  let bezig = false;
  for (const signaal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signaal, () => {
      if (bezig) return;
      bezig = true;
      stop().then(
        () => process.exit(0),
        (fout: unknown) => {
          console.error(fout instanceof Error ? fout.message : fout);
          process.exit(1);
        },
      );
    });
  }
}
