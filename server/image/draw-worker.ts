import { workerData } from "node:worker_threads";
import { ImageResponse } from "next/og.js";
import type { Picture } from "@/domain/export/picture";
import { answerTasks } from "../thread/answer-tasks";
import { drawable } from "./drawable";
import { readFonts } from "./fonts";

// The thread that draws: a picture takes some tenths of a second of pure computing, in which no page could be answered.

const { root } = workerData as { root: string };
const fonts = readFonts(root);

// Whatever a font may lack, nobody else learns what is drawn here.
globalThis.fetch = () => Promise.reject(new Error("Pictures are drawn without the network"));

answerTasks(draw);

async function draw({ tree, width, height }: Picture): Promise<Uint8Array> {
  const options = { width, height: height ?? undefined, fonts: [...fonts.files] };
  // Satori takes plain elements; the type asks for React's, which this folder does not know.
  const element = drawable(tree, fonts) as unknown as ConstructorParameters<typeof ImageResponse>[0];
  return new Uint8Array(await new ImageResponse(element, options).arrayBuffer());
}
