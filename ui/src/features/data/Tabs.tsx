import { ActionIcon, Menu, SegmentedControl } from "@mantine/core";
import { IconDotsVertical } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useText } from "../../i18n";
import { PseudonymiseQuestion } from "./Pseudonymise";
import { PurgeQuestion } from "./Purge";
import { Quality } from "./Quality";
import { Table } from "./Table";
import style from "./tables.module.css";
import { type DataTab, look, useLooking } from "./tabs";

const TABS: DataTab[] = ["imports", "tables", "quality"];

/** The imports, the rows they brought, and what the data is worth. */
export function Tabs({ children }: { children: ReactNode }) {
  const t = useText();
  const tab = useLooking((looking) => looking.tab);
  return (
    <div className={style.tabs}>
      <div className={style.tabBar}>
        <SegmentedControl
          aria-label={t("data-tabs")}
          data={TABS.map((value) => ({ value, label: t(`data-tab-${value}`) }))}
          value={tab}
          onChange={(value) => look({ tab: value as DataTab })}
        />
        <MoreMenu />
      </div>
      {tab === "imports" && children}
      {tab === "tables" && <Table />}
      {tab === "quality" && <Quality />}
    </div>
  );
}

function MoreMenu() {
  const t = useText();
  const [asked, setAsked] = useState<"pseudonymise" | "purge" | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" aria-label={t("data-more")} title={t("data-more")}>
            <IconDotsVertical size={16} stroke={1.5} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsked("pseudonymise")}>{t("pseudonym-action")}</Menu.Item>
          <Menu.Item onClick={() => setAsked("purge")}>{t("purge-action")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked === "pseudonymise" && <PseudonymiseQuestion onClose={close} />}
      {asked === "purge" && <PurgeQuestion onClose={close} />}
    </>
  );
}
