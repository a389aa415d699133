import { Param, type PipeTransform } from '@nestjs/common';
import { ongeldig } from './keuring.pipe.js';
import { GEEN_DAG } from './meldingen.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

class IdPipe implements PipeTransform<string, string> {
  constructor(private readonly naam: string) {}

  transform(waarde: string): string {
    if (UUID.test(waarde)) return waarde.toLowerCase();
    throw ongeldig([{ pad: this.naam, melding: 'Dit moet een UUID zijn.', code: 'is-uuid' }]);
  }
}

/** `@Id() id: string`: a UUID out of the path; anything else is 400. */
export function Id(naam = 'id'): ParameterDecorator {
  return Param(naam, new IdPipe(naam));
}

const DAG = /^\d{4}-\d\d-\d\d$/;

class DagPipe implements PipeTransform<string, string> {
  constructor(private readonly naam: string) {}

  transform(waarde: string): string {
    if (DAG.test(waarde) && bestaat(waarde)) return waarde;
    throw ongeldig([{ pad: this.naam, melding: GEEN_DAG, code: 'is-kalenderdatum' }]);
  }
}

/** `@Dag('datum') datum: string`: a day out of the path, YYYY-MM-DD; anything else is 400. */
export function Dag(naam: string): ParameterDecorator {
  return Param(naam, new DagPipe(naam));
}

/** 30 February rolls over to March when parsed, and so does not come back the same. */
function bestaat(dag: string): boolean {
  const moment = new Date(`${dag}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(dag);
}
