const LOOK_EVERY = 5_000;

/**
 * Gives back what was freed, whenever nothing was rendered for some seconds: V8 collects when it needs room, and of a process that
 * rests it would keep what the last rendering left. `rendered` counts renderings, `collect` collects. Gives what ends it.
 */
export function collectAtRest(rendered: () => number, collect: () => void, every = LOOK_EVERY): () => void {
  let before = rendered();
  let isCollected = true;
  const timer = setInterval(() => {
    const now = rendered();
    if (now !== before) {
      before = now;
      isCollected = false;
    } else if (!isCollected) {
      isCollected = true;
      collect();
    }
  }, every);
  timer.unref();
  return () => clearInterval(timer);
}
