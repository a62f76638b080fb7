/** What somebody who plays the film of a meeting page sees and hears. */
export interface Film {
  readonly seconds: number;
  readonly size: readonly number[];
  readonly cues: readonly { readonly from: number; readonly to: number; readonly text: string }[];
  /** Loudness of each tenth of a second. */
  readonly tenths: readonly number[];
}

/** Runs in the browser: plays the film, reads its captions and listens to its sound. */
export const WATCH_FILM = `(async () => {
  const video = document.querySelector("video");
  const [track] = video.textTracks;
  track.mode = "showing";
  const wait = (ready) =>
    new Promise((resolve) => {
      const look = () => (ready() ? resolve() : setTimeout(look, 20));
      look();
    });
  await wait(() => video.readyState >= 1 && track.cues.length > 0);
  video.muted = true;
  await video.play();
  await wait(() => video.currentTime > 0.2);
  const bytes = await (await fetch(video.currentSrc)).arrayBuffer();
  const sound = await new OfflineAudioContext(1, 16000, 16000).decodeAudioData(bytes);
  const samples = sound.getChannelData(0);
  const step = sound.sampleRate / 10;
  const tenths = Array.from({ length: Math.floor(samples.length / step) }, (_, i) => {
    const part = samples.subarray(i * step, (i + 1) * step);
    return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length);
  });
  const cues = [...track.cues].map((cue) => ({
    from: cue.startTime,
    to: cue.endTime,
    text: cue.getCueAsHTML().textContent,
  }));
  return { seconds: video.duration, size: [video.videoWidth, video.videoHeight], cues, tenths };
})()`;
