import { Button } from "@mantine/core";
import { IconFileTypeDocx, IconFileTypeXls } from "@tabler/icons-react";
import { useState } from "react";
import { JobProgress, Message } from "../../components";
import { announce } from "../../components/live";
import { useLanguage, useText } from "../../i18n";
import { useHost, useJob } from "../../ipc";

/** What can be taken away: the names by which the program knows it. */
const FORMS = [
  { kind: "specification.docx", label: "spec-word", extension: "docx", icon: IconFileTypeDocx },
  { kind: "specification-draft.docx", label: "spec-word-draft", extension: "docx", icon: IconFileTypeDocx },
  { kind: "specification.xlsx", label: "spec-excel", extension: "xlsx", icon: IconFileTypeXls },
] as const;

interface ExportArgs extends Record<string, unknown> {
  kind: string;
  path: string;
  language: string;
}

/** Takes the specification away as Word or Excel; says where it was written. */
export function ExportBar() {
  const t = useText();
  const host = useHost();
  const language = useLanguage();
  const [path, setPath] = useState<string | null>(null);
  const job = useJob<ExportArgs, { path: string }>("specification_export");

  async function take(form: (typeof FORMS)[number]) {
    const target = await host.pickSavePath({
      title: t(form.label),
      filters: [{ name: t(form.label), extensions: [form.extension] }],
      suggestedName: `${t("screen-specification")}.${form.extension}`,
    });
    if (target === null) return;
    setPath(null);
    const done = await job.run({ kind: form.kind, path: target, language });
    if (done === null) return;
    setPath(done.path);
    announce(t("spec-exported", { path: done.path }));
  }

  if (job.running) return <JobProgress progress={job.progress} onCancel={job.cancel} />;
  return (
    <>
      {FORMS.map((form) => (
        <Button
          key={form.kind}
          variant={form.kind === "specification.docx" ? "filled" : "default"}
          leftSection={<form.icon size={18} stroke={1.5} />}
          onClick={() => void take(form)}
        >
          {t(form.label)}
        </Button>
      ))}
      {path && <Message tone="good">{t("spec-exported", { path })}</Message>}
    </>
  );
}
