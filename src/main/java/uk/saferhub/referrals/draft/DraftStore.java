package uk.saferhub.referrals.draft;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.referrals.ReferralHub;

/** Keeps drafts, each for its writer alone. */
@Component
class DraftStore {

    private static final TypeReference<Map<String, Map<String, List<String>>>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient client;
    private final ObjectMapper json;

    DraftStore(JdbcClient client, ObjectMapper json) {
        this.client = client;
        this.json = json;
    }

    /** @return the reference, which the referral keeps */
    String begin(ReferralHub hub, Actor actor) {
        return begin(hub, actor.seat(hub.realmId()).organisationId(), Map.of(), actor);
    }

    /** @param filled what is known already, by page: none of it counts as answered */
    String begin(ReferralHub hub, UUID organisation, Map<Step, Map<String, List<String>>> filled, Actor actor) {
        var answers = new HashMap<String, Map<String, List<String>>>();
        filled.forEach((step, fields) -> answers.put(ReferralDraft.filled(step), fields));
        String reference = Reference.next("R");
        client.sql("""
                insert into referral_draft (id, realm_id, reference, hub, account_id, organisation_id, answers, saved_at)
                values (:id, :realm, :reference, :hub, :account, :organisation, :answers::json, :now)
                """)
                .param("id", Keys.next())
                .param("realm", hub.realmId())
                .param("reference", reference)
                .param("hub", hub.code())
                .param("account", actor.accountId())
                .param("organisation", organisation)
                .param("answers", json.writeValueAsString(answers))
                .param("now", Timestamp.from(actor.now()))
                .update();
        return reference;
    }

    /** @throws NotFound where it is not there, is another's, or was sent */
    ReferralDraft named(String reference, Actor actor) {
        return client.sql("""
                select id, realm_id, reference, hub, answers, saved_at from referral_draft
                where reference = :reference and account_id = :account and sent_at is null
                """)
                .param("reference", reference)
                .param("account", actor.accountId())
                .query((row, n) -> new ReferralDraft(
                        row.getObject("id", UUID.class),
                        row.getObject("realm_id", UUID.class),
                        row.getString("reference"),
                        row.getString("hub"),
                        json.readValue(row.getString("answers"), ANSWERS),
                        row.getTimestamp("saved_at").toInstant()))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What one is still writing, newest first. */
    List<Unsent> unsent(Actor actor) {
        return client.sql("""
                select d.reference, h.name as hub, d.saved_at from referral_draft d
                join referral_hub b on b.receiving_realm_id = d.realm_id and b.code = d.hub
                join referral_hub h on h.receiving_realm_id = d.realm_id and h.code = coalesce(b.into_hub, b.code)
                where d.account_id = :account and d.sent_at is null order by d.saved_at desc limit 20
                """)
                .param("account", actor.accountId())
                .query(Unsent.class)
                .list();
    }

    record Unsent(String reference, String hub, java.time.OffsetDateTime savedAt) {}

    /** Keeps one page in place of what was kept of it before. */
    void save(ReferralDraft draft, Step step, Map<String, List<String>> fields, Actor actor) {
        var answers = new HashMap<>(draft.answers());
        answers.put(step.path(), fields);
        write(draft, answers, actor);
    }

    /** Empties the draft: its words are the referral's now. */
    void sent(ReferralDraft draft, Actor actor) {
        write(draft, Map.of(), actor);
        client.sql("update referral_draft set sent_at = :now where id = :id")
                .param("now", Timestamp.from(actor.now()))
                .param("id", draft.id())
                .update();
    }

    private void write(ReferralDraft draft, Map<String, Map<String, List<String>>> answers, Actor actor) {
        client.sql("update referral_draft set answers = :answers::json, saved_at = :now where id = :id")
                .param("answers", json.writeValueAsString(answers))
                .param("now", Timestamp.from(actor.now()))
                .param("id", draft.id())
                .update();
    }
}
