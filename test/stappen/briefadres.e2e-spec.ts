import { keurStappen } from './keuring.js';

keurStappen('briefadres');
