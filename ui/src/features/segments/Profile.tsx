import { Table } from "@mantine/core";
import { NumberText, useFormat } from "../../components";
import { useText } from "../../i18n";
import type { ClusterCard } from "../../ipc/generated/ClusterCard";
import type { FeatureProfile } from "../../ipc/generated/FeatureProfile";
import { colourStyle } from "./colour";
import style from "./segments.module.css";

/** Size, revenue and ways of buying of every group, with bars of the difference from all buyers. */
export function Profile({ clusters }: { clusters: ClusterCard[] }) {
  const t = useText();
  const format = useFormat();
  const features = clusters[0]?.features ?? [];
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
              {features.map(({ key }) => (
                <Table.Th key={key} ta="right">
                  {t(`segments-feature-${key}`)}
                </Table.Th>
              ))}
              <Table.Th>{t("segments-column-products")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {clusters.map((cluster) => (
              <Table.Tr key={cluster.name} style={colourStyle(cluster.colour)}>
                <Table.Td>
                  <span className={style.swatch} aria-hidden="true" />
                  {cluster.name}
                  <div className={style.small}>
                    {t("segments-stability", { value: format.number(cluster.stability, { digits: 2 }) })}
                  </div>
                </Table.Td>
                <Table.Td ta="right">
                  <NumberText value={cluster.size} />
                </Table.Td>
                <Table.Td ta="right">
                  <NumberText value={cluster.revenueShare} percent />
                </Table.Td>
                {cluster.features.map((feature) => (
                  <Table.Td key={feature.key} ta="right">
                    <Feature feature={feature} />
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
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
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
        : format.number(feature.mean, { digits: feature.key === "orders" ? 1 : 0 });
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
