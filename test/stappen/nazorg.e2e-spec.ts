import { keurStappen } from './keuring.js';

keurStappen('nazorg');
