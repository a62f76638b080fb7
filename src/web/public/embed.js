// Shows a booking page within another page: <script src="https://parley.example/embed.js" data-page="…" data-service="…"></script>
// What stands before and after the script stays where it is; the frame grows with what it holds.
(() => {
  const script = document.currentScript;
  const { origin } = new URL(script.src);
  const { page, service, title = "Book an appointment" } = script.dataset;
  if (!page)
    throw new Error(
      "embed.js of Parley: data-page is missing. It is the word after /book/ in the booking page's address.",
    );
  const path = [page, service].filter(Boolean).map(encodeURIComponent).join("/");
  const frame = document.createElement("iframe");
  frame.src = `${origin}/book/${path}?embed=1`;
  frame.title = title;
  Object.assign(frame.style, { display: "block", width: "100%", height: "640px", border: "0" });

  // The frame asks who shows it and says its height to nobody else; it is believed only when it is Parley that speaks.
  addEventListener("message", ({ origin: from, source, data }) => {
    if (from !== origin || source !== frame.contentWindow) return;
    if (data?.parley === "who-is-there") source.postMessage({ parley: "here" }, origin);
    if (data?.parley === "height" && Number.isFinite(data.height)) frame.style.height = `${Math.ceil(data.height)}px`;
  });
  script.after(frame);
})();
