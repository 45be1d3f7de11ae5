import { NumberInput } from "@mantine/core";
import { useFormat } from "../../components";

interface Props {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
}

/** A number that is written when the field is left. */
export function NumberField({ label, value, onChange }: Props) {
  const format = useFormat();
  return (
    <NumberInput
      label={label}
      defaultValue={value ?? ""}
      decimalSeparator={format.language === "ru" ? "," : "."}
      allowedDecimalSeparators={[",", "."]}
      min={0}
      hideControls
      onBlur={(event) => {
        const text = event.currentTarget.value.replace(",", ".").trim();
        const changed = text === "" ? null : Number(text);
        if (changed !== value && !Number.isNaN(changed)) onChange(changed);
      }}
      onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
    />
  );
}
