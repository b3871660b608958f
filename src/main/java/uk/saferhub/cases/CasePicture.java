package uk.saferhub.cases;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;

/** The hub's picture of its cases: what the actor may see and no more. One query. */
@Component
public class CasePicture {

    /**
     * @param active cases that are not closed
     * @param overdue of these, those whose review should have been held
     * @param unled of these, those without a lead officer
     */
    public record Picture(int active, int overdue, int unled) {}

    private final JdbcClient client;

    CasePicture(JdbcClient client) {
        this.client = client;
    }

    public Picture of(Actor actor) {
        var sight = actor.sight(Permission.READ_CASE);
        return client.sql("""
                select count(*)::int as active, count(*) filter (where c.next_review_on < :today)::int as overdue,
                       count(*) filter (where c.lead_account_id is null)::int as unled
                from hub_case c where c.closed_on is null and
                """ + sight.where("c"))
                .params(sight.params())
                .param("today", actor.today())
                .query(Picture.class)
                .single();
    }
}
