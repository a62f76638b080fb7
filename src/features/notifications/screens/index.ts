import { MailRegular } from "@fluentui/react-icons/svg/mail";
import { MailTemplateRegular } from "@fluentui/react-icons/svg/mail-template";
import type { Screen } from "../../../web/screen.ts";
import { catalogue } from "../../../web/words/catalogue.ts";

const TITLES = catalogue("notifications.screens", {
  mails: "Mail",
  mail: "Mail",
  templates: "Mail wording",
  template: "Mail wording",
});

export const screens: readonly Screen[] = [
  {
    path: "/mails",
    title: () => TITLES.mails,
    icon: MailRegular,
    group: "care",
    needs: "mail:read",
    component: async () => (await import("./mails-screen.tsx")).MailsScreen,
  },
  {
    path: "/mails/:id",
    title: () => TITLES.mail,
    needs: "mail:read",
    component: async () => (await import("./mail-screen.tsx")).MailScreen,
  },
  {
    path: "/mail-templates",
    title: () => TITLES.templates,
    icon: MailTemplateRegular,
    group: "set-up",
    needs: "mail:read",
    component: async () => (await import("./templates-screen.tsx")).TemplatesScreen,
  },
  {
    path: "/mail-templates/:name",
    title: () => TITLES.template,
    needs: "mail:read",
    component: async () => (await import("./template-screen.tsx")).TemplateScreen,
  },
];
