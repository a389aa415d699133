import { ApiBlader, type Operatie } from '../platform/http/antwoorden.js';
import { GebeurtenisDto } from './gebeurtenis.dto.js';

/** What every list of what happened says about itself. */
const UITLEG =
  'Ook wat de dienst zelf deed: gevolgen van een stap, en klokken die afliepen. Per stap wie, wanneer, en de toestand ervoor en erna. ' +
  'Wat er werd ingevuld, ziet alleen wie het dossier helemaal mag zien.';

/** `GET` of what happened in one or more zaken; 404 when there is nothing of it that the caller may see. */
export function ApiGebeurtenissen(operatie: Operatie): MethodDecorator {
  return ApiBlader(GebeurtenisDto, { uitleg: UITLEG, ...operatie, fouten: [404, ...(operatie.fouten ?? [])] });
}
