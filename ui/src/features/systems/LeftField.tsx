import { TextInput } from "@mantine/core";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** A blank text is not written. */
  required?: boolean;
}

/** A text that is written when the field is left. */
export function LeftField({ label, value, onChange, required }: Props) {
  return (
    <TextInput
      key={value}
      label={label}
      defaultValue={value}
      required={required}
      onBlur={(event) => {
        const text = event.currentTarget.value.trim();
        if (text !== value && (text || !required)) onChange(text);
      }}
      onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
    />
  );
}
