import { ActionIcon, Menu } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconDownload } from "@tabler/icons-react";
import { useProject } from "../app/place";
import { useText } from "../i18n";
import { useHost, useWrite } from "../ipc";
import type { FigureChoice } from "../ipc/generated/FigureChoice";
import type { FigureForm } from "../ipc/generated/FigureForm";
import type { Scope } from "../ipc/generated/Scope";
import { announce } from "./live";

/** A chart as the program knows it: its name with what was chosen on the screen, and what it is about. */
export interface SavedFigure {
  figure: FigureChoice;
  scope?: Partial<Scope>;
}

interface SaveArgs extends Record<string, unknown> {
  figure: FigureChoice;
  scope: Partial<Scope>;
  form: FigureForm;
  path: string;
}

const FORMS: FigureForm[] = ["png", "svg", "xlsx"];

/** Saves a chart as a picture or its numbers as Excel, and says where. */
export function SaveMenu({ figure, scope = {} }: SavedFigure) {
  const t = useText();
  const host = useHost();
  const project = useProject();
  const save = useWrite<SaveArgs>("figure_save").mutate;

  async function saveAs(form: FigureForm) {
    const what = t(`figure-${figure.name}`);
    const unit = project?.businessUnits.find(({ id }) => id === scope.businessUnit)?.name;
    const path = await host.pickSavePath({
      title: t(`chart-save-${form}`),
      filters: [{ name: form.toUpperCase(), extensions: [form] }],
      suggestedName: `${unit ? t("figure-file", { what, unit }) : what}.${form}`,
    });
    if (path === null) return;
    const onSuccess = () => {
      announce(t("chart-saved", { path }));
      notifications.show({ message: t("chart-saved", { path }) });
    };
    save({ figure, scope, form, path }, { onSuccess });
  }

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t("chart-menu")} title={t("chart-menu")}>
          <IconDownload size={18} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMS.map((form) => (
          <Menu.Item key={form} onClick={() => void saveAs(form)}>
            {t(`chart-save-${form}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
