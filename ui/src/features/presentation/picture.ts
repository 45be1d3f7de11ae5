/** The address of an SVG that carries its font. */
export function pictureUrl(svg: string, rules: string): string {
  const dressed = rules ? svg.replace(/^(<svg[^>]*>)/, `$1<style>${rules}</style>`) : svg;
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(dressed)}`;
}
