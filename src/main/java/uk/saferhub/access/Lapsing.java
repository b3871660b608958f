package uk.saferhub.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Grants that lapse within weeks because nobody has confirmed them yet (SHR-10), so that nobody is shut out without a word. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Lapsing {

    private static final int WEEKS = 3;

    /** @param role and where it holds. @param lastDay Europe/London */
    public record Own(String role, String compartment, String partnership, LocalDate lastDay) {}

    /**
     * @param own one's own, the first to lapse first
     * @param sponsored how many of the people for whom one answers
     * @param seats how many on the sealed panels whose reading one looks at
     */
    public record Found(List<Own> own, int sponsored, int seats) {

        public boolean any() {
            return !own.isEmpty() || sponsored + seats > 0;
        }
    }

    private final JdbcClient client;
    private final Sponsored sponsored;
    private final PanelSeats seats;

    Lapsing(JdbcClient client, Sponsored sponsored, PanelSeats seats) {
        this.client = client;
        this.sponsored = sponsored;
        this.seats = seats;
    }

    /** One statement, and one more each for a sponsor and for whoever looks at reading. */
    public Found of(Actor actor) {
        LocalDate soon = actor.today().plusWeeks(WEEKS);
        int people = actor.may(Permission.SPONSOR_ACCOUNTS)
                ? (int) sponsored.of(as(actor, Permission.SPONSOR_ACCOUNTS)).stream()
                        .filter(held -> by(held.heldUntil(), soon))
                        .count()
                : 0;
        int panel = actor.may(Permission.REVIEW_ACCESS)
                ? (int) seats.of(actor).stream()
                        .filter(held -> by(held.heldUntil(), soon))
                        .count()
                : 0;
        return new Found(own(actor, soon), people, panel);
    }

    /** Not what ends on the day that was asked for: that is no surprise, and nobody confirms it. */
    private List<Own> own(Actor actor, LocalDate soon) {
        return client.sql("""
                select ro.label as role, r.compartment, p.name as partnership, g.held_until as last_day
                from access_grant g join role ro on ro.id = g.role_id join realm r on r.id = g.realm_id
                join partnership p on p.id = r.partnership_id
                where g.account_id = :me and g.held_from <= :today and g.held_until between :today and :soon
                  and (g.until_asked is null or g.until_asked > g.held_until)
                order by g.held_until, ro.label
                """)
                .param("me", actor.accountId())
                .param("today", actor.today())
                .param("soon", soon)
                .query(Own.class)
                .list();
    }

    private static Actor as(Actor actor, Permission permission) {
        return new Actor(actor.accountId(), actor.name(), permission, actor.grants(), actor.now(), actor.standsInFor());
    }

    private static boolean by(@Nullable LocalDate day, LocalDate soon) {
        return day != null && !day.isAfter(soon);
    }
}
