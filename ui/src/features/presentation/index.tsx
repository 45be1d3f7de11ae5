import { IconChevronLeft, IconChevronRight, IconX } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { present } from "../../app/navigation";
import { usePlace } from "../../app/place";
import { Loaded, useScheme } from "../../components";
import { useText } from "../../i18n";
import { useHost, useQueryHost } from "../../ipc";
import type { ShownSlide } from "../../ipc/generated/ShownSlide";
import style from "./presentation.module.css";

/** What the heading, the lines and the foot of a slide take of the window. */
const AROUND = { width: 112, height: 300 };

/** Full screen: slides of the results so far; arrows, Space, Home and End turn them, Esc leaves. */
export default function PresentationView() {
  const place = usePlace();
  const theme = useScheme();
  const size = useWindowSize();
  const args = { scope: place, theme, width: size.width - AROUND.width, height: size.height - AROUND.height };
  const slides = useQueryHost<ShownSlide[]>("presentation_slides", args, { keep: true });
  return <Loaded query={slides}>{(data) => <Slides slides={data} />}</Loaded>;
}

function Slides({ slides }: { slides: ShownSlide[] }) {
  const t = useText();
  const host = useHost();
  const [asked, setAsked] = useState(0);
  const last = slides.length - 1;
  const at = Math.min(asked, last);
  useEffect(() => {
    const turns: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      PageDown: at + 1,
      " ": at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      PageUp: at - 1,
      Home: 0,
      End: last,
    };
    function onKeyDown(event: KeyboardEvent) {
      const to = turns[event.key];
      if (event.key === "Escape") void present(host, false);
      else if (to !== undefined) {
        event.preventDefault();
        setAsked(Math.max(0, Math.min(last, to)));
      }
    }
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [host, at, last]);
  const slide = slides[at];
  if (!slide) return null;
  return (
    <main className={style.slide} data-slide={slide.key} aria-label={t("presentation-name")}>
      <h1 aria-live="polite">{slide.headline}</h1>
      {slide.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {slide.picture && (
        <Picture svg={slide.picture} name={t("presentation-picture", { at: at + 1, headline: slide.headline })} />
      )}
      <footer>
        <span>{t("presentation-keys")}</span>
        <nav>
          <button
            type="button"
            aria-label={t("presentation-previous")}
            disabled={at === 0}
            onClick={() => setAsked(at - 1)}
          >
            <IconChevronLeft />
          </button>
          <output aria-label={t("presentation-slide", { at: at + 1, of: slides.length })}>
            {at + 1} / {slides.length}
          </output>
          <button
            type="button"
            aria-label={t("presentation-next")}
            disabled={at === last}
            onClick={() => setAsked(at + 1)}
          >
            <IconChevronRight />
          </button>
          <button type="button" aria-label={t("presentation-leave")} onClick={() => void present(host, false)}>
            <IconX />
          </button>
        </nav>
      </footer>
    </main>
  );
}

/** Part of the page, for an <img> draws its first letters before it has their font. The program's SVG holds no script. */
function Picture({ svg, name }: { svg: string; name: string }) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const picture = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
    picture.setAttribute("aria-hidden", "true");
    picture.setAttribute("preserveAspectRatio", "xMinYMin meet");
    holder.current?.replaceChildren(document.importNode(picture, true));
  }, [svg]);
  return <div ref={holder} className={style.picture} role="img" aria-label={name} />;
}

function useWindowSize() {
  const [size, setSize] = useState({ width: innerWidth, height: innerHeight });
  useEffect(() => {
    const onResize = () => setSize({ width: innerWidth, height: innerHeight });
    addEventListener("resize", onResize);
    return () => removeEventListener("resize", onResize);
  }, []);
  return size;
}
