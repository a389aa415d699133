import { keurStappen } from './keuring.js';

keurStappen('casusoverleg');
