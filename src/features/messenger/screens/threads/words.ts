import { catalogue, icu } from "../../../../web/words/catalogue.ts";

export const THREAD_WORDS = catalogue("messenger.threads", {
  name: icu("{team} › {channel}", ["team", "channel"]),
  channel: "Channel",
  posts: icu("Posts in {channel}", ["channel"]),
  nothing: "Nothing was written here yet.",
  newPost: "New post",
  subject: "Subject",
  subjectHint: "Stands above the post; it can also go without one.",
  text: "What the post says",
  post: "Post",
  cancel: "Cancel",
  reply: "Reply",
  replyTo: icu("Reply to {who}", ["who"]),
  replies: icu("{count, plural, one {# reply} other {# replies}}", ["count"]),
  hide: "Hide replies",
  earlier: "Show earlier replies",
  older: "Show earlier posts",
  missing: "The post that these replies belong to is not here.",
  left: "This channel is not kept any more. What was kept until then is still here.",
  settings: "Channels that are kept",
});
