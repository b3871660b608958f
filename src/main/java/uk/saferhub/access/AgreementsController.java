package uk.saferhub.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.web.Frame;

/** The sharing agreements on which one's own access stands: who signed, why, under which law, until when. */
@Controller
class AgreementsController {

    private final JdbcClient client;

    AgreementsController(JdbcClient client) {
        this.client = client;
    }

    /**
     * @param parties the bodies in it today, by name
     * @param left those that were in it and left
     */
    record Agreement(
            String title,
            String partnership,
            String compartment,
            String purpose,
            String gateway,
            LocalDate inForceFrom,
            @Nullable LocalDate endedOn,
            LocalDate reviewOn,
            String parties,
            String left) {}

    record Page(Frame frame, LocalDate today, List<Agreement> agreements) {}

    @Requires(Permission.READ_AGREEMENTS)
    @GetMapping("/agreements")
    ModelAndView show(Actor actor, Frame frame) {
        return new ModelAndView(
                "saferhub/access/agreements",
                "page",
                new Page(frame.withTitle("Sharing agreements"), actor.today(), of(actor)));
    }

    private List<Agreement> of(Actor actor) {
        String realms = "{"
                + String.join(
                        ",",
                        actor.seats().stream()
                                .map(seat -> seat.realmId().toString())
                                .distinct()
                                .toList()) + "}";
        return client.sql("""
                select s.title, p.name as partnership, r.compartment, s.purpose, s.gateway, s.in_force_from, s.ended_on, s.review_on,
                       coalesce(string_agg(o.name, ', ' order by o.name)
                         filter (where sp.joined_on <= :today and (sp.left_on is null or sp.left_on > :today)), '') as parties,
                       coalesce(string_agg(o.name || ' on ' || to_char(sp.left_on, 'FMDD FMMonth YYYY'), ', ' order by sp.left_on, o.name)
                         filter (where sp.left_on <= :today), '') as "left"
                from sharing_agreement s
                join realm r on r.id = s.realm_id
                join partnership p on p.id = r.partnership_id
                left join sharing_party sp on sp.agreement_id = s.id
                left join organisation o on o.id = sp.organisation_id
                where s.realm_id = any (:realms::uuid[])
                group by s.id, p.name, r.compartment
                order by p.name, r.compartment, s.title
                """)
                .param("realms", realms)
                .param("today", actor.today())
                .query(Agreement.class)
                .list();
    }
}
