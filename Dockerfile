# The tools that compile better-sqlite3, where its prebuilt file cannot be had, stay behind in this stage.
FROM node:22-bookworm AS build
WORKDIR /parley
ENV NEXT_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node scripts/generate.mjs && npm run build && npm prune --omit=dev --no-audit --no-fund && rm -rf .next/cache

FROM node:22-bookworm-slim
WORKDIR /parley
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1 \
  MALLOC_ARENA_MAX=1 MALLOC_MMAP_THRESHOLD_=131072 MALLOC_TRIM_THRESHOLD_=131072
COPY --from=build /parley ./
# SQLite's file and the secret stand in data/, the only folder that is written to.
RUN mkdir -p data .next/cache && chown node:node data .next/cache
USER node
VOLUME /parley/data
EXPOSE 3000
# Node is the first process, so that it gets the signal to stop.
CMD ["node", "--max-semi-space-size=4", "--expose-gc", ".next/front/main.mjs", "--port", "3000"]
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
