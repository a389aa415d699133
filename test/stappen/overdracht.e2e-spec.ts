import { keurStappen } from './keuring.js';

keurStappen('overdracht');
