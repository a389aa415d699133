import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHmac, randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { VersleutelFout, Versleuteling, type VersleutelingOpties } from './index.js';

const sleutel = (byte: number) => Buffer.alloc(32, byte).toString('base64');
const opties: VersleutelingOpties = {
  sleutels: { '1': sleutel(1) },
  actief: '1',
  hmacSleutels: { '1': sleutel(11) },
  hmacActief: '1',
};
const kluis = new Versleuteling(opties);
const gedraaid = new Versleuteling({
  sleutels: { '1': sleutel(1), '2': sleutel(2) },
  actief: '2',
  hmacSleutels: { '1': sleutel(11), '2': sleutel(12) },
  hmacActief: '2',
});
const GEHEIM = '999900006';

describe('encryption', () => {
  it('gives back every text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (tekst) => {
        expect(kluis.ontsleutel(kluis.versleutel(tekst))).toBe(tekst);
      }),
    );
    const lang = 'é'.repeat(1_000_000);
    expect(kluis.ontsleutel(kluis.versleutel(lang))).toBe(lang);
  });

  it('never shows the text, and never gives the same envelope twice', () => {
    const [een, twee] = [kluis.versleutel(GEHEIM), kluis.versleutel(GEHEIM)];
    expect(een.includes(GEHEIM)).toBe(false);
    expect(een.equals(twee)).toBe(false);
    // 2 + n (header) + 60 (wrapped key) + 28 (iv, tag) + the text: also the wrapped keys differ
    expect(een).toHaveLength(2 + 1 + 60 + 28 + GEHEIM.length);
    expect(een.subarray(3, 63).equals(twee.subarray(3, 63))).toBe(false);
  });

  it('reads what an older key wrote, and writes with the active one', () => {
    expect(gedraaid.ontsleutel(kluis.versleutel(GEHEIM))).toBe(GEHEIM);
    expect(() => kluis.ontsleutel(gedraaid.versleutel(GEHEIM))).toThrow('Sleutel met versie "2" is niet ingesteld');
  });

  it('notices a change of any single byte', () => {
    const envelop = kluis.versleutel(GEHEIM);
    for (let plaats = 0; plaats < envelop.length; plaats++) {
      const gewijzigd = Buffer.from(envelop);
      gewijzigd[plaats] = (gewijzigd[plaats] ?? 0) ^ 1;
      expect(() => gedraaid.ontsleutel(gewijzigd)).toThrow(VersleutelFout);
    }
  });

  it('notices a cut, an addition, and bytes that never were an envelope', () => {
    const envelop = kluis.versleutel(GEHEIM);
    for (let lengte = 0; lengte < envelop.length; lengte++) {
      expect(() => kluis.ontsleutel(envelop.subarray(0, lengte))).toThrow(VersleutelFout);
    }
    expect(() => kluis.ontsleutel(Buffer.concat([envelop, Buffer.from([0])]))).toThrow(VersleutelFout);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) =>
        expect(() => kluis.ontsleutel(Buffer.from(bytes))).toThrow(VersleutelFout),
      ),
    );
  });

  it('notices another key under the same version', () => {
    const ander = new Versleuteling({ ...opties, sleutels: { '1': sleutel(9) } });
    expect(() => ander.ontsleutel(kluis.versleutel(GEHEIM))).toThrow('Ontsleutelen lukt niet');
  });

  it('does not let the wrapped key of one text open another', () => {
    const [een, twee] = [kluis.versleutel(GEHEIM), kluis.versleutel(GEHEIM)];
    expect(() => kluis.ontsleutel(Buffer.concat([een.subarray(0, 63), twee.subarray(63)]))).toThrow(VersleutelFout);
  });
});

describe('the search hash', () => {
  it('is HMAC-SHA-256 over the domain and the value, and stays so: stored hashes depend on it', () => {
    const verwacht = createHmac('sha256', Buffer.alloc(32, 11)).update(`sleutelhash.v1:bsn\0${GEHEIM}`).digest();
    expect(kluis.sleutelhash('bsn', GEHEIM)).toEqual({ versie: '1', hash: verwacht });
  });

  it('differs per kind, per value and per key', () => {
    const hashes = [
      kluis.sleutelhash('bsn', 'a'),
      kluis.sleutelhash('naam', 'a'),
      kluis.sleutelhash('idempotentie', 'a'),
      kluis.sleutelhash('bsn', 'b'),
      gedraaid.sleutelhash('bsn', 'a'),
    ].map(({ hash }) => hash.toString('hex'));
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('can be asked for every key, the active one first, so that older rows are found', () => {
    expect(gedraaid.hashVoorAlleVersies('bsn', GEHEIM)).toEqual([
      gedraaid.sleutelhash('bsn', GEHEIM),
      kluis.sleutelhash('bsn', GEHEIM),
    ]);
  });

  it('is not given to nothing at all', () => {
    expect(() => kluis.sleutelhash('naam', '')).toThrow(RangeError);
  });
});

describe('the keys', () => {
  it.each([
    [
      'too short',
      { ...opties, sleutels: { '1': Buffer.alloc(16, 7).toString('base64') } },
      'De versleuteling-sleutel "1" is geen base64 van 32 bytes',
    ],
    ['no base64', { ...opties, hmacSleutels: { '1': 'geheim!' } }, 'De hmac-sleutel "1" is geen base64 van 32 bytes'],
    [
      'without the active one',
      { ...opties, actief: '3' },
      'De actieve versleuteling-sleutel "3" staat niet tussen de sleutels',
    ],
    [
      'of a strange version',
      { ...opties, sleutels: { 'a b': sleutel(1) }, actief: 'a b' },
      'Versie van een versleuteling-sleutel',
    ],
  ])('%s are refused at the start, with a clear word', (_wat, fout, melding) => {
    expect(() => new Versleuteling(fout)).toThrow(melding);
  });

  it('are not shown by logging or inspecting, nor in an error', () => {
    const geheim = randomBytes(32).toString('base64');
    const object = new Versleuteling({ ...opties, sleutels: { '1': geheim } });
    expect(inspect(object, { depth: 9, showHidden: true }) + JSON.stringify(object)).not.toContain(geheim.slice(0, 12));
    const teLang = `${geheim}AAAA`;
    let melding = '';
    try {
      new Versleuteling({ ...opties, sleutels: { '1': teLang } });
    } catch (fout) {
      melding = inspect(fout);
    }
    expect(melding).toContain('VersleutelFout');
    expect(melding).not.toContain(geheim.slice(0, 12));
  });
});
