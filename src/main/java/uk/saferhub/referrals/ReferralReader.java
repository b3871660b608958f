package uk.saferhub.referrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Sight;
import uk.saferhub.kernel.HeldWords;
import uk.saferhub.timeline.ReadLog;

/** Reads one referral for somebody who may see it, and notes that they did. */
@Component
class ReferralReader {

    private final JdbcClient client;
    private final ObjectMapper json;
    private final ReadLog log;
    private final HeldNames held;

    ReferralReader(JdbcClient client, ObjectMapper json, ReadLog log, HeldNames held) {
        this.held = held;
        this.client = client;
        this.json = json;
        this.log = log;
    }

    /** @throws NotFound where there is none, or the actor may not know of it under the route's permission */
    Referral named(String reference, Actor actor) {
        Sight sight = actor.sight();
        Referral referral = client.sql("""
                select r.*, o.name as organisation, ref.name as referrer, dec.name as decider, chg.name as changer
                from referral r
                join organisation_label o on o.id = r.organisation_id
                join account_label ref on ref.id = r.referred_by
                join account_label chg on chg.id = r.changed_by
                left join account_label dec on dec.id = r.decided_by
                where r.reference = :reference and %s
                """.formatted(sight.where("r")))
                .params(sight.params())
                .param("reference", reference)
                .query((row, n) -> referral(row))
                .optional()
                .orElseThrow(NotFound::new);
        log.read(referral.id());
        return seenAs(referral, actor).under(held.in(referral.id(), actor));
    }

    /** Staff of the hub are those who read the whole realm where the referral lies; what bodies take part in is not enough. */
    private Referral seenAs(Referral referral, Actor actor) {
        Sight all = actor.sight(Permission.READ_REFERRAL);
        if (all.wholeSeats().isEmpty()) return referral;
        Sight staff = all.asStaff();
        boolean asHub = client.sql("select count(*) from referral r where r.id = :id and " + staff.where("r"))
                        .params(staff.params())
                        .param("id", referral.id())
                        .query(Integer.class)
                        .single()
                == 1;
        return asHub ? referral.readByHub() : referral;
    }

    private Referral referral(ResultSet row) throws SQLException {
        return new Referral(
                row.getObject("id", UUID.class),
                row.getObject("realm_id", UUID.class),
                row.getObject("area_id", UUID.class),
                row.getString("reference"),
                row.getInt("version"),
                row.getString("hub"),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                row.getObject("referred_by", UUID.class),
                row.getString("referrer"),
                row.getTimestamp("received_at").toInstant(),
                row.getObject("decide_by", LocalDate.class),
                ReferralStatus.valueOf(row.getString("status")),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                json.readValue(row.getString("words"), Said.class),
                instant(row.getTimestamp("decided_at")),
                row.getString("decider"),
                row.getString("reason"),
                row.getString("answer"),
                row.getString("case_reference"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changer"),
                false,
                HeldWords.NONE);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
