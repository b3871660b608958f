package uk.saferhub.bundles;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.WhoMay;
import uk.saferhub.files.Folder;
import uk.saferhub.kernel.Keys;

/** The copies of a record's papers. Each body sees its own: who has which paper is the business of the one that gave it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CopyStore {

    private static final String SELECT = """
            select c.id, c.number, c.recipient_id, c.recipient, c.recipient_body_id as body_id, o.name as body,
                   c.organisation_id, a.name as made_by, c.made_at, f.kind as fate, f.happened_on as fate_on,
                   f.words as fate_words, r.happened_on as recalled_on,
                   (select e.known_at from bundle_event e where e.copy_id = c.id and e.kind = 'PRINTED') as printed_at, c.in_spite
            from bundle_copy c
            join organisation_label o on o.id = c.recipient_body_id
            join account_label a on a.id = c.made_by
            left join lateral (select e.kind, e.happened_on, e.words from bundle_event e
                               where e.copy_id = c.id and e.kind in ('RETURNED', 'DESTROYED', 'MISSING') order by e.known_at desc, e.id desc limit 1) f on true
            left join lateral (select e.happened_on from bundle_event e
                               where e.copy_id = c.id and e.kind = 'RECALLED' order by e.known_at desc, e.id desc limit 1) r on true
            where c.record_id = :record and c.organisation_id = any (:bodies::uuid[])\s""";

    private final JdbcClient client;

    CopyStore(JdbcClient client) {
        this.client = client;
    }

    /** In the order of their numbers: one statement. */
    List<Copy> of(Folder folder) {
        return asked(folder, "order by c.number").query(Copy.class).list();
    }

    Optional<Copy> one(Folder folder, UUID id) {
        return asked(folder, "and c.id = :id").param("id", id).query(Copy.class).optional();
    }

    private JdbcClient.StatementSpec asked(Folder folder, String rest) {
        return client.sql(SELECT + rest).param("record", folder.record().id()).param("bodies", array(folder.bodies()));
    }

    /** The documents of a copy. */
    List<UUID> papers(Copy copy) {
        return client.sql("select document_id from bundle_paper where copy_id = :copy")
                .param("copy", copy.id())
                .query(UUID.class)
                .list();
    }

    /** With the record's next number, of which no two get the same. @param inSpite of a restriction, why; or empty */
    void add(
            Folder folder,
            WhoMay.Person recipient,
            UUID body,
            Collection<UUID> documents,
            String inSpite,
            Actor actor) {
        UUID id = Keys.next();
        client.sql("select pg_advisory_xact_lock(hashtextextended('bundle ' || :record::text, 0))")
                .param("record", folder.record().id())
                .query((row, n) -> true)
                .list();
        client.sql("""
                insert into bundle_copy (id, realm_id, record_id, number, recipient_id, recipient, recipient_body_id,
                  organisation_id, made_by, made_at, in_spite)
                select :id, :realm, :record, coalesce(max(c.number), 0) + 1, :recipient, :name, :theirs, :body, :by, :at, nullif(:inspite, '')
                from bundle_copy c where c.record_id = :record
                """)
                .param("id", id)
                .param("realm", folder.record().realmId())
                .param("record", folder.record().id())
                .param("recipient", recipient.accountId())
                .param("name", recipient.name())
                .param("theirs", recipient.organisationId())
                .param("body", body)
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .param("inspite", inSpite)
                .update();
        client.sql("""
                insert into bundle_paper (copy_id, document_id, realm_id)
                select :copy, d, :realm from unnest(:documents::uuid[]) as d
                """)
                .param("copy", id)
                .param("documents", array(documents))
                .param("realm", folder.record().realmId())
                .update();
    }

    /** @param kind a fate, or RECALLED */
    void tell(Folder folder, Copy copy, String kind, LocalDate on, String words, Actor actor) {
        client.sql("""
                insert into bundle_event (id, realm_id, copy_id, kind, happened_on, words, told_by, known_at)
                values (:id, :realm, :copy, :kind, :on, :words, :by, :at)
                """)
                .param("id", Keys.next())
                .param("realm", folder.record().realmId())
                .param("copy", copy.id())
                .param("kind", kind)
                .param("on", on)
                .param("words", words)
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
    }

    /** @return whether this is the one printing: of two at once, one is not */
    boolean printed(Folder folder, Copy copy, Actor actor) {
        return client.sql("""
                insert into bundle_event (id, realm_id, copy_id, kind, happened_on, words, told_by, known_at)
                values (:id, :realm, :copy, 'PRINTED', :on, '', :by, :at)
                on conflict (copy_id) where kind = 'PRINTED' do nothing
                """)
                        .param("id", Keys.next())
                        .param("realm", folder.record().realmId())
                        .param("copy", copy.id())
                        .param("on", actor.today())
                        .param("by", actor.accountId())
                        .param("at", Timestamp.from(actor.now()))
                        .update()
                == 1;
    }

    private static String array(Collection<UUID> keys) {
        return keys.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
