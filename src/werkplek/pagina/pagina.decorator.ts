import {
  applyDecorators,
  Controller,
  Get,
  Header,
  HttpCode,
  Post,
  UseFilters,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Openbaar } from '../../platform/auth/openbaar.js';
import { Levert } from '../../platform/http/formaat.js';
import { SessieGuard } from '../sessie/sessie.guard.js';
import { PaginaFilter } from './pagina.filter.js';
import { PaginaInterceptor } from './pagina.interceptor.js';

/**
 * `@Paginas('werkplek/dossiers')`: a class of pages for people who are logged in at the werkplek. Errors become pages,
 * and none of it stands in the API document. The access token of the API is not asked for: a session is.
 */
export function Paginas(pad: string): ClassDecorator {
  return applyDecorators(
    Controller(pad),
    Openbaar(), // for the guard of the API; ours follows
    UseGuards(SessieGuard),
    UseInterceptors(PaginaInterceptor),
    UseFilters(PaginaFilter),
    ApiExcludeController(),
  );
}

/** `@Pagina(':id')`: a page; the handler answers with an `Uitkomst`. */
export function Pagina(pad = ''): MethodDecorator {
  return applyDecorators(Get(pad), alsHtml());
}

/** `@Formulier(':id')`: where a form of a page is sent to; the handler answers with an `Uitkomst`. */
export function Formulier(pad = ''): MethodDecorator {
  return applyDecorators(Post(pad), HttpCode(200), alsHtml());
}

function alsHtml(): MethodDecorator {
  return applyDecorators(Levert('text/html'), Header('content-type', 'text/html; charset=utf-8'));
}
