import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { useNavigate } from "react-router";
import { Fields } from "../../../../web/form/fields.tsx";
import { FormDialog } from "../../../../web/form/form-dialog.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { durationWords } from "../../../../web/when/words.ts";
import { Alternatives } from "../parts/alternatives.tsx";
import { type Service, useServices } from "../queries.ts";
import { dayOf, useBookForm } from "./book-form.ts";
import { CustomerField } from "./customer-field.tsx";
import { NoService } from "./no-service.tsx";
import { WhenFields } from "./when-fields.tsx";
import { BEHALF as words } from "./words.ts";

interface Props {
  /** When it is to begin, by the viewer's clock: "2027-03-09T14:00". */
  readonly start: string | undefined;
  readonly close: () => void;
}

/** Books an appointment for somebody, and leads to its page. */
export function BookDialog({ start, close }: Props) {
  const services = useServices().data;
  const [chosen, choose] = useState<string>();
  if (services === undefined) return null;
  const service = services.find(({ id }) => id === chosen) ?? services[0];
  if (service === undefined) return <NoService close={close} />;
  return <Form service={service} services={services} choose={choose} start={start} close={close} />;
}

interface FormProps extends Props {
  readonly service: Service;
  readonly services: readonly Service[];
  readonly choose: (service: string) => void;
}

function Form({ service, services, choose, start, close }: FormProps) {
  const navigate = useNavigate();
  const notice = useNotice();
  const { form, chosen, change, know } = useBookForm(service, {
    wanted: start,
    done: ({ id, customer }) => {
      notice(words.booked({ name: customer.name ?? "" }));
      void navigate(`/appointments/${id}`);
    },
  });
  return (
    <FormDialog title={words.title} verb={words.submit} form={{ ...form, problem: undefined }} close={close}>
      <Alternatives error={form.problem} choose={(free) => change({ start: free, day: dayOf(free) })} />
      <Field label={words.service} required>
        <Select value={service.id} onChange={(_event, { value }) => choose(value)}>
          {services.map(({ id, name, duration }) => (
            <option key={id} value={id}>
              {words.duration({ service: name, duration: durationWords(duration) })}
            </option>
          ))}
        </Select>
      </Field>
      <WhenFields service={service} chosen={chosen} change={change} complaint={form.complaint("start")} />
      <CustomerField person={chosen.person} know={know} />
      <Fields form={form} />
    </FormDialog>
  );
}
