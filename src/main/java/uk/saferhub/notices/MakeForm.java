package uk.saferhub.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Areas;
import uk.saferhub.access.Permission;
import uk.saferhub.configuration.Category;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.configuration.NoticeType;
import uk.saferhub.configuration.NoticeType.NoticeKind;
import uk.saferhub.configuration.NoticeType.Recipient;
import uk.saferhub.configuration.Settings;
import uk.saferhub.notices.orders.Order;
import uk.saferhub.notices.orders.OrderStore;
import uk.saferhub.web.Choice;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;

/** The words of a notice being made out. */
@Component
class MakeForm {

    /** What the form offers to choose from. */
    record Lists(
            List<Choice> areas,
            List<Choice> conducts,
            List<Choice> teams,
            List<Choice> themes,
            List<Choice> operations,
            List<Choice> orders) {

        /** Notes what is not among them any more: a phone may have kept the form for weeks. */
        void check(Fields fields) {
            Map.of(
                            "area", areas,
                            "conduct", conducts,
                            "team", teams,
                            "theme", themes,
                            "operation", operations,
                            "order", orders)
                    .forEach((name, offered) -> {
                        String chosen = fields.value(name).strip();
                        if (!chosen.isEmpty()
                                && offered.stream()
                                        .noneMatch(choice -> choice.value().equals(chosen)))
                            fields.error(name, "Choose from the list: what was chosen is not in it any more");
                    });
        }
    }

    private final Desktop desktop;
    private final Areas areas;
    private final OrderStore orders;
    private final OperationChoices operations;
    private final NoticeStore store;

    MakeForm(Desktop desktop, Areas areas, OrderStore orders, OperationChoices operations, NoticeStore store) {
        this.desktop = desktop;
        this.areas = areas;
        this.orders = orders;
        this.operations = operations;
        this.store = store;
    }

    /** What a notice of that type offers to choose from. */
    Lists lists(Actor actor, NoticeType type) {
        return lists(actor, type.underOrder() ? orders(actor) : List.of());
    }

    /** What is the same whatever the type: no orders. */
    Lists lists(Actor actor) {
        return lists(actor, List.of());
    }

    private Lists lists(Actor actor, List<Choice> orders) {
        Settings settings = desktop.settings(actor);
        return new Lists(
                areas.within(desktop.seat(actor).areaId()).stream()
                        .map(area -> Choice.of(area.code(), area.name()))
                        .toList(),
                choices(settings, CategorySet.CONDUCT),
                settings.teams().stream()
                        .map(t -> Choice.of(t.code(), t.name()))
                        .toList(),
                choices(settings, CategorySet.THEME),
                operations.of(actor),
                orders);
    }

    /** Orders that one can break in a public place: a closure has its own court. */
    private List<Choice> orders(Actor actor) {
        return orders.all(actor.sight(Permission.READ_ORDER)).stream()
                .filter(order -> order.orderKind() == Order.Kind.PSPO && order.inForceOn() != null)
                .map(order -> Choice.of(order.reference(), order.title()))
                .toList();
    }

    private static List<Choice> choices(Settings settings, CategorySet set) {
        return settings.categories(set).stream()
                .map((Category c) -> Choice.of(c.code(), c.label()))
                .toList();
    }

    /** What the step before says already. */
    void fill(Fields fields, Notice prior) {
        fields.with("after", prior.reference())
                .with("recipient", prior.recipient())
                .with("name", prior.name())
                .with("age", prior.age())
                .with("place", prior.place())
                .with("conduct", prior.conduct())
                .with("team", prior.team());
    }

    /** The notice, or null with the errors noted. */
    @Nullable
    NewNotice read(Fields fields, String partnership, NoticeType type, Actor actor) {
        FieldReader read = fields.read();
        String after = word(read, "after");
        if (after != null) after = after.toUpperCase(Locale.ROOT);
        if (after != null && store.named(after, actor.sight()).isEmpty())
            fields.error("after", "There is no notice of this reference that you may see");
        LocalDate issued = read.requiredDate("issued", "Enter the day of issue");
        Recipient recipient =
                read.requiredChoice("recipient", Recipient.class, "Say whether it is for a person or a body");
        String name = read.required("name", 200, "Enter the name");
        Integer age = read.number("age", "Enter the age in years");
        String place = read.required("place", 300, "Enter the address or spot");
        String area = read.required("area", "Choose the area");
        String conduct = read.required("conduct", "Choose what it is about");
        String happened = read.required("happened", 4000, "Say what happened");
        String requires = type.kind() == NoticeKind.PENALTY
                ? read.text("requires")
                : read.required("requires", 4000, "Say what must be done or stopped");
        LocalDate complyBy = read.date("comply", "Enter a real date to comply by");
        Away away = AwayForm.read(fields, type);
        if (!fields.ok()) return null;
        return new NewNotice(
                partnership,
                type.code(),
                Objects.requireNonNull(issued),
                new NewNotice.Served(Objects.requireNonNull(recipient), name, age),
                new NewNotice.Where(place, area),
                new NewNotice.Matter(conduct, happened, requires, complyBy, answers(read, type)),
                new NewNotice.Counted(word(read, "team"), word(read, "theme"), word(read, "operation")),
                after,
                word(read, "order"),
                away);
    }

    private static List<String> answers(FieldReader read, NoticeType type) {
        return IntStream.range(0, type.questions().size())
                .mapToObj(i -> read.text("answer-" + i))
                .toList();
    }

    private static @Nullable String word(FieldReader read, String name) {
        String text = read.text(name);
        return text.isEmpty() ? null : text;
    }
}
