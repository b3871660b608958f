package uk.saferhub.complaints;

import static uk.saferhub.access.Permission.READ_COMPLAINT;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.configuration.Operation;
import uk.saferhub.registers.PackLists;
import uk.saferhub.web.Frame;

/** Named operations (ASB-05): what each is for, its days of action, who took part, and the complaints counted under it. */
@Controller
class OperationsController {

    record Page(Frame frame, List<Line> lines) {}

    /** @param done what was done under it, or null for nothing yet */
    record Line(Operation operation, @Nullable Done done) {}

    /** @param teams who took part in its days of action */
    record Done(
            String operation,
            int days,
            @Nullable LocalDate lastOn,
            @Nullable String teams,
            int complaints,
            int places,
            int planned,
            @Nullable LocalDate nextOn) {}

    private final JdbcClient client;
    private final PackLists packs;

    OperationsController(JdbcClient client, PackLists packs) {
        this.client = client;
        this.packs = packs;
    }

    @GetMapping("/street/operations")
    @Requires(READ_COMPLAINT)
    ModelAndView show(Frame frame, Actor actor) {
        List<Done> done = done(actor);
        List<Line> lines = actor.seats().stream()
                .map(Seat::partnership)
                .distinct()
                .flatMap(partnership -> packs.settings(partnership, actor).stream())
                .flatMap(settings -> settings.operations().stream())
                .map(operation -> new Line(
                        operation,
                        done.stream()
                                .filter(d -> d.operation().equals(operation.code()))
                                .findFirst()
                                .orElse(null)))
                .toList();
        return new ModelAndView(
                "saferhub/complaints/operations", "page", new Page(frame.withTitle("Operations"), lines));
    }

    private List<Done> done(Actor actor) {
        var sight = actor.sight();
        return client.sql("""
                select operation, count(distinct day)::int as days, max(held_on) as last_on,
                       string_agg(distinct team, ', ' order by team) as teams,
                       count(distinct complaint)::int as complaints, count(distinct place)::int as places,
                       count(distinct plan)::int as planned, min(next_on) as next_on
                from (
                  select j.operation, j.id as day, j.held_on, j.team, null::uuid as complaint, null::uuid as place,
                         null::uuid as plan, null::date as next_on
                  from published_joint_actions j where %1$s
                  union all
                  select c.operation, null, null, null, c.id, null, null, null from published_complaints c where c.operation is not null and %2$s
                  union all
                  select p.operation, null, null, null, null, p.id, null, null from published_places_of_concern p where p.operation is not null and %3$s
                  union all
                  select n.operation, null, null, null, null, null, n.id, n.planned_for from published_joint_plans n
                  where n.operation is not null and n.planned_for >= :today and %4$s
                ) done group by operation
                """.formatted(sight.where("j"), sight.where("c"), sight.where("p"), sight.where("n")))
                .params(sight.params())
                .param("today", actor.today())
                .query(Done.class)
                .list();
    }
}
