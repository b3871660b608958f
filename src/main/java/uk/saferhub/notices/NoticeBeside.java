package uk.saferhub.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Permission;
import uk.saferhub.kernel.HeldWords;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Detail;

/** What was asked before a notice was given, what it is counted under, and the steps before and after it. */
@Component
class NoticeBeside {

    /**
     * As its reader may see it.
     *
     * @param asked the questions of its type, as the release had them that it was made under, with what the officer answered
     * @param away from when until when somebody must keep away, and who authorised it; empty where nobody must
     * @param complaints that it answers, as far as the reader may see them
     * @param mayLink whether the reader may say that it answers a complaint
     * @param counted theme, operation and order, each where there is one that the reader may know
     */
    record Beside(
            List<Detail> asked,
            List<Detail> away,
            List<Detail> counted,
            List<Linked> chain,
            List<Answered> complaints,
            boolean mayLink) {}

    /** A complaint that the notice answers. */
    record Answered(UUID id, String reference, LocalDate receivedOn, String place, LocalDate linkedOn, String why) {

        private Answered under(HeldWords held) {
            return new Answered(id, reference, receivedOn, place, linkedOn, held.in(why));
        }
    }

    /** Another notice of the chain. @param before whether this one rests on it; else that one rests on this */
    record Linked(UUID id, String reference, String type, boolean before) {}

    private record Said(
            String answers,
            @Nullable String theme,
            @Nullable String operation,
            @Nullable String operationReference,
            @Nullable String orderTitle,
            @Nullable String orderReference) {}

    private final JdbcClient client;
    private final ObjectMapper json;
    private final ReadLog log;
    private final NoticeFacts facts;
    private final AwayStore aways;
    private final HeldNames names;

    NoticeBeside(
            JdbcClient client, ObjectMapper json, ReadLog log, NoticeFacts facts, AwayStore aways, HeldNames names) {
        this.names = names;
        this.aways = aways;
        this.client = client;
        this.json = json;
        this.log = log;
        this.facts = facts;
    }

    Beside of(Notice notice, Labels labels, Actor actor) {
        Said said = said(notice, actor);
        var counted = new ArrayList<Detail>();
        if (said.theme() != null) counted.add(Detail.of("Theme", labels.theme(said.theme())));
        if (said.operation() != null)
            counted.add(new Detail(
                    "Operation", said.operation(), "/street/operations/" + said.operationReference(), "Open"));
        if (said.orderTitle() != null)
            counted.add(
                    new Detail("Order that was broken", said.orderTitle(), "/orders/" + said.orderReference(), "Open"));
        return new Beside(
                asked(facts.type(notice).questions(), answers(said.answers())),
                aways.of(notice.id()).map(Away::details).orElse(List.of()),
                counted,
                chain(notice, actor),
                complaints(notice, actor),
                actor.may(Permission.RECORD_COMPLAINT));
    }

    /** Each question with its answer; one that nobody answered says so. */
    static List<Detail> asked(List<String> questions, List<String> answers) {
        var asked = new ArrayList<Detail>();
        for (int i = 0; i < questions.size(); i++)
            asked.add(Detail.of(questions.get(i), i < answers.size() ? answers.get(i) : null));
        return asked;
    }

    /** Of a notice whose content was destroyed nothing is left to read. */
    private List<String> answers(String stored) {
        JsonNode node = json.readTree(stored);
        var answers = new ArrayList<String>();
        if (node.isArray()) for (JsonNode answer : node) answers.add(answer.asString());
        return answers;
    }

    private Said said(Notice notice, Actor actor) {
        var operations = actor.sight(Permission.READ_COMPLAINT);
        var orders = actor.sight(Permission.READ_ORDER);
        return client.sql("""
                select n.answers::text as answers, n.theme, o.name as operation, o.reference as operation_reference,
                       d.title as order_title, d.reference as order_reference
                from notice n
                left join operation_label o on o.realm_id = n.realm_id and o.code = n.operation and %s
                left join enforcement_order d on d.id = n.order_id and %s
                where n.id = :notice limit 1
                """.formatted(operations.where("o", "operation_"), orders.where("d", "order_")))
                .params(operations.params("operation_"))
                .params(orders.params("order_"))
                .param("notice", notice.id())
                .query(Said.class)
                .single();
    }

    /** The complaints that it answers now, the newest first. */
    private List<Answered> complaints(Notice notice, Actor actor) {
        if (!actor.may(Permission.READ_COMPLAINT)) return List.of();
        var sight = actor.sight(Permission.READ_COMPLAINT);
        List<Answered> complaints = client.sql("""
                select k.id, k.reference, k.received_on, k.place, k.linked_on, k.why from complaint_notice_label k
                where k.notice_id = :notice and %s order by k.received_on desc, k.reference limit 100
                """.formatted(sight.where("k")))
                .params(sight.params())
                .param("notice", notice.id())
                .query(Answered.class)
                .list();
        log.read(complaints.stream().map(Answered::id).toList());
        return names.told(complaints, Answered::id, Answered::under, actor);
    }

    /** The step that it rests on first. */
    private List<Linked> chain(Notice notice, Actor actor) {
        var sight = actor.sight();
        List<Linked> chain = client.sql("""
                select n.id, n.reference, n.notice_type as type, n.prior_id is distinct from :notice as before
                from notice n where (n.id = :prior::uuid or n.prior_id = :notice) and %s
                order by before desc, n.dated_on, n.id limit 100
                """.formatted(sight.where("n")))
                .params(sight.params())
                .param("notice", notice.id())
                .param(
                        "prior",
                        notice.priorId() == null ? null : notice.priorId().toString())
                .query(Linked.class)
                .list();
        log.read(chain.stream().map(Linked::id).toList());
        return chain;
    }
}
