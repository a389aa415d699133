import { keurStappen } from './keuring.js';

keurStappen('aanmelding');
