package uk.saferhub.bridges;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Mask;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Sight;
import uk.saferhub.files.Folder;
import uk.saferhub.kernel.HeldWords;

/** What was handed over, and the bridges. Rows of a bridge are there for grants on both sides only: the database sees to it. */
@Component
class BridgeStore {

    private static final String BRIDGED = """
            select b.id, b.realm_id, b.reference, b.purpose, b.gateway, b.words, b.organisation_id, o.name as organisation,
                   b.account_id, p.name as account, b.known_at, b.answer_by, b.answer, b.answer_words, q.name as answered_by,
                   b.answered_at
            from bridged_record b join organisation_label o on o.id = b.organisation_id join account_label p on p.id = b.account_id
            left join account_label q on q.id = b.answered_by
            where\s""";

    private static final String BRIDGE = """
            select g.id, g.realm_id, n.reference as near, f.reference as far, r.partnership_name as there, r.compartment,
                   g.made_at, f.answer, g.ended_at, g.ended_why
            from bridge g join record_label n on n.id = g.record_id join bridged_record f on f.id = g.far_id
            join realm_label r on r.id = g.far_realm_id
            where\s""";

    private final JdbcClient client;

    private final HeldNames names;

    BridgeStore(JdbcClient client, HeldNames names) {
        this.client = client;
        this.names = names;
    }

    /** What of a case may go, each by choice; of other records nothing but what is typed. */
    List<Carried> carriable(Folder folder, Actor actor) {
        var carriable = new ArrayList<Carried>();
        if (!folder.record().kind().equals("case")) return carriable;
        Mask harmed = Mask.of(actor, Permission.READ_HARMED, Permission.READ_CASE);
        HeldWords held = names.in(folder.record().id(), actor);
        client.sql("""
                select 'title' as key, 'What it is about' as label, c.title as words from case_label c where c.id = :record
                union all
                select cast(p.person_id as text), 'Somebody in it', p.person from case_party_label p
                where p.case_id = :record and p.present and (not p.harmed
                  or exists (select from case_label k where k.id = p.case_id and %s)
                  or exists (select from unnest(p.bodies) as b (body) where %s))
                """.formatted(harmed.reads("k"), harmed.own("p.realm_id", "b.body")))
                .params(harmed.params())
                .param("record", folder.record().id())
                .query((row, n) -> carriable.add(
                        new Carried(row.getString("key"), row.getString("label"), held.in(row.getString("words")))))
                .list();
        return carriable;
    }

    /** Nothing is read back: the giver may not read there. */
    void add(Bridged bridged, UUID area, List<Carried> carried, Actor actor) {
        client.sql("""
                insert into bridged_record (id, realm_id, area_id, reference, purpose, gateway, words, organisation_id, account_id,
                  known_at, answer_by)
                values (:id, :realm, :area, :reference, :purpose, :gateway, :words, :organisation, :actor, :now, :by)
                """)
                .param("id", bridged.id())
                .param("realm", bridged.realmId())
                .param("area", area)
                .param("reference", bridged.reference())
                .param("purpose", bridged.purpose())
                .param("gateway", bridged.gateway())
                .param("words", bridged.words())
                .param("organisation", bridged.organisationId())
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(bridged.knownAt()))
                .param("by", bridged.answerBy())
                .update();
        for (int i = 0; i < carried.size(); i++)
            client.sql("""
                    insert into bridged_field (bridged_id, place, realm_id, label, words) values (:id, :place, :realm, :label, :words)
                    """)
                    .param("id", bridged.id())
                    .param("place", i)
                    .param("realm", bridged.realmId())
                    .param("label", carried.get(i).label())
                    .param("words", carried.get(i).words())
                    .update();
    }

    /** @param inSpite of a restriction, why; or empty */
    void join(UUID id, Folder near, Bridged far, String inSpite, Actor actor) {
        client.sql("""
                insert into bridge (id, realm_id, record_id, far_realm_id, far_id, made_by, made_at, in_spite)
                values (:id, :realm, :record, :there, :far, :actor, :now, :inspite)
                """)
                .param("id", id)
                .param("realm", near.record().realmId())
                .param("record", near.record().id())
                .param("there", far.realmId())
                .param("inspite", inSpite.isEmpty() ? null : inSpite)
                .param("far", far.id())
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** From a record, newest first: those whose other side the actor may see too. */
    List<Bridge> from(Folder near, Actor actor) {
        Sight sight = actor.sight(Permission.READ_PANEL);
        return client.sql(BRIDGE + "g.record_id = :record and " + sight.where("f")
                        + " order by g.made_at desc, g.id desc limit 100")
                .param("record", near.record().id())
                .params(sight.params())
                .query(Bridge.class)
                .list();
    }

    /** To a far record that the actor may see. The caller asks whether the near one may be seen as well. */
    Optional<Bridge> to(Bridged far) {
        return client.sql(BRIDGE + "g.far_id = :far")
                .param("far", far.id())
                .query(Bridge.class)
                .optional();
    }

    /** @return whether it stood until now */
    boolean end(Bridge bridge, String why, Actor actor) {
        return client.sql(
                                "update bridge set ended_at = :now, ended_by = :actor, ended_why = :why where id = :id and ended_at is null")
                        .param("now", Timestamp.from(actor.now()))
                        .param("actor", actor.accountId())
                        .param("why", why)
                        .param("id", bridge.id())
                        .update()
                == 1;
    }

    /** What was handed to those registers that the actor sees, newest first: one statement. */
    List<Bridged> received(Actor actor) {
        Sight sight = actor.sight(Permission.READ_PANEL);
        return client.sql(BRIDGED + sight.where("b")
                        + " order by b.answer is not null, b.known_at desc, b.id desc limit 100")
                .params(sight.params())
                .query(Bridged.class)
                .list();
    }

    Optional<Bridged> one(String reference, Permission permission, Actor actor) {
        Sight sight = actor.sight(permission);
        return client.sql(BRIDGED + "b.reference = :reference and " + sight.where("b"))
                .param("reference", reference)
                .params(sight.params())
                .query(Bridged.class)
                .optional();
    }

    List<Carried> carried(Bridged bridged) {
        return client.sql("select '' as key, label, words from bridged_field where bridged_id = :id order by place")
                .param("id", bridged.id())
                .query(Carried.class)
                .list();
    }

    /** @return whether nobody had answered */
    boolean answer(Bridged bridged, Answer answer, String words, Actor actor) {
        return client.sql("""
                update bridged_record set answer = :answer, answer_words = :words, answered_by = :actor, answered_at = :now
                where id = :id and answer is null
                """)
                        .param("answer", answer.name())
                        .param("words", words)
                        .param("actor", actor.accountId())
                        .param("now", Timestamp.from(actor.now()))
                        .param("id", bridged.id())
                        .update()
                == 1;
    }
}
