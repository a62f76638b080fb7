import { Avatar, type AvatarProps } from "@fluentui/react-components";

interface Props extends Pick<AvatarProps, "name" | "size" | "badge"> {
  /** The chat in which they are seen. */
  readonly conversation: string;
  /** Object id; nobody's photo is asked for without it. */
  readonly person: string | null | undefined;
}

/** Somebody's photo, or their initials where there is none. Their name stands beside it. */
export function Face({ conversation, person, ...avatar }: Props) {
  const src = `/api/conversations/${conversation}/people/${person}/photo`;
  return (
    <Avatar {...avatar} aria-hidden color="colorful" {...(person && { image: { src, alt: "", loading: "lazy" } })} />
  );
}
