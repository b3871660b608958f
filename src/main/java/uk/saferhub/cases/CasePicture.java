package uk.saferhub.cases;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;

/** The hub's picture of its cases: what the actor may see and no more. One query, which stops counting at {@link #MOST}. */
@Component
public class CasePicture {

    /** Beyond this a number on the first page of the day tells nobody what to do, and takes a second to count. */
    public static final int MOST = 1000;

    /**
     * Each is at most one more than {@link #MOST}, which means: more than that.
     *
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
        String some = "(select count(*)::int from (select from hub_case c where c.closed_on is null and %s and "
                + sight.where("c") + " limit :most) counted)";
        return client.sql("select " + some.formatted("true") + " as active, "
                        + some.formatted("c.next_review_on < :today") + " as overdue, "
                        + some.formatted("c.lead_account_id is null") + " as unled")
                .params(sight.params())
                .param("today", actor.today())
                .param("most", MOST + 1)
                .query(Picture.class)
                .single();
    }
}
