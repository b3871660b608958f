package uk.saferhub.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Realms;
import uk.saferhub.access.Seat;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.configuration.Escalation;
import uk.saferhub.configuration.Role;
import uk.saferhub.configuration.Settings;

/**
 * The steps that late actions have reached and that tell somebody: asked for each person by that person's own locks, so that
 * nobody is told of what they may not see. Whether they were told already is for whoever tells.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Escalated {

    private static final int AT_ONCE = 200;

    /** A step that tells the reader. @param name as the pack calls it today */
    public record Step(UUID realmId, String reference, String code, String name) {}

    /** A late action, as far as telling goes. */
    record Late(
            UUID realmId,
            String reference,
            UUID ownerOrganisationId,
            @Nullable UUID ownerAccountId,
            boolean ownerActs,
            UUID raisedById,
            LocalDate dueOn) {}

    private final JdbcClient client;
    private final Configuration configuration;
    private final Realms realms;

    Escalated(JdbcClient client, Configuration configuration, Realms realms) {
        this.client = client;
        this.configuration = configuration;
        this.realms = realms;
    }

    /** The furthest step of each late action, where it tells the actor. What is a year late is history. */
    public List<Step> telling(Actor actor) {
        if (!actor.may(Permission.READ_ACTION)) return List.of();
        Map<UUID, Optional<Settings>> packs = new HashMap<>();
        var telling = new ArrayList<Step>();
        LocalDate day = actor.today().minusYears(1);
        String reference = "";
        while (true) {
            List<Late> some = late(day, reference, actor);
            for (Late action : some)
                packs.computeIfAbsent(action.realmId(), realm -> settings(realm, actor.today()))
                        .flatMap(pack -> step(action, pack, actor))
                        .ifPresent(telling::add);
            if (some.size() < AT_ONCE) return telling;
            day = some.getLast().dueOn();
            reference = some.getLast().reference();
        }
    }

    private Optional<Step> step(Late action, Settings pack, Actor actor) {
        return Escalations.reached(pack.escalations(), action.dueOn(), actor.today())
                .filter(step ->
                        EscalationRules.tells(step, action, actor.accountId(), seats(action, actor), names(step, pack)))
                .map(step -> new Step(action.realmId(), action.reference(), step.code(), step.name()));
    }

    private static List<Seat> seats(Late action, Actor actor) {
        return actor.seats(Permission.READ_ACTION).stream()
                .filter(seat -> seat.realmId().equals(action.realmId()))
                .toList();
    }

    private static List<String> names(Escalation step, Settings pack) {
        return pack.pack().roles().stream()
                .filter(role -> step.roles().contains(role.code()))
                .map(Role::name)
                .toList();
    }

    /** The next of them, after the one of that day and reference: most tell others, so that a first few are not enough. */
    private List<Late> late(LocalDate day, String reference, Actor actor) {
        var sight = actor.sight(Permission.READ_ACTION);
        return client.sql("""
                select a.realm_id, a.reference, a.owner_organisation_id, a.owner_account_id,
                       exists (select from post_label t where t.account_id = a.owner_account_id and t.realm_id = a.realm_id
                         and t.held_from <= :today and (t.held_until is null or t.held_until >= :today)
                         and (t.active_until is null or t.active_until > :today)) as owner_acts,
                       a.raised_by_organisation_id as raised_by_id, a.due_on
                from action_label a
                where a.is_open and a.due_on < :today and a.due_on > :recent and (a.due_on, a.reference) > (:day, :reference)
                  and %s
                order by a.due_on, a.reference limit :most
                """.formatted(sight.where("a")))
                .params(sight.params())
                .param("today", actor.today())
                .param("recent", actor.today().minusYears(1))
                .param("day", day)
                .param("reference", reference)
                .param("most", AT_ONCE)
                .query(Late.class)
                .list();
    }

    private Optional<Settings> settings(UUID realm, LocalDate today) {
        try {
            return Optional.of(configuration.of(realms.of(realm).partnership(), today));
        } catch (NotFound noRelease) {
            return Optional.empty();
        }
    }
}
