import { keurStappen } from './keuring.js';

keurStappen('verwijzing');
