import { keurStappen } from './keuring.js';

keurStappen('uitkering');
