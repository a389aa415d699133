import { los, type Schema } from './contract.js';

/** One way to spoil a body that was right. */
export interface Mutatie {
  readonly naam: string;
  readonly body: unknown;
  /** the field that the answer must name, or a part of it */
  readonly pad: string;
}

type Velden = Readonly<Record<string, unknown>>;

/** Deeper fields are those of a class that is spoilt elsewhere already. */
const DIEPSTE = 3;

/** Leaves out each field that must be there. */
export function zonderVerplicht(schema: Schema, body: Velden): Mutatie[] {
  return (schema.required ?? [])
    .filter((veld) => veld !== 'stap')
    .map((veld) => ({ naam: `zonder ${veld}`, pad: veld, body: zonder(body, veld) }));
}

/** Gives each field, of parts too, values that it cannot have: another type, an unknown code, too much of it. */
export function foutGevuld(schema: Schema, body: Velden): Mutatie[] {
  return velden(schema)
    .filter(([veld]) => veld !== 'stap')
    .flatMap(([veld, vorm]) =>
      onzinVoor(vorm, body[veld], DIEPSTE).map(({ naam, waarde, onder }) => ({
        naam: `${veld}${onder} ${naam}`,
        pad: veld,
        body: { ...body, [veld]: waarde },
      })),
    );
}

/** Adds a field that nobody knows, at the top and in each part. */
export function metExtra(schema: Schema, body: Velden): Mutatie[] {
  const delen = velden(schema).filter(([, vorm]) => los(vorm).properties !== undefined);
  return [
    { naam: 'met een onbekend veld', pad: 'onbekendVeld', body: { ...body, onbekendVeld: 'x' } },
    ...delen.map(([veld]) => ({
      naam: `met een onbekend veld in ${veld}`,
      pad: `${veld}.onbekendVeld`,
      body: { ...body, [veld]: { ...alsVelden(body[veld]), onbekendVeld: 'x' } },
    })),
  ];
}

interface Onzin {
  readonly naam: string;
  readonly waarde: unknown;
  /** path below the field, with its dots */
  readonly onder: string;
}

function onzinVoor(vorm: Schema, huidig: unknown, diepte: number): Onzin[] {
  const schema = los(vorm);
  const hier = (naam: string, waarde: unknown): Onzin => ({ naam, waarde, onder: '' });
  const altijd = soortenVan(schema).includes('null') ? [] : [hier('null', null)];
  if (schema.type === 'object') {
    const onderdelen = diepte === 0 ? [] : velden(schema);
    return [
      ...altijd,
      hier('tekst', 'tekst'),
      hier('een lijst', []),
      ...onderdelen.flatMap(([veld, deel]) =>
        onzinVoor(deel, alsVelden(huidig)[veld], diepte - 1).map((onzin) => ({
          ...onzin,
          waarde: { ...alsVelden(huidig), [veld]: onzin.waarde },
          onder: `.${veld}${onzin.onder}`,
        })),
      ),
    ];
  }
  if (schema.type === 'array') {
    const lang = schema.maxItems === undefined ? [] : [hier('te lang', teLang(schema.items, schema.maxItems))];
    const leeg = (schema.minItems ?? 0) > 0 ? [hier('leeg', [])] : [];
    const stuk = onzinVoor(schema.items ?? {}, undefined, diepte - 1).map((onzin) => ({
      ...onzin,
      waarde: [onzin.waarde],
      onder: `.0${onzin.onder}`,
    }));
    return [...altijd, hier('tekst', 'tekst'), hier('een object', {}), ...lang, ...leeg, ...stuk];
  }
  if (schema.type === 'boolean') return [...altijd, hier('tekst', 'ja'), hier('getal', 1)];
  return [...altijd, ...onzinTekst(schema).map(([naam, waarde]) => hier(naam, waarde))];
}

function onzinTekst(schema: Schema): [string, unknown][] {
  const vast: [string, unknown][] = [
    ['getal', 42],
    ['object', { a: 1 }],
    ['lijst', ['x']],
    ['leeg', ''],
  ];
  if (schema.enum) return [...vast, ['onbekende code', 'bestaat-niet']];
  if (schema.format === 'uuid')
    return [...vast, ['geen uuid', 'geen-uuid'], ['bijna een uuid', '019aab00-0000-7000-8000-00000000000']];
  if (schema.format === 'date') {
    return [
      ...vast,
      ['onbestaande dag', '2026-02-30'],
      ['geen datum', 'morgen'],
      ['moment', '2026-11-01T00:00:00Z'],
      ['jaar 0', '0000-01-01'],
    ];
  }
  if (schema.format === 'date-time')
    return [...vast, ['dag', '2026-11-01'], ['onbestaand moment', '2026-02-30T10:00:00Z'], ['geen moment', 'straks']];
  const lang: [string, unknown][] =
    schema.maxLength === undefined ? [] : [['te lang', 'x'.repeat(schema.maxLength + 1)]];
  if (schema.pattern !== undefined)
    return [...vast, ...lang, ['onbekende code', 'BESTAAT-NIET'], ['vreemde tekens', 'a b;--']];
  return [...vast, ...lang, ['alleen spaties', '   '], ['besturingsteken', 'a\u0007b']];
}

/** One more than may be, each another. */
function teLang(items: Schema | undefined, maximum: number): unknown[] {
  const vorm = los(items ?? {});
  return Array.from({ length: maximum + 1 }, (_, i) => {
    if (vorm.type === 'object') return {};
    return vorm.format === 'uuid' ? `019aab00-0000-7000-8000-${String(i).padStart(12, '0')}` : `code-${i}`;
  });
}

function velden(schema: Schema): [string, Schema][] {
  return Object.entries(schema.properties ?? {});
}

function soortenVan({ type }: Schema): readonly string[] {
  return typeof type === 'string' ? [type] : (type ?? []);
}

function alsVelden(waarde: unknown): Velden {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde) ? (waarde as Velden) : {};
}

function zonder(body: Velden, veld: string): Velden {
  return Object.fromEntries(Object.entries(body).filter(([naam]) => naam !== veld));
}
