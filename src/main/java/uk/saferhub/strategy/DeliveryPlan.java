package uk.saferhub.strategy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Sight;
import uk.saferhub.strategy.PlanStep.Progress;
import uk.saferhub.timeline.ReadLog;

/** A group's plan as it stands: each objective and step by its newest entry. One statement. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DeliveryPlan {

    /** One objective with its steps, what is due first at the top. */
    record Objective(String title, String whose, @Nullable String measure, LocalDate dueOn, List<Row> steps) {

        long done() {
            return steps.stream().filter(step -> step.state() == Progress.DONE).count();
        }
    }

    /** One step of an objective; an objective without a step has one row with nulls from {@code stepId} on. */
    record Row(
            UUID id,
            String code,
            String title,
            String whose,
            @Nullable String measure,
            LocalDate dueOn,
            @Nullable UUID stepId,
            @Nullable String stepReference,
            @Nullable String stepTitle,
            @Nullable String stepWhose,
            @Nullable String lead,
            @Nullable LocalDate stepDueOn,
            @Nullable Progress state,
            @Nullable LocalDate sinceOn,
            @Nullable String progress) {

        /** "Done", or "Under way, late". @param today Europe/London */
        String standing(LocalDate today) {
            if (state == null) return "";
            boolean open = state == Progress.PLANNED || state == Progress.UNDER_WAY;
            boolean late = open && stepDueOn != null && stepDueOn.isBefore(today);
            return WORDS.text("Progress." + state) + (late ? ", late" : "");
        }
    }

    private static final uk.saferhub.web.Words WORDS = uk.saferhub.web.Words.of(DeliveryPlan.class);

    private final JdbcClient client;
    private final ReadLog log;

    DeliveryPlan(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    /** The groups that have a plan which the actor may read, by code. */
    List<String> groups(Actor actor) {
        Sight sight = actor.sight();
        return client.sql(
                        "select distinct p.group_code from plan_objective p join entry_label e using (id) where %s order by 1"
                                .formatted(sight.where("e")))
                .params(sight.params())
                .query(String.class)
                .list();
    }

    /** Every step of a group's plan, by objective. Empty where it has none that the actor may read. */
    List<Row> rows(Actor actor, String group) {
        Sight sight = actor.sight();
        List<Row> rows = client.sql("""
                with objective as (
                  select distinct on (e.realm_id, p.code) p.*, e.realm_id as realm from plan_objective p join entry_label e using (id)
                   where p.group_code = :group and %1$s order by e.realm_id, p.code, p.began_on desc, e.recorded_at desc
                ), step as (
                  select distinct on (e.realm_id, s.objective, s.code) s.*, e.reference, e.realm_id as realm
                    from plan_step s join entry_label e using (id)
                   where %1$s order by e.realm_id, s.objective, s.code, s.since_on desc, e.recorded_at desc
                )
                select o.id, o.code, o.title, o.whose, o.measure, o.due_on, s.id as step_id, s.reference as step_reference,
                       s.title as step_title, s.whose as step_whose, s.lead, s.due_on as step_due_on, s.state, s.since_on, s.progress
                  from objective o left join step s on s.realm = o.realm and s.objective = o.code
                 order by o.due_on, o.code, s.due_on, s.code limit 500
                """.formatted(sight.where("e")))
                .params(sight.params())
                .param("group", group)
                .query(Row.class)
                .list();
        log.read(rows.stream().map(Row::id).distinct().toList());
        return rows;
    }

    static List<Objective> objectives(List<Row> rows) {
        Map<UUID, List<Row>> byObjective =
                rows.stream().collect(Collectors.groupingBy(Row::id, LinkedHashMap::new, Collectors.toList()));
        var objectives = new ArrayList<Objective>();
        byObjective.values().forEach(own -> {
            Row first = own.getFirst();
            objectives.add(new Objective(
                    first.title(),
                    first.whose(),
                    first.measure(),
                    first.dueOn(),
                    own.stream().filter(row -> row.stepId() != null).toList()));
        });
        return objectives;
    }
}
