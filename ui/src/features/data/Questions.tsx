import { Button, NumberInput } from "@mantine/core";
import { Message } from "../../components";
import { useText } from "../../i18n";
import type { Preview } from "../../ipc/generated/Preview";
import type { TableShape } from "../../ipc/generated/TableShape";

/** What nothing in the file answers: the order of day and month of a column, the year of months. */
export function Questions({
  preview,
  shape,
  onShape,
}: {
  preview: Preview;
  shape: TableShape;
  onShape: (shape: TableShape) => void;
}) {
  const t = useText();
  const { dates, year } = preview.questions;
  return (
    <>
      {dates.map((column) => {
        const say = (order: "day-first" | "month-first") =>
          onShape({ ...shape, dates: { ...shape.dates, [column]: order } });
        const example = preview.columns.find(({ name }) => name === column)?.profile.examples[0] ?? "";
        return (
          <Message
            key={column}
            tone="warn"
            action={
              <>
                <Button variant="default" onClick={() => say("day-first")}>
                  {t("wizard-day-first")}
                </Button>
                <Button variant="default" onClick={() => say("month-first")}>
                  {t("wizard-month-first")}
                </Button>
              </>
            }
          >
            {t("wizard-dates-asked", { column, example })}
          </Message>
        );
      })}
      {year && (
        <NumberInput
          label={t("wizard-year-asked")}
          w={240}
          min={1990}
          max={2100}
          onChange={(value) => typeof value === "number" && value >= 1990 && onShape({ ...shape, year: value })}
        />
      )}
    </>
  );
}
