import {
  FluentBundle,
  type FluentFunction,
  FluentNone,
  FluentNumber,
  FluentResource,
  type FluentVariable,
  type Scope,
} from "@fluent/bundle";
import { LocalizationProvider, ReactLocalization, useLocalization } from "@fluent/react";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo } from "react";
import type { Language, TextValue } from "../ipc";

const files = import.meta.glob<string>("../../../src-tauri/locales/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

const LanguageContext = createContext<Language>("ru");

/** The text of a Fluent key. */
export type Text = (key: string, args?: Record<string, FluentVariable | TextValue>) => string;

/** Everything below speaks `language` and is drawn anew when it changes. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  const l10n = useMemo(() => new ReactLocalization([bundleOf(language)]), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageContext value={language}>
      <LocalizationProvider l10n={l10n}>{children}</LocalizationProvider>
    </LanguageContext>
  );
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useText(): Text {
  const { l10n } = useLocalization();
  return useCallback((key, args) => l10n.getString(key, args && plain(args, l10n)), [l10n]);
}

/** Below zero a number bears a minus, not a hyphen. */
class Negative extends FluentNumber {
  override toString(scope: Scope): string {
    return super.toString(scope).replace("-", "−");
  }
}

const NUMBER: FluentFunction = ([number], options) => {
  if (!(number instanceof FluentNumber)) return new FluentNone("NUMBER()");
  const named = Object.entries(options).map(([name, value]) => [name, value.valueOf()]);
  return new Negative(number.value, { ...number.opts, ...Object.fromEntries(named) });
};

/** Terms come as keys of texts: they are worded here and joined with commas. */
function plain(
  args: Record<string, FluentVariable | TextValue>,
  l10n: ReactLocalization,
): Record<string, FluentVariable> {
  const worded = (value: FluentVariable | TextValue) => {
    if (Array.isArray(value)) return value.map((key) => l10n.getString(key)).join(", ");
    return typeof value === "number" && value < 0 ? new Negative(value) : value;
  };
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, worded(value)]));
}

function bundleOf(language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false, functions: { NUMBER } });
  for (const [path, source] of Object.entries(files)) {
    if (path.includes(`/locales/${language}/`)) bundle.addResource(new FluentResource(source));
  }
  return bundle;
}
