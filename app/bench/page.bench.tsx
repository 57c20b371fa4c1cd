/** An empty dynamic page in the application's own layout: what `npm run bench` compares pages with. Not in the product's build. */
export default function EmptyPage() {
  return null;
}
