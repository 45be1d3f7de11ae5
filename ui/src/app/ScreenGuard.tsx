import { Component, type ReactNode } from "react";
import { FaultMessage } from "../components";
import { useText } from "../i18n";

/** Keeps a screen that fails from taking the window with it: the other screens, undo and saving go on. */
export class ScreenGuard extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <Failed error={error} onRetry={() => this.setState({ error: null })} />;
  }
}

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useText();
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return (
    <FaultMessage
      fault={{ code: "screen", args: { details }, text: t("screen-failed"), input: false }}
      onRetry={onRetry}
    />
  );
}
