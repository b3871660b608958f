package uk.saferhub.disclosures;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Sight;
import uk.saferhub.files.Folder;
import uk.saferhub.kernel.Keys;

/** What bodies were asked about their words, and what they said. */
@Component
class OnwardStore {

    private static final String SELECT = """
            select u.id, u.realm_id, u.reference, r.reference as about, r.kind, u.piece_id, u.piece, u.originator_id,
                   x.name as originator, u.use_kind as use, u.recipient, u.why, u.organisation_id, o.name as organisation,
                   u.account_id, p.name as account, u.asked_at, u.answer_by, u.ground, s.answer as said, s.words as said_words,
                   s.known_at as said_at, b.name as said_by, u.record_id
            from onward_use u
            join record_label r on r.id = u.record_id
            join organisation_label x on x.id = u.originator_id
            join organisation_label o on o.id = u.organisation_id
            join account_label p on p.id = u.account_id
            left join lateral (select a.answer, a.words, a.known_at, a.account_id from onward_answer a
                               where a.onward_use_id = u.id order by a.known_at desc, a.id desc limit 1) s on true
            left join account_label b on b.id = s.account_id
            """;

    private final JdbcClient client;
    private final HeldNames names;

    OnwardStore(JdbcClient client, HeldNames names) {
        this.names = names;
        this.client = client;
    }

    void add(
            UUID id,
            String reference,
            Folder folder,
            Piece piece,
            OnwardUses.Asked asked,
            UUID organisation,
            Actor actor) {
        client.sql("""
                insert into onward_use (id, realm_id, area_id, reference, record_id, piece_id, piece, originator_id, use_kind,
                  recipient, why, organisation_id, account_id, asked_at, answer_by, ground)
                values (:id, :realm, :area, :reference, :record, :piece, :label, :originator, :use,
                  :recipient, :why, :organisation, :actor, :now, :by, :ground::text)
                """)
                .param("id", id)
                .param("realm", folder.record().realmId())
                .param("area", folder.record().areaId())
                .param("reference", reference)
                .param("record", folder.record().id())
                .param("piece", piece.id())
                .param("label", piece.label())
                .param("originator", piece.organisationId())
                .param("use", asked.use().name())
                .param("recipient", asked.recipient())
                .param("why", asked.why())
                .param("organisation", organisation)
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .param("by", asked.answerBy())
                .param("ground", name(asked.ground()))
                .update();
    }

    void answer(OnwardUse use, Said said, String words, Actor actor) {
        client.sql("""
                insert into onward_answer (id, realm_id, onward_use_id, answer, words, organisation_id, account_id, known_at)
                values (:id, :realm, :use, :answer, :words, :organisation, :actor, :now)
                """)
                .param("id", Keys.next())
                .param("realm", use.realmId())
                .param("use", use.id())
                .param("answer", said.name())
                .param("words", words)
                .param("organisation", use.originatorId())
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** Says under which answers something was given. */
    void used(UUID disclosure, UUID realm, Collection<UUID> uses) {
        for (UUID use : uses)
            client.sql(
                            "insert into disclosure_piece (disclosure_id, onward_use_id, realm_id) values (:given, :use, :realm)")
                    .param("given", disclosure)
                    .param("use", use)
                    .param("realm", realm)
                    .update();
    }

    /** Of one record, newest first: every one, for deciding what may be used. The caller has decided that the record may be seen. */
    List<OnwardUse> all(UUID record) {
        return client.sql(SELECT + "where u.record_id = :record order by u.asked_at desc, u.id desc")
                .param("record", record)
                .query(OnwardUse.class)
                .list();
    }

    /** Of one record, newest first, as far as the actor's bodies asked or were asked, or run its register: one statement. */
    List<OnwardUse> of(Folder folder, Actor actor) {
        Sight sight = actor.sight(Permission.DISCLOSE);
        List<OnwardUse> asked = client.sql(SELECT + "where u.record_id = :record and " + seen(sight)
                        + " order by u.asked_at desc, u.id desc limit 100")
                .param("record", folder.record().id())
                .params(sight.params())
                .query(OnwardUse.class)
                .list();
        return names.told(asked, OnwardUse::recordId, OnwardUse::under, actor);
    }

    Optional<OnwardUse> one(String reference, Actor actor) {
        Sight sight = actor.sight(Permission.DISCLOSE);
        return client.sql(SELECT + "where u.reference = :reference and " + seen(sight))
                .param("reference", reference)
                .params(sight.params())
                .query(OnwardUse.class)
                .optional()
                .map(one -> one.under(names.in(one.recordId(), actor)));
    }

    /** Nobody else answers the same question meanwhile. */
    void lock(OnwardUse use) {
        client.sql("select id from onward_use where id = :id for update")
                .param("id", use.id())
                .query(UUID.class)
                .single();
    }

    /** Whoever is barred from the record reads no question about it either. */
    private static String seen(Sight sight) {
        return sight.where("u") + " and " + sight.notBarred("r");
    }

    private static @Nullable String name(@Nullable Ground ground) {
        return ground == null ? null : ground.name();
    }
}
