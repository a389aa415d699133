import { keurStappen } from './keuring.js';

keurStappen('bezwaar');
