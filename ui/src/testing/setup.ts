import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";

// What the window's engine has and jsdom has not.
class Watch {
  observe() {}
  unobserve() {}
  disconnect() {}
}
vi.stubGlobal("ResizeObserver", Watch);
vi.stubGlobal("matchMedia", (query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
}));
Object.assign(document, { fonts: { addEventListener: () => undefined, removeEventListener: () => undefined } });
Object.defineProperty(HTMLElement.prototype, "clientHeight", { get: () => 640 });
Object.defineProperty(HTMLElement.prototype, "clientWidth", { get: () => 800 });
window.HTMLElement.prototype.scrollIntoView = () => undefined;

afterEach(cleanup);

// A busy machine draws a menu later than the second that is the default.
configure({ asyncUtilTimeout: 8000 });
