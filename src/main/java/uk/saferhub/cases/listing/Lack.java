package uk.saferhub.cases.listing;

/** What a case ought to have and may lack. */
enum Lack {
    SCORE("c.score is null"),
    AIM("c.aim = ''"),
    OFFICER("c.lead_account_id is null"),
    OFFICER_LEFT("""
            c.lead_account_id is not null and not exists (
              select 1 from post_label t where t.account_id = c.lead_account_id and t.realm_id = c.realm_id
              and t.organisation_id = c.lead_organisation_id and t.held_from <= :today
              and (t.held_until is null or t.held_until >= :today)
              and (t.active_until is null or t.active_until > :today))
            """);

    private final String condition;

    Lack(String condition) {
        this.condition = condition;
    }

    /** On case c, of {@code :today}. */
    String condition() {
        return condition;
    }
}
