import type { ReactNode } from "react";
import style from "./components.module.css";

interface Props {
  /** What goes here. */
  title: string;
  /** Why, and what it gives. */
  children: ReactNode;
  /** Buttons: the import, the template, an example. */
  actions?: ReactNode;
}

/** A place that is still empty: says what goes here, why, and offers the ways to fill it. */
export function EmptyState({ title, children, actions }: Props) {
  return (
    <section className={style.empty}>
      <h2>{title}</h2>
      <p>{children}</p>
      {actions && <div className={style.toolbar}>{actions}</div>}
    </section>
  );
}
