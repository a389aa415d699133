/** What one process says about itself at one moment. */
export interface Peiling {
  /** seconds since the start */
  readonly na: number;
  readonly rssMB: number;
  readonly heapMB: number;
  /** every figure without labels, by name */
  readonly waarden: ReadonlyMap<string, number>;
}

const MB = 1024 * 1024;

/** Reads /metrics of a process. @throws Error when it does not answer */
export async function peil(url: string, na: number): Promise<Peiling> {
  const antwoord = await fetch(`${url}/metrics`);
  if (!antwoord.ok) throw new Error(`${url}/metrics antwoordt ${antwoord.status}`);
  const waarden = new Map<string, number>();
  for (const regel of (await antwoord.text()).split('\n')) {
    const [naam = '', waarde = ''] = regel.split(' ');
    if (naam !== '' && naam !== '#') waarden.set(naam, Number(waarde));
  }
  return {
    na,
    rssMB: (waarden.get('process_resident_memory_bytes') ?? NaN) / MB,
    heapMB: (waarden.get('nodejs_heap_size_used_bytes') ?? NaN) / MB,
    waarden,
  };
}

/** The lowest heap of a stretch of time: just after the garbage was collected, so what is really held. */
export function laagste(peilingen: readonly Peiling[]): number {
  return Math.min(...peilingen.map(({ heapMB }) => heapMB));
}

/**
 * How fast something grows, by the straight line that fits best (least squares).
 * @param punten moment in seconds, value
 * @returns value per hour; 0 for fewer than two points
 */
export function perUur(punten: readonly (readonly [na: number, waarde: number])[]): number {
  if (punten.length < 2) return 0;
  const gemiddeld = (k: 0 | 1): number => punten.reduce((som, punt) => som + punt[k], 0) / punten.length;
  const [na, waarde] = [gemiddeld(0), gemiddeld(1)];
  const boven = punten.reduce((som, [x, y]) => som + (x - na) * (y - waarde), 0);
  const onder = punten.reduce((som, [x]) => som + (x - na) ** 2, 0);
  return (boven / onder) * 3600;
}
