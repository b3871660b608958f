package uk.saferhub.notices.powers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Reach;
import uk.saferhub.timeline.ReadLog;

/** The powers that were given in the realms where somebody works on notices. */
@Component
class PowerList {

    private static final int MOST = 500;

    /**
     * A power.
     *
     * @param type the notice type's code
     * @param heldUntil last day (Europe/London); null while nobody named one
     * @param endReason why it was taken back; null where it was not
     */
    record Power(
            UUID id,
            UUID realmId,
            String officer,
            String type,
            LocalDate heldFrom,
            @Nullable LocalDate heldUntil,
            String source,
            String givenBy,
            @Nullable String endReason) {

        boolean isOver(LocalDate today) {
            return heldUntil != null && heldUntil.isBefore(today);
        }
    }

    private final JdbcClient client;
    private final ReadLog log;

    PowerList(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    /** Those that hold first, by officer. Who sees only what their own agency takes part in sees their own powers. */
    List<Power> of(Actor actor) {
        List<Power> powers = client.sql("""
                select p.id, p.realm_id, o.name as officer, p.notice_type as type, p.held_from, p.held_until, p.source,
                       b.name as given_by, p.end_reason
                from officer_power p join account_label o on o.id = p.officer_id join account_label b on b.id = p.granted_by
                where p.realm_id = any (:whole::uuid[]) or p.officer_id = :me
                order by p.held_until is not null and p.held_until < :today, o.name, p.notice_type, p.held_from, p.id limit :most
                """)
                .param("whole", whole(actor))
                .param("me", actor.accountId())
                .param("today", actor.today())
                .param("most", MOST)
                .query(Power.class)
                .list();
        log.read(powers.stream().map(Power::id).toList());
        return powers;
    }

    private static String whole(Actor actor) {
        return "{"
                + String.join(
                        ",",
                        actor.seats().stream()
                                .filter(seat -> seat.reach() == Reach.WHOLE_REALM)
                                .map(seat -> seat.realmId().toString())
                                .toList())
                + "}";
    }
}
