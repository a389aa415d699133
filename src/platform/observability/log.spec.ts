import { describe, expect, it } from '@jest/globals';
import { DomeinFout } from '../../kern/fout.js';
import { alsFout, padVan } from './log.js';

class DatabaseFout extends Error {
  readonly severity = 'ERROR';
  readonly code = '23505';
  readonly detail = 'Key (achternaam)=(Geheim) already exists.';
  readonly table = 'client';
  readonly constraint = 'client_bsn_uniek';
}

class VraagFout extends Error {
  readonly query = 'insert into client values ($1)';
  readonly parameters = ['Geheim'];

  constructor(readonly driverError: Error) {
    super('duplicate key: Geheim');
  }
}

describe('an error in the log', () => {
  it('of the database names table and constraint, and no value, parameter or statement', () => {
    const regel = JSON.stringify(alsFout(new VraagFout(new DatabaseFout('Geheim'))));
    expect(regel).toContain('client_bsn_uniek');
    expect(regel).toContain('23505');
    expect(regel).not.toMatch(/Geheim|insert into/);
  });

  it('of ours keeps its sentence and where it came from', () => {
    expect(alsFout(new DomeinFout('te-druk', 'Even wachten.'))).toMatchObject({
      type: 'DomeinFout',
      message: 'te-druk: Even wachten.',
      stack: expect.stringContaining('log.spec'),
    });
  });

  it('that is no error says only what it is', () => {
    expect(alsFout('Geheim')).toEqual({ type: 'string' });
  });
});

describe('a path in the log', () => {
  it('has no query, and not the secret of a calendar', () => {
    expect(padVan({ url: '/v1/dossiers?naam=Geheim' })).toBe('/v1/dossiers');
    for (const url of ['/v1/agenda/geheim.ics?x=1', '/v1/agenda/geheim', '/V1/Agenda/geheim.ics'])
      expect(padVan({ url: '/ander', originalUrl: url })).not.toContain('geheim');
    expect(padVan({ url: '/v1/intakes/1/agenda' })).toBe('/v1/intakes/1/agenda');
  });

  it('has no query, and not what opens a one-time link', () => {
    expect(padVan({ url: '/v1/dossiers?cursor=Geheim' })).toBe('/v1/dossiers');
    for (const pad of ['/uitnodiging/Geheim', '/Uitnodiging/Geheim?x=Geheim', '//uitnodiging//Geheim'])
      expect(padVan({ url: '/', originalUrl: pad })).not.toContain('Geheim');
    expect(padVan({ url: '/uitnodiging/Geheim/weigeren' })).toBe('/uitnodiging/…/weigeren');
    expect(padVan({ url: '/v1/overdrachten/een/uitnodigingen' })).toBe('/v1/overdrachten/een/uitnodigingen');
  });
});
