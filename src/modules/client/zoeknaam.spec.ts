import { describe, expect, it } from '@jest/globals';
import { normaliseer, zoekAchternaam, zoeknaamVan } from './zoeknaam.js';

describe('a name, written alike', () => {
  it.each([
    ['JANSEN', 'jansen'],
    ['Çelik', 'celik'],
    ['Müller', 'muller'],
    ['Łukasz', 'lukasz'],
    ['Sørensen', 'sorensen'],
    ['Strauß', 'strauss'],
    ['El-Amrani', 'elamrani'],
    ["d'Hondt", 'dhondt'],
    ['d’Hondt', 'dhondt'],
    ['İnan', 'inan'],
    ['Ĳsbrand', 'ijsbrand'],
    ['Іваненко', 'іваненко'],
    [' van  Dijk ', 'vandijk'],
    ['|', ''],
  ])('%s is %s', (tekst, verwacht) => {
    expect(normaliseer(tekst)).toBe(verwacht);
  });

  it('does not depend on how Unicode wrote the accent', () => {
    expect(normaliseer('Andr\u00e9')).toBe(normaliseer('Andre\u0301'));
  });
});

describe('the same name', () => {
  it('is the same wherever the tussenvoegsel was typed', () => {
    const los = zoeknaamVan({ tussenvoegsel: 'van den', achternaam: 'Berg', voornamen: 'Anja' });
    expect(zoeknaamVan({ achternaam: 'Van den Berg', voornamen: 'Anja' })).toBe(los);
    expect(zoekAchternaam({ tussenvoegsel: 'van den', achternaam: 'Berg' })).toBe('vandenberg');
  });

  it('differs for brothers and sisters', () => {
    expect(zoeknaamVan({ achternaam: 'Berg', voornamen: 'Jan' })).not.toBe(
      zoeknaamVan({ achternaam: 'Berg', voornamen: 'Joop' }),
    );
  });

  it('never runs from the surname on into the given names', () => {
    expect(zoeknaamVan({ achternaam: 'Berg', voornamen: 'Enan' })).not.toBe(
      zoeknaamVan({ achternaam: 'Bergen', voornamen: 'An' }),
    );
  });

  it('takes the calling name when there are no given names', () => {
    expect(zoeknaamVan({ achternaam: 'Berg', roepnaam: 'Jan' })).toBe('berg|jan');
    expect(zoeknaamVan({ achternaam: 'Berg' })).toBe('berg|');
  });

  it('needs a surname', () => {
    expect(zoeknaamVan({ voornamen: 'Jan' })).toBeNull();
    expect(zoeknaamVan({ achternaam: '-' })).toBeNull();
  });
});
