import { useText } from "../../i18n";
import type { Initiative } from "../../ipc/generated/Initiative";

/** Effect, effort and votes of a project in one line. */
export function Marks({ initiative: { effect, effort, votes } }: { initiative: Initiative }) {
  return <span>{useText()("session-marks", { effect, effort, votes })}</span>;
}
