-- Whether those of a meeting see its recordings and transcripts where it says nothing itself: the word of the service that it
-- was booked as. Without one, the organisation's counts.
alter table meetings add column shown_by_service boolean;
