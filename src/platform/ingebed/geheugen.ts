import type { Adapter, AdapterPayload } from 'oidc-provider';

/** Above this the oldest go: enough for a day of trying out, and no leak in a demo that is left on. */
const HOOGSTENS = 20_000;

/**
 * Keeps what the identity provider must remember (sessions, codes, refresh tokens) in memory. A restart forgets it:
 * one logs in again. Access tokens are signed and not kept, so those go on being valid.
 */
export class Geheugen implements Adapter {
  private readonly kaarten = new Map<string, AdapterPayload>();

  async upsert(id: string, kaart: AdapterPayload): Promise<void> {
    this.kaarten.delete(id);
    this.kaarten.set(id, kaart);
    if (this.kaarten.size <= HOOGSTENS) return;
    const [oudste] = this.kaarten.keys();
    if (oudste !== undefined) this.kaarten.delete(oudste);
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.kaarten.get(id);
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return [...this.kaarten.values()].find((kaart) => kaart.uid === uid);
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return [...this.kaarten.values()].find((kaart) => kaart.userCode === userCode);
  }

  async consume(id: string): Promise<void> {
    const kaart = this.kaarten.get(id);
    // Only whether it was used is looked at, never when.
    if (kaart) kaart.consumed = true;
  }

  async destroy(id: string): Promise<void> {
    this.kaarten.delete(id);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, kaart] of this.kaarten) if (kaart.grantId === grantId) this.kaarten.delete(id);
  }
}
