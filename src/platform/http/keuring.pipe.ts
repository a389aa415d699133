import { ValidationPipe, type ArgumentMetadata, type PipeTransform, type Type } from '@nestjs/common';
import { DomeinFout, type VeldFout } from '../../kern/fout.js';
import { alsVeldFouten } from './meldingen.js';

/** Errors named in one answer; a body with more is not a mistake but an attack. */
const HOOGSTENS = 100;

/** A 400 that names every field that is wrong. */
export function ongeldig(errors: readonly VeldFout[]): DomeinFout {
  const aantal = new Set(errors.map(({ pad }) => pad)).size; // a field may break more than one rule
  const detail = aantal === 1 ? 'Eén veld klopt niet.' : `${aantal} velden kloppen niet.`;
  return new DomeinFout('ongeldig', detail, { errors: errors.slice(0, HOOGSTENS) });
}

/**
 * Parses what comes in against its DTO class: unknown fields refused, no silent conversion, all errors at once, in Dutch.
 * The global pipe of the application, and by hand for a body whose class is only known at run time (stap-body).
 */
export class KeuringPipe implements PipeTransform {
  private readonly pipe = new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: false,
    // the target is where the arguments of the failed decorator are found; it does not leave meldingen.ts
    validationError: { target: true, value: false },
    exceptionFactory: (fouten) => ongeldig(alsVeldFouten(fouten)),
  });

  async transform(waarde: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && isDto(metadata.metatype) && !isObject(waarde)) {
      throw ongeldig([{ pad: '', melding: 'De inhoud moet een JSON-object zijn.', code: 'is-object' }]);
    }
    return this.pipe.transform(waarde, metadata);
  }

  /** Parses a body against the class given here. */
  async keur<T>(klasse: Type<T>, waarde: unknown): Promise<T> {
    // ValidationPipe answers an instance of the metatype it was given
    return (await this.transform(waarde, { type: 'body', metatype: klasse })) as T;
  }
}

function isDto(metatype: unknown): boolean {
  return (
    typeof metatype === 'function' && ![String, Boolean, Number, Array, Object].some((soort) => soort === metatype)
  );
}

function isObject(waarde: unknown): boolean {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}
