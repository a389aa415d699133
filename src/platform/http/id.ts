import { Param, type PipeTransform } from '@nestjs/common';
import { ongeldig } from './keuring.pipe.js';

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
