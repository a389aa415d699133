import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  type PipeTransform,
  type Type,
} from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiProperty, ApiSchema, getSchemaPath } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Proces } from '../../kern/proces.js';
import { KeuringPipe, ongeldig } from './keuring.pipe.js';

/** The DTO class of each step of one process: `const STAPPEN = {...} satisfies Record<AanmeldingStap, Type>`. */
export type Stappen = Readonly<Record<string, Type>>;

/** Names of the steps of every map, for figures: a label must come from a list that ends. */
const BEKEND = new Set<string>();

/** Whether any process knows a step of this name. */
export function isBekendeStap(stap: string): boolean {
  return BEKEND.has(stap);
}

/** What a handler gets: an instance of one of the classes of the map. */
export type StapVan<T extends Stappen> = InstanceType<T[keyof T]>;

/** Chooses the DTO class by `stap` and parses against it (docs/besluiten/0015: a union type alone validates nothing). */
export class StapPipe implements PipeTransform<unknown, Promise<unknown>> {
  private readonly keuring = new KeuringPipe();

  constructor(private readonly stappen: Stappen) {
    for (const stap of Object.keys(stappen)) BEKEND.add(stap);
  }

  async transform(waarde: unknown): Promise<unknown> {
    return this.keuring.keur(this.klasseVan(waarde), waarde);
  }

  private klasseVan(waarde: unknown): Type {
    const stap = typeof waarde === 'object' && waarde !== null && 'stap' in waarde ? waarde.stap : undefined;
    const klasse = typeof stap === 'string' && Object.hasOwn(this.stappen, stap) ? this.stappen[stap] : undefined;
    if (klasse) return klasse;
    const melding = `Kies een van: ${Object.keys(this.stappen).join(', ')}.`;
    throw ongeldig([{ pad: 'stap', melding, code: stap === undefined ? 'verplicht' : 'onbekende-stap' }]);
  }
}

const Inhoud = createParamDecorator(
  (_: unknown, context: ExecutionContext): unknown => context.switchToHttp().getRequest<FastifyRequest>().body,
);

/** `@StapBody(STAPPEN) stap: StapVan<typeof STAPPEN>`: the body of `POST …/stappen`, parsed. */
export function StapBody(stappen: Stappen): ParameterDecorator {
  return Inhoud(new StapPipe(stappen));
}

/**
 * Documents the same map: `oneOf` with the discriminator `stap`, every class registered as a model. One class for each
 * step: a discriminator cannot tell two steps of one class apart.
 * @param proces the table of these steps: what each does, from where and for whom
 */
export function ApiStapBody(stappen: Stappen, proces?: Proces): MethodDecorator {
  for (const [stap, klasse] of Object.entries(stappen)) {
    // the value that the discriminator looks at; the class itself holds it with @Equals
    ApiProperty({ type: 'string', enum: [stap], description: 'De stap die u zet.', example: stap })(
      klasse.prototype,
      'stap',
    );
    if (proces) ApiSchema({ description: stapUitleg(proces, stap) })(klasse);
  }
  const paren = Object.entries(stappen).map(([stap, klasse]) => [stap, getSchemaPath(klasse)] as const);
  return applyDecorators(
    ApiExtraModels(...Object.values(stappen)),
    ApiBody({
      required: true,
      description: 'De stap die u zet, met de velden die bij die stap horen.',
      schema: {
        oneOf: [...new Set(paren.map(([, pad]) => pad))].map(($ref) => ({ $ref })),
        discriminator: { propertyName: 'stap', mapping: Object.fromEntries(paren) },
      },
    }),
  );
}

/** One paragraph from the table, so that the document says of a step what the service decides by. */
function stapUitleg({ stappen, overgangen }: Proces, stap: string): string {
  const { label = stap, uitleg = '' } = stappen[stap] ?? {};
  const van = new Set<string>();
  const wie = new Set<string>();
  for (const overgang of overgangen.filter((rij) => rij.stap === stap)) {
    for (const toestand of overgang.van) van.add(`\`${toestand}\``);
    const rollen = overgang.wie.rollen.filter((rol) => rol !== 'systeem').join(', ');
    if (rollen !== '') wie.add(`${rollen}, als ${overgang.wie.als.join(' of ')}`);
  }
  return `${label}: ${uitleg} Kan vanuit: ${[...van].join(', ')}. Voor: ${[...wie].join('; ')}.`;
}
