import { Link, Text } from "@fluentui/react-components";
import { Known, KnownList } from "../../../../web/parts/known.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { type Appointment, useService } from "../queries.ts";
import { ConflictBar } from "../parts/conflict.tsx";
import { sizeWords } from "../parts/document-question.ts";
import { AppointmentFacts } from "./appointment-facts.tsx";
import { AttendancePanel } from "./attendance-panel.tsx";
import { TeamsPanel } from "./teams-panel.tsx";
import { RECORD } from "./words.ts";

/** What is known of an appointment. */
export function AppointmentPanels({ appointment }: { readonly appointment: Appointment }) {
  return (
    <>
      <ConflictBar appointment={appointment} />
      <TeamsPanel appointment={appointment} />
      <Panel title={RECORD.facts}>
        <AppointmentFacts appointment={appointment} />
      </Panel>
      <AnswersPanel appointment={appointment} />
      {appointment.state === "confirmed" && <AttendancePanel key={appointment.id} appointment={appointment} />}
    </>
  );
}

/** What the customer answered, by the questions as they are asked now; what is asked no more keeps its name. */
function AnswersPanel({ appointment: { id, answers, documents, service } }: { readonly appointment: Appointment }) {
  const { data } = useService(service.id);
  const questions = data?.questions ?? [];
  const known = new Map(questions.map(({ name, label }) => [name, label]));
  const names = [...new Set([...questions.map(({ name }) => name), ...Object.keys(answers)])];
  if (Object.keys(answers).length === 0) return null;
  return (
    <Panel title={RECORD.answers}>
      <KnownList>
        {names.map((name) => (
          <Known key={name} term={known.get(name) ?? name}>
            <Answer
              appointment={id}
              answer={answers[name]}
              document={documents.find((each) => each.question === name)}
            />
          </Known>
        ))}
      </KnownList>
    </Panel>
  );
}

interface AnswerProps {
  readonly appointment: string;
  readonly answer: string | undefined;
  readonly document: Appointment["documents"][number] | undefined;
}

/** What was answered, or attached: that is saved, and opened by nobody's browser. */
function Answer({ appointment, answer, document }: AnswerProps) {
  if (document === undefined) return <Text style={{ whiteSpace: "pre-wrap" }}>{answer ?? RECORD.noAnswer}</Text>;
  const { id, name, bytes } = document;
  return (
    <span style={{ overflowWrap: "anywhere" }}>
      <Link href={`/api/appointments/${appointment}/documents/${id}/content`} download={name}>
        {name}
      </Link>{" "}
      <Text size={200}>{sizeWords(bytes)}</Text>
    </span>
  );
}
