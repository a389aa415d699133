import { keurStappen } from './keuring.js';

keurStappen('intake');
