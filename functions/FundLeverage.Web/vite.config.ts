/// <reference types="vitest/config" />
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const output = '../FundLeverage.Functions/wwwroot';

/** Neither host compresses by itself, so the files lie packed beside themselves. */
const packed: Plugin = {
  name: 'packed',
  apply: 'build',
  closeBundle() {
    for (const entry of readdirSync(output, { recursive: true, encoding: 'utf8' })) {
      const file = join(output, entry);
      if (!/\.(js|css|svg)$/.test(file) || statSync(file).size < 1024) continue;
      const bytes = readFileSync(file);
      writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      writeFileSync(`${file}.br`, brotliCompressSync(bytes));
    }
  },
};

export default defineConfig({
  plugins: [react(), packed],
  html: { cspNonce: 'NONCE-OF-THIS-ANSWER' },
  build: { outDir: output, emptyOutDir: true, target: 'es2022', manifest: 'manifest.json', assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
  server: { proxy: { '/api': 'http://127.0.0.1:7071', '/.local': 'http://127.0.0.1:7071' } },
  // A machine that has other work to do is slow; no test asserts a time.
  test: { testTimeout: 60_000, environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'], setupFiles: ['src/testing/setup.ts'] },
});
