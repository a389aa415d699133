import { keurStappen } from './keuring.js';

keurStappen('dossier');
