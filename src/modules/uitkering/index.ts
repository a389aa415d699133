/** The door of the room: the benefit. */
export {
  ROUTEDELEN,
  RouteLezer,
  type Routebord,
  type Routedeel,
  type Routeregel,
  type Routetelling,
  voertPwUit,
} from './route/route.lezer.js';
export { UitkeringBerichten, type Adresbericht } from './verloop/berichten.js';
export type { UitkeringDto } from './uitkering.dto.js';
export { UitkeringModule } from './uitkering.module.js';
export { uitkeringProces } from './uitkering.proces.js';
