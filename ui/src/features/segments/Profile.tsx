import { Table } from "@mantine/core";
import { NumberText, useFormat } from "../../components";
import { useText } from "../../i18n";
import type { ClusterCard } from "../../ipc/generated/ClusterCard";
import type { ClusterChoice } from "../../ipc/generated/ClusterChoice";
import type { FeatureProfile } from "../../ipc/generated/FeatureProfile";
import type { ShownFeature } from "../../ipc/generated/ShownFeature";
import { colourStyle } from "./colour";
import { useFeatureName } from "./names";
import style from "./segments.module.css";

/** Size, revenue and features of every group, with bars of the difference from all customers. */
export function Profile({ choice }: { choice: ClusterChoice }) {
  const t = useText();
  const nameOf = useFeatureName();
  return (
    <section className={style.card}>
      <h2>{t("segments-profile")}</h2>
      <p className={style.small}>{t("segments-profile-note")}</p>
      <div className={style.scroll}>
        <Table verticalSpacing={4} horizontalSpacing={8}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("segments-column-group")}</Table.Th>
              <Table.Th ta="right">{t("segments-column-size")}</Table.Th>
              <Table.Th ta="right">{t("segments-column-revenue")}</Table.Th>
              {choice.features.map((feature) => (
                <Table.Th key={feature.key} ta="right" className={feature.chosen ? undefined : style.aside}>
                  {nameOf(feature)}
                </Table.Th>
              ))}
              <Table.Th>{t("segments-column-products")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {choice.clusters.map((cluster) => (
              <Row key={`${cluster.name} ${cluster.size}`} cluster={cluster} features={choice.features} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}

function Row({ cluster, features }: { cluster: ClusterCard; features: ShownFeature[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <Table.Tr style={colourStyle(cluster.colour)}>
      <Table.Td>
        <span className={style.swatch} aria-hidden="true" />
        {cluster.name}
        {cluster.stability !== null && (
          <div className={style.small}>
            {t("segments-stability", { value: format.number(cluster.stability, { digits: 2 }) })}
          </div>
        )}
      </Table.Td>
      <Table.Td ta="right">
        <NumberText value={cluster.size} />
      </Table.Td>
      <Table.Td ta="right">
        <NumberText value={cluster.revenueShare} percent />
      </Table.Td>
      {features.map(({ key }) => (
        <Table.Td key={key} ta="right">
          <Values own={cluster.features.filter((feature) => feature.key === key)} />
        </Table.Td>
      ))}
      <Table.Td className={style.small}>
        {cluster.products.map((product) => (
          <div key={product.name}>
            {product.name} · {format.number(product.share, { percent: true })}
          </div>
        ))}
      </Table.Td>
    </Table.Tr>
  );
}

/** One mean of a number, or the commonest categories. */
function Values({ own }: { own: FeatureProfile[] }) {
  const format = useFormat();
  const [first] = own;
  if (!first) return <>—</>;
  if (first.label === null) return <Feature feature={first} />;
  const common = [...own].sort((one, other) => (other.mean ?? 0) - (one.mean ?? 0)).slice(0, 3);
  return (
    <div className={style.small}>
      {common.map((category) => (
        <div key={category.label}>
          {category.label} · {format.number(category.mean, { percent: true })}
        </div>
      ))}
    </div>
  );
}

/** The mean of the group, and how far it is from all buyers: three standard deviations fill half of the bar. */
function Feature({ feature }: { feature: FeatureProfile }) {
  const t = useText();
  const format = useFormat();
  const money = feature.key === "monetary" || feature.key === "ticket";
  const mean =
    feature.mean === null
      ? "—"
      : money
        ? `${format.number(feature.mean / 1e6, { digits: 2 })}\u00a0${t("segments-million")}`
        : feature.key.startsWith("product:")
          ? format.number(feature.mean, { percent: true })
          : format.number(feature.mean, { digits: feature.key === "recency" || feature.key === "gap" ? 0 : 1 });
  const difference = feature.difference ?? 0;
  const width = Math.min(50, (Math.abs(difference) / 3) * 50);
  return (
    <>
      {mean} <span className={style.small}>({format.number(difference, { digits: 1, signed: true })})</span>
      <div className={style.bar} aria-hidden="true">
        <i style={{ width: `${width}%`, left: `${difference < 0 ? 50 - width : 50}%` }} />
      </div>
    </>
  );
}
