import { keurStappen } from './keuring.js';

keurStappen('opvang');
