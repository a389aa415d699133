import type { BrowserContext, Page } from 'playwright-core';

/** The browser says this of every answer with an error status, also of those that a test asks for. */
const STATUSREGEL = /the server responded with a status of (\d+)/;

/**
 * Writes down everything that goes wrong in a browser without anybody noticing: errors in the console, requests that fail,
 * answers that nobody expected, and requests to others than the service and its provider, which are not let through.
 */
export class Waakhond {
  private readonly gezien: string[] = [];
  private readonly verwacht = new Set<number>();

  constructor(private readonly herkomsten: readonly string[]) {}

  async bewaak(context: BrowserContext): Promise<void> {
    await context.route(
      (url) => !this.isEigen(url.href),
      async (route) => {
        this.gezien.push(`verzoek aan een ander: ${route.request().url()}`);
        await route.abort();
      },
    );
    context.on('page', (page) => this.volg(page));
  }

  /** From here on an answer with this status is part of the test. */
  sta(status: number): void {
    this.verwacht.add(status);
  }

  /** What went wrong until now. */
  fouten(): readonly string[] {
    return this.gezien;
  }

  private volg(page: Page): void {
    page.on('pageerror', (fout) => this.gezien.push(`fout in een script: ${fout.message}`));
    page.on('console', (regel) => {
      if (regel.type() !== 'error') return;
      const status = STATUSREGEL.exec(regel.text())?.[1];
      if (status !== undefined && this.verwacht.has(Number(status))) return;
      this.gezien.push(`console op ${kort(page.url())}: ${regel.text()} (${kort(regel.location().url)})`);
    });
    page.on('requestfailed', (verzoek) => {
      const reden = verzoek.failure()?.errorText ?? '';
      // whoever leaves a page breaks off what it was still asking
      if (reden !== 'net::ERR_ABORTED') this.gezien.push(`mislukt: ${kort(verzoek.url())} ${reden}`);
    });
    page.on('response', (antwoord) => {
      const status = antwoord.status();
      if (status >= 400 && !this.verwacht.has(status))
        this.gezien.push(`${status} op ${antwoord.request().method()} ${kort(antwoord.url())}`);
    });
  }

  private isEigen(url: string): boolean {
    return url.startsWith('data:') || this.herkomsten.includes(new URL(url).origin);
  }
}

function kort(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
