import { NativeSelect } from "@mantine/core";
import { useFormat } from "../../components";
import { useText } from "../../i18n";
import type { Preview } from "../../ipc/generated/Preview";
import { assign } from "./mapping";
import { Fact, type ReadingProps } from "./Reading";

const KEYS = ["customer_code", "customer_inn", "customer_name"];

/** The fields of a kind that name a customer, in the order in which they are asked. */
export function keyFields(preview: Preview): string[] {
  return KEYS.filter((key) => preview.knownFields.some((field) => field.key === key));
}

/** By which columns the rows find their customers, and how many would by each. */
export function CustomerKeys({ preview, request, scan, onMap }: ReadingProps) {
  const t = useText();
  const format = useFormat();
  const map = request.map as Record<string, string>;
  const give = (field: string, name: string) => {
    const at = preview.columns.findIndex((column) => column.name === name);
    onMap(at < 0 ? { ...map, [field]: "" } : assign(map, preview, at, field));
  };
  return keyFields(preview).map((field) => {
    const key = scan.found?.keys.find((each) => each.field === field);
    const count =
      key && t("key-joined", { joined: format.number(key.joined), lines: format.number(key.joined + key.unknown) });
    const unknown =
      key && key.unknown > 0 ? t("key-unknown", { n: key.unknown, examples: key.examples.join(", ") }) : "";
    const title = t(`field-${field.replaceAll("_", "-")}`);
    return (
      <Fact
        key={field}
        found={count ? `${t("key-by", { field: title })}: ${count}` : t("key-by", { field: title })}
        why={unknown || t(`key-why-${field.replaceAll("_", "-")}`)}
      >
        <NativeSelect
          w={280}
          aria-label={t("key-column", { field: title })}
          value={preview.columns.find((column) => column.field === field)?.name ?? ""}
          data={[
            { value: "", label: t("key-none") },
            ...preview.columns.filter(({ name }) => name !== "").map(({ name }) => ({ value: name, label: name })),
          ]}
          onChange={(event) => give(field, event.currentTarget.value)}
        />
      </Fact>
    );
  });
}
