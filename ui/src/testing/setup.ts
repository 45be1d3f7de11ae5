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
// Only a grid has a size, or it would draw no rows; a sized page makes menus think that their button is out of sight.
Object.defineProperty(HTMLElement.prototype, "clientHeight", { get: sizeOfGrid });
Object.defineProperty(HTMLElement.prototype, "clientWidth", { get: sizeOfGrid });
function sizeOfGrid(this: HTMLElement) {
  return this.getAttribute("role") === "grid" ? 640 : 0;
}
window.HTMLElement.prototype.scrollIntoView = () => undefined;

afterEach(cleanup);

// A busy machine draws a menu later than the second that is the default.
configure({ asyncUtilTimeout: 8000 });
