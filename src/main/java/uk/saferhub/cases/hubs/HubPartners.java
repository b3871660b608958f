package uk.saferhub.cases.hubs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Sight;
import uk.saferhub.configuration.Organisation;
import uk.saferhub.configuration.OrganisationKind;
import uk.saferhub.configuration.Settings;

/** What each body brings to the work (HUB-13): cases and answers, referrals, meetings; those that no statute obliges are marked. */
@Component
class HubPartners {

    /**
     * @param organisationId null for a body that is known by the name alone under which it attended
     * @param statutory whether it is a responsible authority or must co-operate: Crime and Disorder Act 1998 s.5
     * @param referred referrals made in the last twelve months, of which so many were accepted
     * @param present meetings of the last twelve months attended, of those to which it was called
     */
    record Partner(
            @Nullable UUID organisationId,
            String name,
            boolean statutory,
            int cases,
            int asked,
            int answered,
            int owed,
            int words,
            int referred,
            int accepted,
            int present,
            int called) {}

    private record Referred(String code, String name, UUID organisationId, int referred, int accepted) {}

    private record Attended(String name, int present, int called) {}

    private final JdbcClient client;

    HubPartners(JdbcClient client) {
        this.client = client;
    }

    /** By name. Two queries more than the agencies' own. */
    List<Partner> of(List<HubTable.Agency> agencies, List<Settings> settings, Actor actor) {
        var partners = new ArrayList<Partner>();
        List<Referred> referred = referred(actor);
        List<Attended> attended = new ArrayList<>(attended(actor));
        for (HubTable.Agency agency : agencies) {
            Referred made = referred.stream()
                    .filter(one -> one.code().equals(agency.code()))
                    .findFirst()
                    .orElse(new Referred(agency.code(), agency.name(), agency.organisationId(), 0, 0));
            partners.add(joined(agency, made, taken(attended, agency.code(), agency.name()), settings));
        }
        for (Referred made : referred)
            if (agencies.stream().noneMatch(agency -> agency.code().equals(made.code())))
                partners.add(joined(
                        new HubTable.Agency(made.organisationId(), made.code(), made.name(), 0, 0, 0, 0, 0),
                        made,
                        taken(attended, made.code(), made.name()),
                        settings));
        for (Attended one : attended)
            partners.add(new Partner(
                    null,
                    one.name(),
                    statutory(one.name(), settings),
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    one.present(),
                    one.called()));
        partners.sort(Comparator.comparing(Partner::name, String.CASE_INSENSITIVE_ORDER));
        return partners;
    }

    private static Partner joined(HubTable.Agency agency, Referred made, Attended attended, List<Settings> settings) {
        return new Partner(
                agency.organisationId(),
                agency.name(),
                statutory(agency.code(), settings),
                agency.cases(),
                agency.asked(),
                agency.answered(),
                agency.owed(),
                agency.words(),
                made.referred(),
                made.accepted(),
                attended.present(),
                attended.called());
    }

    /** What stands of a body in minutes, by its code or its name, and is then not looked at again. */
    private static Attended taken(List<Attended> attended, String code, String name) {
        List<Attended> own = attended.stream()
                .filter(one -> one.name().equalsIgnoreCase(code) || one.name().equalsIgnoreCase(name))
                .toList();
        attended.removeAll(own);
        return new Attended(
                name,
                own.stream().mapToInt(Attended::present).sum(),
                own.stream().mapToInt(Attended::called).sum());
    }

    /** Where a pack says what a body is to one partnership, that counts and not what it is in general. @param named code or name */
    private static boolean statutory(String named, List<Settings> settings) {
        for (Settings each : settings)
            for (Organisation body : each.organisations())
                if (body.code().equals(named) || body.name().equalsIgnoreCase(named)) {
                    OrganisationKind kind = body.memberOf().stream()
                            .filter(member -> member.partnership().equals(each.partnershipCode()))
                            .map(Organisation.Membership::as)
                            .findFirst()
                            .orElse(body.kind());
                    if (kind == OrganisationKind.RESPONSIBLE_AUTHORITY || kind == OrganisationKind.COOPERATING_BODY)
                        return true;
                }
        return false;
    }

    private List<Referred> referred(Actor actor) {
        if (!actor.may(Permission.READ_REFERRAL)) return List.of();
        return since("""
                select o.code, o.name, o.id as organisation_id, count(*)::int as referred,
                  count(*) filter (where r.status = 'accepted')::int as accepted
                from published_referrals r join organisation_label o on o.code = r.organisation
                where r.received_on > :since and r.received_on <= :today and r.status <> 'retracted' and %s
                group by o.code, o.name, o.id
                """, actor.sight(Permission.READ_REFERRAL), actor)
                .query(Referred.class)
                .list();
    }

    private List<Attended> attended(Actor actor) {
        if (!actor.may(Permission.READ_MEETING)) return List.of();
        return since("""
                select m.organisation as name, count(*) filter (where m.attendance = 'present')::int as present,
                  count(*)::int as called
                from published_attendance m
                where m.held_on > :since and m.held_on <= :today and %s group by m.organisation
                """, actor.sight(Permission.READ_MEETING), actor)
                .query(Attended.class)
                .list();
    }

    private JdbcClient.StatementSpec since(String sql, Sight sight, Actor actor) {
        LocalDate today = actor.today();
        return client.sql(sql.formatted(sight.where(sql.contains("published_referrals") ? "r" : "m")))
                .params(sight.params())
                .param("today", today)
                .param("since", today.minusYears(1));
    }
}
