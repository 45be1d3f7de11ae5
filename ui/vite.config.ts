import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  clearScreen: false,
  server: { port: 5173, strictPort: true, fs: { allow: [".."] } },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // The window's engines: WebKitGTK 2.40, Safari 16 and current WebView2.
    target: ["es2022", "safari16"],
    chunkSizeWarningLimit: 1200,
    // Fonts and pictures stay files: the content security policy admits no data: fonts.
    assetsInlineLimit: 0,
  },
  test: {
    environment: "jsdom",
    setupFiles: ["src/testing/setup.ts"],
    css: { include: [] },
    testTimeout: 60_000,
  },
});
