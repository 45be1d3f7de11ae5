import { Button } from "@mantine/core";
import { IconFileTypeDocx, IconFileTypeXls } from "@tabler/icons-react";
import { useState } from "react";
import { useLanguage, useText } from "../i18n";
import { useHost, useJob } from "../ipc";
import { JobProgress } from "./JobProgress";
import { announce } from "./live";
import { Message } from "./Message";

/** A document that can be taken away, by the name that the program knows it by. */
export interface DocumentForm {
  kind: string;
  /** Key of the words on the button. */
  label: string;
  extension: "docx" | "xlsx";
  /** The one that most people want. */
  main?: boolean;
}

interface ExportArgs extends Record<string, unknown> {
  kind: string;
  path: string;
  language: string;
}

const ICONS = { docx: IconFileTypeDocx, xlsx: IconFileTypeXls };

/** Takes documents away as Word or Excel, under a proposed name; says where they were written. */
export function ExportBar({ forms, name }: { forms: readonly DocumentForm[]; name: string }) {
  const t = useText();
  const host = useHost();
  const language = useLanguage();
  const [path, setPath] = useState<string | null>(null);
  const job = useJob<ExportArgs, { path: string }>("document_export");

  async function take(form: DocumentForm) {
    const target = await host.pickSavePath({
      title: t(form.label),
      filters: [{ name: t(form.label), extensions: [form.extension] }],
      suggestedName: `${name}.${form.extension}`,
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
      {forms.map((form) => {
        const Icon = ICONS[form.extension];
        return (
          <Button
            key={form.kind}
            variant={form.main ? "filled" : "default"}
            leftSection={<Icon size={18} stroke={1.5} />}
            onClick={() => void take(form)}
          >
            {t(form.label)}
          </Button>
        );
      })}
      {path && <Message tone="good">{t("spec-exported", { path })}</Message>}
    </>
  );
}
