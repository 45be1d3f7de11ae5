const ROUND = 2 * Math.PI * 6;

/** How much of a stage is done, `share` from 0 to 1. `label` is read out; the ring itself is a picture. */
export function ProgressRing({ share, label }: { share: number; label: string }) {
  const done = Math.min(1, Math.max(0, share));
  return (
    <svg width="16" height="16" role="img" aria-label={label} style={{ flex: "none" }}>
      <circle cx="8" cy="8" r="6" fill="none" stroke="var(--track)" strokeWidth="2.5" />
      {done > 0 && (
        <circle
          cx="8"
          cy="8"
          r="6"
          fill="none"
          stroke={done === 1 ? "var(--good)" : "var(--accent)"}
          strokeWidth="2.5"
          strokeDasharray={`${ROUND * done} ${ROUND}`}
          strokeLinecap="round"
          transform="rotate(-90 8 8)"
        />
      )}
    </svg>
  );
}
