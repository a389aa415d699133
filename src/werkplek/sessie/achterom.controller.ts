import { Body, Controller, HttpCode, HttpException, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Openbaar } from '../../platform/auth/openbaar.js';
import { Levert } from '../../platform/http/formaat.js';
import { InlogMislukt } from './inlogdienst.js';
import { alsFormulier } from './invulling.js';
import { Uitlogtoken } from './uitlogtoken.js';
import { Sessies } from './sessies.js';

/**
 * By this door the login provider itself says that somebody logged out, or lost the account (OpenID Connect Back-Channel
 * Logout 1.0). It is a machine, so it gets no pages and has no session: what it signed is its proof.
 */
@Controller('werkplek/uitloggen/achterom')
@Openbaar()
@ApiExcludeController()
export class AchteromController {
  constructor(
    private readonly token: Uitlogtoken,
    private readonly sessies: Sessies,
  ) {}

  @Post()
  @HttpCode(200)
  @Levert('application/json', 'text/html', 'text/plain')
  async uitloggen(@Body() inhoud: unknown): Promise<void> {
    const tekst = alsFormulier(inhoud)?.['logout_token']?.[0] ?? '';
    const einde = await this.token.lees(tekst).catch((fout: unknown) => {
      throw fout instanceof InlogMislukt ? new HttpException('', 503, { cause: fout }) : fout;
    });
    if (einde === undefined) throw new HttpException('', 400);
    await this.sessies.beeindigVan(einde);
  }
}
