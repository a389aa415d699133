import { keurStappen } from './keuring.js';

keurStappen('veldwerk');
