-- Offers of cases, shift returns, what is due and rights that end have a line among the notifications too.
alter table calling drop constraint calling_why_check;
alter table calling add constraint calling_why_check check (why in ('LEAD', 'BRIEFING', 'NAMES_PASSED', 'LETTER_STOPPED', 'SCORECARD',
  'READING', 'BREACH', 'COVER', 'SIGN_IN', 'TRANSFER', 'SHIFT', 'DUE', 'LAPSING'));
